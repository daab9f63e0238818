package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import milliwatt.result.Status;
import milliwatt.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
  @TempDir Path folder;
  private final ScriptedRuns runs = new ScriptedRuns();
  private String root;
  private String out;
  private String err;

  @BeforeEach
  void a_place_for_the_workspace() {
    root = folder.resolve("my-tinyml").toString();
  }

  private int milliwatt(String... arguments) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    int exitCode =
        Commands.all((options, catalogue, sources) -> runs)
            .setOut(new PrintWriter(outText))
            .setErr(new PrintWriter(errText))
            .execute(arguments);
    out = outText.toString();
    err = errText.toString();
    return exitCode;
  }

  private Path file(String name) {
    return Path.of(root, "src/tinyml", name);
  }

  @Test
  void start_makes_the_workspace_and_says_what_to_open() {
    assertThat(milliwatt("start", "lab00", "--workspace", root)).isZero();
    assertThat(out).contains("new file", "Saturation.java", "Next", "milliwatt hint lab00");
    assertThat(file("Saturation.java")).content().contains("// TODO lab00-saturate");
    assertThat(runs.closed).isTrue();
  }

  @Test
  void a_misspelt_lab_makes_no_workspace() {
    assertThat(milliwatt("start", "lab0", "--workspace", root)).isEqualTo(2);
    assertThat(err)
        .startsWith("There is no lab called 'lab0', did you mean lab00?")
        .hasLineCount(1);
    assertThat(Path.of(root)).doesNotExist();
  }

  @Test
  void check_ends_with_1_until_all_checks_pass() {
    milliwatt("start", "lab00", "--workspace", root);
    assertThat(milliwatt("check", "--workspace", root)).isEqualTo(1);
    assertThat(out).contains("Open", "Saturation.java:12");
    runs.status = Status.PASSED;
    assertThat(milliwatt("check", "--workspace", root)).isZero();
    assertThat(Workspace.open(Path.of(root)).progress().passed("lab00")).isTrue();
    assertThat(out).contains("milliwatt start lab01");
  }

  @Test
  void points_that_are_open_keep_no_lab_from_passing() {
    milliwatt("start", "lab00", "--workspace", root);
    runs.status = Status.OPEN;
    assertThat(milliwatt("check", "--workspace", root)).isZero();
    assertThat(Workspace.open(Path.of(root)).progress().passed("lab00")).isTrue();
    assertThat(out)
        .contains("Every check passes that this device can decide.")
        .contains("5 points are open, in no total")
        .contains("milliwatt check lab00 --device twin:m4");
  }

  @Test
  void a_broken_grader_ends_with_3_and_is_not_remembered() {
    milliwatt("start", "lab00", "--workspace", root);
    runs.status = Status.ERROR;
    assertThat(milliwatt("check", "--workspace", root)).isEqualTo(3);
    assertThat(Workspace.open(Path.of(root)).progress().failing("lab00"))
        .as("of the run before")
        .containsExactly("fits");
  }

  @Test
  void a_device_that_gives_no_grade_passes_nothing() {
    runs.status = Status.PASSED;
    runs.graded = false;
    milliwatt("start", "lab00", "--workspace", root);
    assertThat(Workspace.open(Path.of(root)).progress().passed("lab00")).isFalse();
  }

  @Test
  void classes_of_an_earlier_lab_count_while_they_are_as_they_passed() throws IOException {
    runs.status = Status.PASSED;
    milliwatt("start", "lab00", "--workspace", root);
    milliwatt("start", "lab01", "--workspace", root);
    assertThat(runs.code.passed()).containsExactly("lab00");

    Files.writeString(file("Saturation.java"), "class Saturation {}");
    runs.status = Status.FAILED;
    runs.runs = 0;
    milliwatt("check", "lab01", "--workspace", root);
    assertThat(runs.code.passed()).isEmpty();
    assertThat(runs.runs).as("lab00 again, then lab01").isEqualTo(2);
  }

  @Test
  void hints_say_more_each_time_and_end_with_all_of_them() {
    milliwatt("start", "lab00", "--workspace", root);
    for (int step = 1; step <= 3; step++) {
      assertThat(milliwatt("hint", "--workspace", root)).isZero();
      assertThat(out).startsWith("lab00, fits, hint " + step + " of 3");
    }
    milliwatt("hint", "--workspace", root);
    assertThat(out).contains("these are all the hints there are", "--give-up");
    milliwatt("hint", "lab00", "limits", "--workspace", root);
    assertThat(out).startsWith("lab00, limits, hint 1 of 3");
    assertThat(milliwatt("hint", "lab00", "limit", "--workspace", root)).isEqualTo(2);
    assertThat(err).contains("did you mean limits?").hasLineCount(1);
  }

  @Test
  void the_solution_is_kept_until_the_lab_passes_or_is_given_up() {
    milliwatt("start", "lab00", "--workspace", root);
    assertThat(milliwatt("solution", "lab00", "--workspace", root)).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(milliwatt("solution", "lab00", "--give-up", "--workspace", root)).isZero();
    assertThat(out).contains("int saturate(int value)").doesNotContain("tag::", "end::", "TODO");
    assertThat(Workspace.open(Path.of(root)).progress().solutionSeen("lab00")).isTrue();
  }

  @Test
  void a_saved_solution_is_beside_and_never_over_a_file() throws IOException {
    runs.status = Status.PASSED;
    milliwatt("start", "lab00", "--workspace", root);
    String mine = Files.readString(file("Saturation.java"));
    milliwatt("solution", "lab00", "--save", "--workspace", root);
    Path saved = Path.of(root, "solution/lab00/tinyml/Saturation.java");
    Files.writeString(saved, "my notes");
    milliwatt("solution", "lab00", "--save", "--workspace", root);
    assertThat(saved).hasContent("my notes");
    assertThat(saved.resolveSibling("Saturation.java.1")).content().contains("int saturate");
    assertThat(file("Saturation.java")).hasContent(mine);
    assertThat(Workspace.open(Path.of(root)).progress().solutionSeen("lab00")).isFalse();
  }

  @Test
  void reset_keeps_the_old_file_beside() throws IOException {
    milliwatt("start", "lab00", "--workspace", root);
    Files.writeString(file("Saturation.java"), "mine");
    assertThat(milliwatt("reset", "lab00", "--workspace", root)).isZero();
    assertThat(out).contains("Saturation.java.1");
    assertThat(file("Saturation.java.1")).hasContent("mine");
    assertThat(file("Saturation.java")).content().contains("TODO");
  }

  @Test
  void labs_shows_progress_without_colour() {
    milliwatt("labs", "--workspace", root);
    assertThat(out).contains("> lab00", "not started", "Next: milliwatt start lab00");
    runs.status = Status.PASSED;
    milliwatt("start", "lab00", "--workspace", root);
    milliwatt("labs", "--workspace", root);
    assertThat(out).containsPattern("  lab00 .*\\[##########\\] passed +5 of 5 points");
    assertThat(out).contains("> lab01", "Next: milliwatt start lab01");
  }

  @Test
  void json_and_html_are_written_and_a_dash_prints_nothing_else() {
    milliwatt("start", "lab00", "--workspace", root);
    Path json = folder.resolve("r.json");
    Path html = folder.resolve("r.html");
    milliwatt("check", "--workspace", root, "--json", json + "", "--html", html + "");
    assertThat(json).content().startsWith("{").contains("\"lab00\"");
    assertThat(html).content().contains("<html");
    milliwatt("check", "--workspace", root, "--json", "-", "--seed", "7");
    assertThat(out).startsWith("{").contains("\"seed\" : \"7\"").endsWith("}\n");
  }

  @Test
  void check_without_a_workspace_says_how_to_begin() {
    assertThat(milliwatt("check", "--workspace", root)).isEqualTo(2);
    assertThat(err).contains("'milliwatt start lab00' makes one.").hasLineCount(1);
  }

  @Test
  void a_lab_that_was_not_started_says_so() {
    milliwatt("start", "lab00", "--workspace", root);
    assertThat(milliwatt("check", "lab01", "--workspace", root)).isEqualTo(2);
    assertThat(err).contains("'milliwatt start lab01' puts them there.").hasLineCount(1);
  }

  @Test
  void a_damaged_record_is_kept_and_nothing_else_touched() throws IOException {
    milliwatt("start", "lab00", "--workspace", root);
    Path record = Path.of(root, "progress.json");
    Files.writeString(record, "{ oops");
    assertThat(milliwatt("check", "--workspace", root)).isEqualTo(2);
    assertThat(err).contains("is damaged (line 1 is not JSON)").hasLineCount(1);
    assertThat(record.resolveSibling("progress.json.1")).hasContent("{ oops");
    assertThat(milliwatt("check", "--workspace", root)).as("checks again").isEqualTo(1);
  }

  @Test
  void a_folder_without_rights_is_one_sentence() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "skipped for root");
    assertThat(milliwatt("start", "lab00", "--workspace", closed + "/w")).isEqualTo(2);
    assertThat(err).contains("permission denied").hasLineCount(1);
  }

  @Test
  void a_file_in_the_way_is_one_sentence() throws IOException {
    Path inTheWay = Files.createFile(folder.resolve("file"));
    assertThat(milliwatt("start", "lab00", "--workspace", inTheWay + "")).isEqualTo(2);
    assertThat(err).contains("is a file, not a folder").hasLineCount(1);
    assertThat(milliwatt("start", "lab00", "--workspace", inTheWay + "/w")).isEqualTo(2);
    assertThat(err).contains("A workspace cannot be made at").hasLineCount(1);
  }

  @Test
  void wrong_use_is_one_sentence_with_a_suggestion() {
    assertThat(milliwatt("chekc")).isEqualTo(2);
    assertThat(err).contains("did you mean").contains("check").hasLineCount(1);
    assertThat(milliwatt("check", "--wacth")).isEqualTo(2);
    assertThat(err).contains("--watch", "'milliwatt check --help'").hasLineCount(1);
    assertThat(milliwatt("solution")).isEqualTo(2);
    assertThat(err).contains("LAB").hasLineCount(1);
  }

  @Test
  void every_command_answers_help_with_examples() {
    List<String> names = List.copyOf(Commands.all().getSubcommands().keySet());
    assertThat(names).contains("labs", "start", "check", "hint", "solution", "reset", "upgrade");
    for (String name : names) {
      assertThat(milliwatt(name, "--help")).as(name).isZero();
      assertThat(out).as(name).contains("Usage: milliwatt " + name, "Examples:");
    }
  }

  @Test
  void a_command_loaded_alone_behaves_like_the_whole() {
    CommandLine alone = Commands.forArguments("check", "--help");
    assertThat(alone.getSubcommands()).containsOnlyKeys("check");
    StringWriter text = new StringWriter();
    assertThat(alone.setOut(new PrintWriter(text)).execute("check", "--help")).isZero();
    milliwatt("check", "--help");
    assertThat(text).hasToString(out);
  }

  @Test
  void version_names_the_release() {
    assertThat(milliwatt("--version")).isZero();
    assertThat(out.strip()).matches("milliwatt \\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void completion_is_a_script_that_knows_every_command() {
    milliwatt("completion");
    assertThat(out).contains("complete -F", "start", "--watch");
  }

  @Test
  void the_reference_has_a_page_for_every_command() {
    assertThat(milliwatt("dev", "reference", folder.toString())).isZero();
    assertThat(folder.resolve("milliwatt.adoc")).exists();
    assertThat(folder.resolve("milliwatt-check.adoc")).content().contains("--watch", "Examples");
    assertThat(folder.resolve("milliwatt-dev-starter.adoc")).exists();
  }
}
