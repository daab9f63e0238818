package milliwatt.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import milliwatt.cli.Release;
import milliwatt.lab.CourseFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeTest {
  private static final String CONTRACT = "labs/lab00-begin/src/lab00/TwiceLab.java";

  @TempDir Path folder;
  private CourseFixture course;
  private Workspace workspace;

  @BeforeEach
  void a_workspace_of_an_older_release() throws IOException {
    course = new CourseFixture(folder.resolve("course"));
    course.write("labs/labs.yaml", "- lab00-begin\n");
    course.lab("lab00-begin", "First", "given: [ModelError]");
    course.write(CONTRACT, "interface TwiceLab { int twice(int x); }");
    course.write("starter-code/pom.xml", "<project/>");
    course.write("starter-code/README.md", "old");
    course.write("starter-code/src/tinyml/Twice.java", "class Twice { int twice(int x) {} }");
    course.write("starter-code/src/tinyml/ModelError.java", "old");
    WorkspaceSetup setup = new WorkspaceSetup(course.sources());
    workspace = setup.openOrCreate(folder.resolve("my-tinyml"));
    setup.start(workspace, course.catalogue().find("lab00"), List.of());
    workspace.update(progress -> progress.release("0.0.9"));
  }

  private List<String> upgrade() {
    return Upgrade.run(workspace, course.catalogue(), course.sources());
  }

  @Test
  void nothing_new_changes_nothing_but_the_release() {
    assertThat(upgrade()).isEmpty();
    assertThat(workspace.progress().release()).isEqualTo(Release.current());
  }

  @Test
  void files_nobody_touched_are_refreshed_and_new_ones_added() throws IOException {
    course.lab("lab00-begin", "First", "given: [ModelError]\nclasses: [Twice, Half]");
    course.write("starter-code/src/tinyml/Half.java", "class Half {}");
    course.write("starter-code/README.md", "new");
    course.write("starter-code/src/tinyml/ModelError.java", "new");
    assertThat(upgrade())
        .containsExactly(
            "refreshed  README.md",
            "refreshed  src/tinyml/ModelError.java",
            "added      src/tinyml/Half.java");
    assertThat(workspace.file("ModelError")).hasContent("new");
    assertThat(upgrade()).isEmpty();
  }

  @Test
  void what_the_student_wrote_stays_and_missing_methods_are_listed() throws IOException {
    String mine = "class Twice { int twice(int x) { return 2 * x; } }";
    Files.writeString(workspace.file("Twice"), mine);
    course.write(
        "starter-code/src/tinyml/Twice.java",
        "class Twice { int twice(int number) {} static long twice(long x) {} private int p() {} }");
    assertThat(upgrade())
        .containsExactly(
            "yours      src/tinyml/Twice.java lacks static long Twice.twice(long), which the labs"
                + " call");
    assertThat(workspace.file("Twice")).hasContent(mine);
  }

  @Test
  void a_given_class_that_was_edited_is_kept_beside_the_new_one() throws IOException {
    Files.writeString(workspace.file("ModelError"), "edited");
    course.write("starter-code/src/tinyml/ModelError.java", "new");
    assertThat(upgrade())
        .containsExactly(
            "refreshed  src/tinyml/ModelError.java, yours is kept as ModelError.java.1");
    assertThat(workspace.file("ModelError")).hasContent("new");
    assertThat(workspace.sourceFolder().resolve("ModelError.java.1")).hasContent("edited");
  }

  @Test
  void a_changed_contract_is_listed_once() throws IOException {
    course.write(CONTRACT, "interface TwiceLab { int twice(int x); float half(float x); }");
    assertThat(upgrade())
        .containsExactly("contract   lab00 now asks for float TwiceLab.half(float)");
    assertThat(upgrade()).isEmpty();
  }
}
