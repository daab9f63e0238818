package milliwatt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.cli.TwinTools;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.lab.Mutant;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong on the laptop is wrong on the board, and what is right is right. That every
 * solution passes on the twin is among what {@code milliwatt dev check} proves.
 */
class TwinLabsTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();
  private static final CourseSources COURSE = new CourseSources();

  /** One in so many mistakes is made in every build: about a dozen. */
  private static final int SAMPLE = 28;

  private static LabRunner laptop;
  private static LabRunner twin;

  @BeforeAll
  static void start() {
    String missing = TwinTools.missing();
    assumeTrue(missing.isEmpty(), "The twin " + missing);
    laptop = runner("jvm");
    twin = runner("twin:m4");
  }

  @AfterAll
  static void close() {
    if (twin != null) {
      laptop.close();
      twin.close();
    }
  }

  static List<Lab> labs() {
    return CATALOGUE.all();
  }

  static List<Board> emulatedBoards() {
    return new BoardCatalogue().all().stream().filter(board -> board.twin().isPresent()).toList();
  }

  @Test
  void a_sample_of_mistakes_fails_the_same_checks_on_the_twin() {
    int number = 0;
    for (Lab lab : labs()) {
      for (Mutant mutant : CATALOGUE.mutants(lab)) {
        if (number++ % SAMPLE == 0) {
          expectSameVerdicts(lab, mutant);
        }
      }
    }
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("labs")
  void every_mistake_fails_the_same_checks_on_the_twin(Lab lab) {
    CATALOGUE.mutants(lab).forEach(mutant -> expectSameVerdicts(lab, mutant));
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("emulatedBoards")
  void every_lab_passes_on_the_twin_of_every_board(Board board) {
    try (LabRunner runner = runner("twin:" + board.id())) {
      for (Lab lab : labs()) {
        LabResult result = run(runner, lab, solution(lab));
        assertThat(result.passed()).as("%s on %s", lab.id(), board.id()).isTrue();
      }
    }
  }

  @Test
  void an_endless_loop_ends_with_its_line_and_the_next_check_runs() {
    Lab lab = CATALOGUE.find("lab00");
    Map<String, String> files = solution(lab);
    files.computeIfPresent(
        "Saturation.java",
        (_, text) ->
            text.replace(
                "if (value > 127) {",
                "for (int i = value; value > 1_000_000; i = i & 7) { value = value | i; }\n"
                    + "    if (value > 127) {"));
    int line = 1 + files.get("Saturation.java").split("for \\(int i", 2)[0].split("\n").length - 1;
    LabResult result = run(twin, lab, files);
    assertThat(result.checks())
        .filteredOn(check -> check.id().equals("a_number_far_too_large_becomes_127"))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.where()).isEqualTo("Saturation.java:" + line);
              assertThat(check.message()).contains("was still running");
            });
    assertThat(result.checks())
        .filteredOn(check -> check.id().equals("a_number_far_too_small_becomes_minus_128"))
        .singleElement()
        .satisfies(check -> assertThat(check.status()).isEqualTo(Status.PASSED));
  }

  @Test
  void what_the_translator_refuses_is_told_with_its_line_and_what_to_write() {
    Lab lab = CATALOGUE.find("lab02");
    Map<String, String> files = solution(lab);
    files.put(
        "FlatBuffer.java",
        files
            .get("FlatBuffer.java")
            .replaceFirst(
                "(\\n  [^\\n/*]*\\([^\\n;]*\\) \\{\\n)",
                "$1    int[] numbers = {1, 2};\n    if (numbers[0] > 1) {\n"
                    + "      throw new ModelError(\"%d of %d\", numbers);\n    }\n"));
    LabResult result = run(twin, lab, files);
    assertThat(result.checks()).isEmpty();
    assertThat(result.violations())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.file()).isEqualTo("FlatBuffer.java");
              assertThat(files.get("FlatBuffer.java").split("\n")[refusal.line() - 1])
                  .contains("numbers);");
              assertThat(refusal.message()).contains("List them one by one");
            });
  }

  private static void expectSameVerdicts(Lab lab, Mutant mutant) {
    Map<String, String> files = solution(lab);
    files.computeIfPresent(
        mutant.file(), (_, text) -> text.replace(mutant.original(), mutant.replacement()));
    assertThat(verdicts(run(twin, lab, files)))
        .as("%s, %s", lab.id(), mutant.name())
        .isNotEmpty()
        .isEqualTo(verdicts(run(laptop, lab, files)));
  }

  /** Without the checks that count, which the laptop does not decide. */
  private static Map<String, Status> verdicts(LabResult result) {
    Map<String, Status> verdicts = new LinkedHashMap<>();
    List<CheckResult> decided = new ArrayList<>(result.checks());
    decided.removeIf(check -> check.measurement() != null);
    decided.forEach(check -> verdicts.put(check.id(), check.status()));
    return verdicts;
  }

  private static Map<String, String> solution(Lab lab) {
    Map<String, String> files = new TreeMap<>();
    lab.classes().forEach(name -> files.put(name + ".java", COURSE.solution(name).text()));
    return files;
  }

  private static LabResult run(LabRunner runner, Lab lab, Map<String, String> files) {
    return runner.run(lab, new StudentCode(files, Set.of()), 1, RunListener.SILENT);
  }

  private static LabRunner runner(String device) {
    return new LabRunner(new RunOptions(device, false), CATALOGUE, COURSE);
  }
}
