package milliwatt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import milliwatt.check.Category;
import milliwatt.check.Count;
import milliwatt.device.Counter;
import milliwatt.lab.Mutant;
import milliwatt.result.Budget;
import milliwatt.result.CheckResult;
import milliwatt.result.Measurement;
import milliwatt.result.Status;
import org.junit.jupiter.api.Test;

class MistakesTest {
  private static final Measurement COUNTED =
      new Measurement(Count.INSTRUCTIONS, Counter.INSTRUCTIONS, 9, new Budget(1, 1, 2));

  private final List<Mutant> mutants =
      List.of(
          new Mutant("wrong", "A.java", "x", "y", List.of("it_is_right"), "Look again."),
          new Mutant("slow", "A.java", "x", "y", List.of("it_is_quick"), "Loop less."));

  @Test
  void waste_alone_brings_the_hint_of_the_wasteful_mutant() {
    assertThat(Mistakes.likely(mutants, results(Status.PASSED, Status.PARTIAL)))
        .containsExactly("Loop less.");
  }

  @Test
  void a_mistake_is_recognised_whether_it_wastes_or_not() {
    assertThat(Mistakes.likely(mutants, results(Status.FAILED, Status.PASSED)))
        .containsExactly("Look again.");
    assertThat(Mistakes.likely(mutants, results(Status.FAILED, Status.FAILED)))
        .containsExactly("Look again.");
  }

  @Test
  void an_open_check_is_no_mistake() {
    assertThat(Mistakes.likely(mutants, results(Status.PASSED, Status.OPEN))).isEmpty();
  }

  private static List<CheckResult> results(Status right, Status quick) {
    return List.of(result("it_is_right", right, null), result("it_is_quick", quick, COUNTED));
  }

  private static CheckResult result(String id, Status status, Measurement measurement) {
    return new CheckResult(
        id,
        id,
        "",
        Category.CORRECTNESS,
        status,
        0,
        1,
        "",
        "",
        "",
        "",
        null,
        0,
        List.of(),
        measurement);
  }
}
