package milliwatt.engine;

import java.util.List;
import milliwatt.check.ArenaPlan;
import milliwatt.check.Check;
import milliwatt.check.Refused;
import milliwatt.check.Trapped;
import milliwatt.device.DeviceException;
import milliwatt.result.CheckResult;
import milliwatt.result.Measurement;
import milliwatt.result.Status;

/** Writes the verdict on one check. */
final class CheckRecord {
  private CheckRecord() {}

  /** The verdict on a check that ran and ended with {@code thrown}, or null if it returned. */
  static CheckResult finished(String id, Check check, CurrentCheck current, Throwable thrown) {
    if (current.stopped() != null) {
      return of(id, check, current, Status.FAILED, current.stopped());
    }
    return switch (thrown) {
      case null -> returned(id, check, current);
      case AssertionError e -> of(id, check, current, Status.FAILED, message(e));
      case Refused e ->
          of(id, check, current, Status.FAILED, "Your code refused the input: " + message(e));
      case Trapped e -> of(id, check, current, Status.FAILED, "Your code ended with " + message(e));
      case DeviceException e -> of(id, check, current, Status.ERROR, message(e));
      default -> of(id, check, current, Status.ERROR, "The check itself broke: " + thrown);
    };
  }

  private static CheckResult returned(String id, Check check, CurrentCheck current) {
    Measurement measurement = current.measurement();
    if (measurement != null && !measurement.decides()) {
      return of(id, check, current, Status.OPEN, "");
    }
    return current.fraction() < 1
        ? of(id, check, current, Status.PARTIAL, current.reason())
        : of(id, check, current, Status.PASSED, "");
  }

  /**
   * @param measurement for a check that counts: what it would have counted; otherwise null
   */
  static CheckResult skipped(String id, Check check, Measurement measurement, String reason) {
    return result(id, check, Status.SKIPPED, 0, reason, "", null, 0, List.of(), measurement);
  }

  static CheckResult error(String id, Check check, Measurement measurement, String reason) {
    return result(id, check, Status.ERROR, 0, reason, "", null, 0, List.of(), measurement);
  }

  /** A method name as a sentence. */
  static String sentence(String id) {
    return id.replace('_', ' ');
  }

  private static CheckResult of(
      String id, Check check, CurrentCheck current, Status status, String message) {
    double points =
        switch (status) {
          case PASSED -> check.points();
          // Two decimals: a score must read the same wherever it is printed.
          case PARTIAL -> Math.floor(check.points() * current.fraction() * 100) / 100;
          default -> 0;
        };
    boolean pointless = status == Status.PARTIAL && points == 0;
    return result(
        id,
        check,
        pointless ? Status.FAILED : status,
        points,
        message,
        status == Status.PASSED ? "" : current.where(),
        current.seed(),
        current.runNanos(),
        current.plans(),
        current.measurement());
  }

  private static CheckResult result(
      String id,
      Check check,
      Status status,
      double points,
      String message,
      String where,
      Long seed,
      long runNanos,
      List<ArenaPlan> plans,
      Measurement measurement) {
    return new CheckResult(
        id,
        sentence(id),
        check.topic(),
        check.category(),
        here(status, measurement),
        points,
        check.points(),
        message,
        check.why(),
        check.help(),
        where,
        seed,
        runNanos,
        plans,
        measurement);
  }

  /**
   * Where a check's points cannot be given they cannot be lost either, whatever became of the check
   * short of a broken grader: the total must not depend on it.
   */
  private static Status here(Status status, Measurement measurement) {
    boolean open = measurement != null && !measurement.gradable() && status != Status.ERROR;
    return open ? Status.OPEN : status;
  }

  private static String message(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
  }
}
