package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslateCommandTest {
  @TempDir Path folder;

  @Test
  void a_class_is_shown_header_and_source_and_whose_it_is() throws IOException {
    workspace("lab01").with("FixedPoint", "mask", "ones");
    Terminal translate = translate("FixedPoint");
    assertThat(translate.exitCode()).as(translate.err()).isZero();
    assertThat(translate.out())
        .contains("/* ---- FixedPoint.h, from " + Shown.path(file("FixedPoint")) + " ---- */")
        .contains("/* ---- FixedPoint.c, from ")
        .contains("  int32_t ones = (1 << (exponent & 31)) - 1;")
        .doesNotContain("QuantizedMultiplier_of");
  }

  @Test
  void a_lab_is_shown_with_all_classes_that_it_asks_for_and_no_others() throws IOException {
    workspace("lab01");
    assertThat(translate("1").out())
        .contains("---- Quantization.c,", "---- QuantizedMultiplier.c,", "---- FixedPoint.c,")
        .doesNotContain("---- Saturation.c,");
  }

  @Test
  void without_a_workspace_it_is_the_reference_s_and_says_so() {
    Terminal translate = Terminal.run("translate", "Saturation");
    assertThat(translate.exitCode()).as(translate.err()).isZero();
    assertThat(translate.out())
        .contains("/* ---- Saturation.h, from the reference's Saturation.java ---- */");
  }

  @Test
  void nothing_in_the_workspace_changes() throws IOException {
    workspace("lab01");
    Map<Path, String> before = contents();
    translate("lab01");
    translate("lab01", "--side-by-side", page().toString());
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void what_cannot_become_c_is_told_with_file_line_and_what_to_write_instead() throws IOException {
    workspace("lab01").with("FixedPoint", "int mask", "System.exit(1); int mask");
    Terminal translate = translate("lab01");
    assertThat(translate.exitCode()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(translate.out())
        .contains("Cannot become C: 1 place")
        .containsPattern("FixedPoint.java:\\d+")
        .contains("instead: ")
        .contains("Next    Mend ");
  }

  @Test
  void errors_of_javac_are_told_too() throws IOException {
    workspace("lab01").with("FixedPoint", "int mask", "int mask int");
    Terminal translate = translate("FixedPoint");
    assertThat(translate.exitCode()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(translate.out()).contains("Cannot become C").containsPattern("FixedPoint.java:\\d+");
  }

  @Test
  void a_lab_that_was_not_begun_names_the_command_that_begins_it() throws IOException {
    workspace("lab01");
    refused("'milliwatt start lab02' puts them there", translate("lab02"));
  }

  @Test
  void a_folder_gets_the_whole_program_and_is_written_again_but_no_foreign_file_is()
      throws IOException {
    Path out = folder.resolve("c");
    workspace("lab01");
    assertThat(translate("lab01", "--out", out.toString()).out()).contains("Wrote the C files to");
    assertThat(translate("lab01", "--out", out.toString()).exitCode()).isZero();
    for (String name :
        List.of("program.c", "program.h", "mw.h", "mw_math.h", "QuantizationAdapter.c")) {
      assertThat(out.resolve(name))
          .content()
          .startsWith("/* 'milliwatt translate' wrote this file");
    }
    Files.writeString(out.resolve("FixedPoint.c"), "int mine;\n");
    Files.delete(out.resolve("program.c"));
    refused("FixedPoint.c is there already", translate("lab01", "--out", out.toString()));
    assertThat(out.resolve("FixedPoint.c")).hasContent("int mine;");
    assertThat(out.resolve("program.c")).doesNotExist();
  }

  @Test
  void a_page_is_written_again_but_never_over_another_file() throws IOException {
    workspace("lab01");
    String[] arguments = {"FixedPoint", "--side-by-side", page().toString()};
    assertThat(translate(arguments).out())
        .contains("FixedPoint in lab01's program, from your code in")
        .contains("Wrote ");
    assertThat(translate(arguments).exitCode()).isZero();
    Files.writeString(page(), "<!doctype html><title>mine</title>");
    refused("is there already, and this command did not write it", translate(arguments));
    assertThat(page()).hasContent("<!doctype html><title>mine</title>");
  }

  @Test
  void a_name_that_is_nearly_right_is_understood() {
    refused("did you mean Conv2D?", Terminal.run("translate", "Conv3D"));
    refused("did you mean lab09?", Terminal.run("translate", "lab99"));
    refused("name a lab, as 'milliwatt labs' lists them", Terminal.run("translate", "q"));
    refused(
        "ModelError leaves nothing in the C of lab02's program",
        Terminal.run("translate", "ModelError"));
  }

  private static void refused(String sentence, Terminal translate) {
    assertThat(translate.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(translate.err()).contains(sentence).hasLineCount(1);
  }

  private Terminal translate(String... arguments) {
    return Terminal.run(
        Stream.concat(
                Stream.of("translate", "--workspace", root().toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private Path root() {
    return folder.resolve("mine");
  }

  private Path file(String name) {
    return root().resolve("src/tinyml/" + name + ".java");
  }

  private Path page() {
    return folder.resolve("page.html");
  }

  /** With the reference's classes of this lab. */
  private TestWorkspace workspace(String id) throws IOException {
    TestWorkspace workspace = new TestWorkspace(root());
    LabCatalogue catalogue = new LabCatalogue();
    CourseSources course = new CourseSources();
    for (String name : catalogue.find(id).classes()) {
      workspace.file(name, course.solution(name).text());
    }
    return workspace;
  }

  private Map<Path, String> contents() throws IOException {
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file, Files.readString(file));
      }
    }
    return contents;
  }
}
