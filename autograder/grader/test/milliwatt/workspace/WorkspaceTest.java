package milliwatt.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import milliwatt.cli.UserError;
import milliwatt.lab.CourseFixture;
import milliwatt.lab.Lab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir Path folder;
  private CourseFixture course;
  private Path root;
  private WorkspaceSetup setup;

  @BeforeEach
  void a_course_of_two_labs() throws IOException {
    course = new CourseFixture(folder.resolve("course"));
    course.write("labs/labs.yaml", "- lab00-begin\n- lab01-middle\n");
    course.lab("lab00-begin", "First", "classes: [Twice]\ngiven: [ModelError]");
    course.lab("lab01-middle", "Second", "classes: [Thrice]\nrequires: [lab00]");
    course.write(
        "labs/lab00-begin/src/lab00/TwiceLab.java", "interface TwiceLab { int twice(int x); }");
    course.write("labs/lab01-middle/src/lab01/TwiceLab.java", "interface TwiceLab {}");
    for (String name : List.of("Twice", "Thrice", "ModelError")) {
      course.write("starter-code/src/tinyml/" + name + ".java", "class " + name + " {}\n");
    }
    course.write("starter-code/pom.xml", "<project/>");
    course.write("starter-code/README.md", "# Mine");
    root = folder.resolve("my tinyml");
    setup = new WorkspaceSetup(course.sources());
  }

  private Lab lab(String name) {
    return course.catalogue().find(name);
  }

  private Workspace started(String name) {
    Workspace workspace = setup.openOrCreate(root);
    setup.start(workspace, lab(name), course.catalogue().requirements(lab(name)));
    return workspace;
  }

  @Test
  void starting_a_lab_brings_its_files_and_no_later_ones() {
    Workspace workspace = setup.openOrCreate(root);
    assertThat(setup.start(workspace, lab("lab00"), List.of()))
        .containsExactly("src/tinyml/ModelError.java", "src/tinyml/Twice.java");
    assertThat(root.resolve("pom.xml")).hasContent("<project/>");
    assertThat(root.resolve("src/tinyml/Thrice.java")).doesNotExist();
    assertThat(workspace.progress().started("lab00")).isTrue();
  }

  @Test
  void starting_a_later_lab_brings_the_files_it_builds_on() {
    assertThat(started("lab01").has(lab("lab00"))).isTrue();
  }

  @Test
  void starting_again_keeps_what_the_student_wrote() throws IOException {
    Workspace workspace = started("lab00");
    Files.writeString(workspace.file("Twice"), "mine");
    Files.writeString(root.resolve("README.md"), "my notes");
    assertThat(setup.start(workspace, lab("lab00"), List.of())).isEmpty();
    assertThat(workspace.file("Twice")).hasContent("mine");
    assertThat(root.resolve("README.md")).hasContent("my notes");
  }

  @Test
  void nothing_but_the_files_is_left_behind() throws IOException {
    Workspace workspace = started("lab00");
    workspace.update(progress -> progress.seeSolution("lab00"));
    try (var files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "pom.xml", "README.md", "progress.json", "Twice.java", "ModelError.java");
    }
  }

  @Test
  void a_folder_with_other_things_in_it_is_left_alone() throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve("thesis.tex"), "");
    assertThatThrownBy(() -> setup.openOrCreate(root))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("holds other files and is not a workspace");
    assertThat(root.resolve("pom.xml")).doesNotExist();
  }

  @Test
  void a_fresh_clone_of_an_empty_repository_becomes_a_workspace() throws IOException {
    Files.createDirectories(root.resolve(".git"));
    Files.writeString(root.resolve("README.md"), "# Course work");
    assertThat(started("lab00").has(lab("lab00"))).isTrue();
    assertThat(root.resolve("README.md")).hasContent("# Course work");
  }

  @Test
  void a_missing_workspace_is_one_sentence() {
    assertThatThrownBy(() -> Workspace.open(root))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "There is no workspace at %s yet: 'milliwatt start lab00' makes one.".formatted(root));
  }

  @Test
  void given_classes_and_unmentioned_files_stay_out_of_a_labs_program() throws IOException {
    Workspace workspace = started("lab01");
    Files.writeString(workspace.file("Twice"), "class Twice { Own own; /* not Thrice */ }");
    Files.writeString(workspace.file("Own"), "class Own { String s = \"Loose\"; } // see Loose");
    Files.writeString(workspace.file("Loose"), "does not compile");
    Map<String, String> files = workspace.files(lab("lab00"), List.of());
    assertThat(files).containsOnlyKeys("Twice.java", "Own.java");
  }

  @Test
  void the_digest_follows_the_labs_own_classes_only() throws IOException {
    Workspace workspace = started("lab01");
    Files.writeString(workspace.file("Thrice"), "class Thrice { Twice twice; Own own; }");
    Files.writeString(workspace.file("Own"), "class Own {}");
    List<Lab> earlier = List.of(lab("lab00"));
    String before = workspace.digest(lab("lab01"), earlier);

    Files.writeString(workspace.file("Twice"), "class Twice { int changed; }");
    assertThat(workspace.digest(lab("lab01"), earlier)).isEqualTo(before);
    Files.writeString(workspace.file("Own"), "class Own { int changed; }");
    assertThat(workspace.digest(lab("lab01"), earlier)).isNotEqualTo(before);
  }

  @Test
  void a_huge_file_a_link_and_bytes_that_are_not_text_are_refused_by_name() throws IOException {
    Workspace workspace = started("lab00");
    Files.writeString(workspace.file("Twice"), "x".repeat(300_000));
    assertThatThrownBy(() -> workspace.source("Twice")).hasMessageContaining("larger than 256 KB");
    Files.write(workspace.file("Twice"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> workspace.source("Twice")).hasMessageContaining("is not UTF-8 text");
    Files.delete(workspace.file("Twice"));
    Files.createSymbolicLink(workspace.file("Twice"), workspace.file("ModelError"));
    assertThatThrownBy(() -> workspace.source("Twice")).hasMessageContaining("not a plain file");
  }

  @Test
  void reset_keeps_every_earlier_version_beside() throws IOException {
    Workspace workspace = started("lab00");
    for (String version : List.of("first", "second")) {
      Files.writeString(workspace.file("Twice"), version);
      LabReset.run(workspace, lab("lab00"), course.sources());
    }
    assertThat(workspace.file("Twice")).hasContent("class Twice {}");
    assertThat(workspace.sourceFolder().resolve("Twice.java.1")).hasContent("first");
    assertThat(workspace.sourceFolder().resolve("Twice.java.2")).hasContent("second");
    assertThat(LabReset.run(workspace, lab("lab00"), course.sources())).isEmpty();
  }
}
