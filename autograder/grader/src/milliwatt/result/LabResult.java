package milliwatt.result;

import java.util.List;
import java.util.function.ToDoubleFunction;
import milliwatt.tinyjava.Diagnostic;

/**
 * Everything one run of a lab's checks found out; each report format is written from this.
 *
 * @param device name of the device, for example {@code jvm}
 * @param isolation what kept the student's code apart, in words
 * @param graded whether this device's verdict counts ({@code inprocess} never does)
 * @param compileMillis time spent compiling
 * @param startMillis time spent starting the device
 * @param runMillis time the student's code ran
 * @param compileErrors what javac said; when not empty there are no checks
 * @param violations what the Tiny Java check and the allow-list said; when not empty no checks ran
 * @param borrowed {@code tinyml} classes of earlier labs taken from the reference
 * @param likelyMistakes hints of the mutants whose failures look like these
 * @param printed what the student's code printed, shortened
 * @param solutionSeen whether the solution was shown before the lab passed
 */
public record LabResult(
    String lab,
    String title,
    String device,
    String isolation,
    boolean graded,
    long seed,
    long compileMillis,
    long startMillis,
    long runMillis,
    List<Diagnostic> compileErrors,
    List<Diagnostic> violations,
    List<CheckResult> checks,
    List<String> borrowed,
    List<String> likelyMistakes,
    String printed,
    boolean solutionSeen) {

  public double points() {
    return sum(CheckResult::points);
  }

  public double maxPoints() {
    return sum(CheckResult::maxPoints);
  }

  /** Points that only another device can give. */
  public int openPoints() {
    return checks.stream().filter(check -> !check.scored()).mapToInt(CheckResult::maxPoints).sum();
  }

  /** Every check that can be decided on this device passed. */
  public boolean passed() {
    return !checks.isEmpty() && checks.stream().allMatch(CheckResult::fine);
  }

  private double sum(ToDoubleFunction<CheckResult> value) {
    return checks.stream().filter(CheckResult::scored).mapToDouble(value).sum();
  }
}
