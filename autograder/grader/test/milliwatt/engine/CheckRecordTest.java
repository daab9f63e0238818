package milliwatt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import milliwatt.check.ArenaPlan;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Refused;
import milliwatt.check.Trapped;
import milliwatt.device.Counter;
import milliwatt.device.DeviceException;
import milliwatt.result.Budget;
import milliwatt.result.CheckResult;
import milliwatt.result.Measurement;
import milliwatt.result.Status;
import org.junit.jupiter.api.Test;

class CheckRecordTest {
  private static final String ID = "it_works";
  private final Check check = annotation();
  private final CurrentCheck current = new CurrentCheck(check, ID, null, 1, null);

  @Check(points = 7, topic = "topic", why = "why", help = "help")
  private static Check annotation() {
    try {
      return CheckRecordTest.class.getDeclaredMethod("annotation").getAnnotation(Check.class);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_check_that_returns_gets_all_its_points() {
    CheckResult result = finished(null);
    assertThat(result.status()).isEqualTo(Status.PASSED);
    assertThat(result.points()).isEqualTo(7);
    assertThat(result.sentence()).isEqualTo("it works");
  }

  @Test
  void partial_credit_is_cut_to_two_decimals() {
    current.award(1 / 3.0, "a third of the way");
    CheckResult result = finished(null);
    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(result.points()).isEqualTo(2.33);
    assertThat(result.message()).isEqualTo("a third of the way");
  }

  @Test
  void credit_outside_zero_to_one_is_limited() {
    current.award(17, "beyond");
    assertThat(finished(null).status()).isEqualTo(Status.PASSED);
    current.award(-1, "below");
    assertThat(finished(null).status()).isEqualTo(Status.FAILED);
    assertThat(finished(null).points()).isZero();
  }

  @Test
  void a_failed_assertion_voids_credit_that_was_awarded_before() {
    current.award(0.5, "half");
    CheckResult result = finished(new AssertionError("expected 1 but was 2"));
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.points()).isZero();
    assertThat(result.message()).isEqualTo("expected 1 but was 2");
  }

  @Test
  void what_the_students_code_did_is_a_failure() {
    assertThat(finished(new Refused("no such tensor", "Model.java:3")).status())
        .isEqualTo(Status.FAILED);
    assertThat(finished(new Trapped("ArithmeticException", "/ by zero", "X.java:1")).message())
        .isEqualTo("Your code ended with ArithmeticException at X.java:1: / by zero");
  }

  @Test
  void what_the_grader_or_the_device_did_is_no_failure_of_the_student() {
    assertThat(finished(new DeviceException("it is unplugged")).status()).isEqualTo(Status.ERROR);
    assertThat(finished(new NullPointerException()).status()).isEqualTo(Status.ERROR);
  }

  @Test
  void what_was_drawn_before_a_failure_is_kept() {
    ArenaPlan plan = new ArenaPlan("a plan", List.of(), List.of(), 16, 16);
    current.arena(plan);
    assertThat(finished(new AssertionError("too large")).plans()).containsExactly(plan);
  }

  @Test
  void a_count_within_its_budget_gets_all_points() {
    CheckResult result = counted(Counter.INSTRUCTIONS, 150);
    assertThat(result.status()).isEqualTo(Status.PASSED);
    assertThat(result.points()).isEqualTo(7);
    assertThat(result.measurement().ratio()).isEqualTo(1);
  }

  @Test
  void a_count_above_its_budget_gets_fewer_and_far_above_none() {
    CheckResult above = counted(Counter.INSTRUCTIONS, 300);
    assertThat(above.status()).isEqualTo(Status.PARTIAL);
    assertThat(above.points()).isEqualTo(3.5);
    assertThat(above.message())
        .isEqualTo(
            "It spends 2.00 times its budget. All points are for the budget, none from 3 times on.");
    assertThat(counted(Counter.INSTRUCTIONS, 450).status()).isEqualTo(Status.FAILED);
  }

  @Test
  void an_estimate_leaves_the_points_open_however_large_it_is() {
    CheckResult result = counted(Counter.BYTECODES, 1_000_000);
    assertThat(result.status()).isEqualTo(Status.OPEN);
    assertThat(result.points()).isZero();
    assertThat(result.measurement().spent()).isEqualTo(1_000_000);
  }

  @Test
  void where_points_cannot_be_had_they_cannot_be_lost_either() {
    CurrentCheck counting = counting(Counter.BYTECODES);
    CheckResult trapped =
        CheckRecord.finished(ID, check, counting, new Trapped("ArithmeticException", "", "X:1"));
    assertThat(trapped.status()).isEqualTo(Status.OPEN);
    assertThat(trapped.message()).contains("ArithmeticException");
    assertThat(CheckRecord.skipped(ID, check, counting.measurement(), "It needs more.").status())
        .isEqualTo(Status.OPEN);
    assertThat(CheckRecord.skipped(ID, check, counting(Counter.CYCLES).measurement(), "").status())
        .isEqualTo(Status.SKIPPED);
  }

  @Test
  void a_grader_that_breaks_has_no_verdict_on_counts_either() {
    assertThat(
            CheckRecord.finished(
                    ID, check, counting(Counter.BYTECODES), new DeviceException("unplugged"))
                .status())
        .isEqualTo(Status.ERROR);
  }

  private CheckResult counted(Counter counter, long spent) {
    CurrentCheck counting = counting(counter);
    counting.spent(spent);
    return CheckRecord.finished(ID, check, counting, null);
  }

  /** Its budget is 150, and there are no points from 450 on. */
  private CurrentCheck counting(Counter counter) {
    Budget budget = new Budget(100, 1.5, 3);
    Measurement unmeasured = new Measurement(Count.INSTRUCTIONS, counter, -1, budget);
    return new CurrentCheck(check, ID, null, 1, unmeasured);
  }

  private CheckResult finished(Throwable thrown) {
    return CheckRecord.finished(ID, check, current, thrown);
  }
}
