package milliwatt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import milliwatt.check.Category;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that count, on devices that only estimate, with the solution's classes. */
class EstimateTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();
  private static final CourseSources COURSE = new CourseSources();

  @Test
  void open_points_are_in_no_total_and_do_not_keep_a_lab_from_passing() {
    LabResult result = run("lab03", new RunOptions("jvm", false));
    assertThat(counting(result))
        .hasSize(2)
        .allSatisfy(
            check -> {
              assertThat(check.status()).isEqualTo(Status.OPEN);
              assertThat(check.points()).isZero();
              assertThat(check.measurement().spent()).isPositive();
            });
    assertThat(result.passed()).isTrue();
    assertThat(result.openPoints()).isEqualTo(5);
    assertThat(result.points()).isEqualTo(result.maxPoints());
    assertThat(result.likelyMistakes()).isEmpty();
  }

  @Test
  void the_estimate_is_the_same_in_every_process_and_on_every_device() {
    Map<String, Long> quick = instructions(run("lab04", new RunOptions("jvm", false)));
    assertThat(quick).hasSize(1);
    assertThat(instructions(run("lab04", new RunOptions("jvm", true)))).isEqualTo(quick);
    assertThat(instructions(run("lab04", new RunOptions("inprocess", false)))).isEqualTo(quick);
  }

  @ParameterizedTest
  @CsvSource({
    "lab03, a_layer_keeps_to_its_instructions",
    "lab06, a_depthwise_layer_keeps_to_its_instructions"
  })
  void handouts_quote_what_the_solution_is_estimated_at(String lab, String check)
      throws IOException {
    LabResult result = run(lab, new RunOptions("jvm", false));
    long estimate =
        counting(result).stream()
            .filter(each -> each.id().equals(check))
            .findFirst()
            .orElseThrow()
            .measurement()
            .spent();
    Path handout =
        Path.of(System.getProperty("milliwatt.root"), "labs")
            .resolve(CATALOGUE.find(lab).folder())
            .resolve("handout.adoc");
    assertThat(Files.readString(handout))
        .contains(String.format(Locale.ROOT, "%,d executed bytecodes", estimate));
  }

  private static LabResult run(String name, RunOptions options) {
    Lab lab = CATALOGUE.find(name);
    Map<String, String> files = new HashMap<>();
    lab.classes().forEach(each -> files.put(each + ".java", COURSE.solution(each).text()));
    try (LabRunner runner = new LabRunner(options, CATALOGUE, COURSE)) {
      return runner.run(lab, new StudentCode(files, Set.of()), 1, RunListener.SILENT);
    }
  }

  private static List<CheckResult> counting(LabResult result) {
    return result.checks().stream().filter(check -> check.measurement() != null).toList();
  }

  /** By check. Bytes differ between JVMs with their flags; bytecodes must not. */
  private static Map<String, Long> instructions(LabResult result) {
    return counting(result).stream()
        .filter(check -> check.category() == Category.LATENCY)
        .collect(Collectors.toMap(CheckResult::id, check -> check.measurement().spent()));
  }
}
