package milliwatt.cli;

import java.util.List;
import milliwatt.check.Category;
import milliwatt.check.Count;
import milliwatt.device.Counter;
import milliwatt.engine.RunListener;
import milliwatt.engine.StudentCode;
import milliwatt.lab.Lab;
import milliwatt.result.Budget;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Measurement;
import milliwatt.result.Status;

/** Verdicts as a test wants them: what the commands do with them is what is tested. */
final class ScriptedRuns implements LabRuns {
  private static final Measurement ESTIMATE =
      new Measurement(Count.INSTRUCTIONS, Counter.BYTECODES, 100, Budget.UNKNOWN);

  Status status = Status.FAILED;
  boolean graded = true;
  boolean closed;
  int runs;
  StudentCode code;

  @Override
  public LabResult run(Lab lab, StudentCode submitted, long seed, RunListener listener) {
    runs++;
    code = submitted;
    List<CheckResult> checks = List.of(check("it_works", lab));
    checks.forEach(listener::checkFinished);
    return new LabResult(
        lab.id(),
        lab.title(),
        "script",
        "none",
        graded,
        seed,
        1,
        1,
        1,
        List.of(),
        List.of(),
        checks,
        List.of(),
        List.of(),
        "",
        false);
  }

  @Override
  public void close() {
    closed = true;
  }

  private CheckResult check(String id, Lab lab) {
    String topic = lab.hints().keySet().iterator().next();
    double points = status == Status.PASSED ? 5 : 0;
    return new CheckResult(
        id,
        id.replace('_', ' '),
        topic,
        Category.CORRECTNESS,
        status,
        points,
        5,
        "expected 1",
        "",
        "",
        "Saturation.java:12",
        null,
        0,
        List.of(),
        status == Status.OPEN ? ESTIMATE : null);
  }
}
