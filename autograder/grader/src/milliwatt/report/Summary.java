package milliwatt.report;

import java.util.ArrayList;
import java.util.List;
import milliwatt.cli.Invocation;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;

/** The sentences about a whole run, the same words in every report. */
public final class Summary {
  /** The twin whose counts the budgets are made from. */
  private static final String TWIN = "twin:m4";

  private Summary() {}

  public static String of(LabResult r) {
    if (!r.compileErrors().isEmpty()) {
      return "No check ran, because the code does not compile.";
    }
    if (!r.violations().isEmpty()) {
      return "No check ran, because the code leaves Tiny Java.";
    }
    if (r.checks().isEmpty()) {
      return "No check ran.";
    }
    if (r.passed()) {
      return r.openPoints() == 0
          ? "Every check passes."
          : "Every check passes that this device can decide.";
    }
    List<String> parts = new ArrayList<>();
    count(parts, r, Status.PASSED, "passed");
    count(parts, r, Status.PARTIAL, "passed in part");
    count(parts, r, Status.FAILED, "failed");
    count(parts, r, Status.OPEN, "open");
    count(parts, r, Status.SKIPPED, "skipped");
    count(parts, r, Status.ERROR, "without a verdict");
    int n = r.checks().size();
    return "%d check%s: %s.".formatted(n, n == 1 ? "" : "s", String.join(", ", parts));
  }

  static String times(LabResult r) {
    return "compile %s, start %s, run %s"
        .formatted(
            Figures.millis(r.compileMillis()),
            Figures.millis(r.startMillis()),
            Figures.millis(r.runMillis()));
  }

  static String borrowed(List<String> classes) {
    return classes.isEmpty()
        ? ""
        : String.join(", ", classes) + " (the reference's; only check takes yours, once they pass)";
  }

  public static List<String> notes(LabResult r) {
    List<String> notes = new ArrayList<>();
    if (!r.graded()) {
      notes.add(
          "This run does not count: the device %s is for debugging. Run check without --device."
              .formatted(r.device()));
    }
    if (r.checks().stream().anyMatch(c -> c.status() == Status.ERROR)) {
      notes.add(
          "A check without a verdict broke on the grader's side, not on yours;"
              + " run check again, and report it if it stays.");
    }
    if (r.openPoints() > 0) {
      notes.add(open(r));
    }
    if (r.solutionSeen()) {
      notes.add("The solution was shown before this lab passed.");
    }
    return notes;
  }

  /** What the points are for that this run could neither give nor take. */
  private static String open(LabResult r) {
    boolean counted =
        r.checks().stream().filter(c -> !c.scored()).allMatch(c -> c.measurement().counted());
    String points = r.openPoints() == 1 ? "1 point is" : r.openPoints() + " points are";
    return counted
        ? points + " open, in no total: their budgets have not been counted yet."
        : "%s open, in no total: they are for what a board spends, which '%s' counts."
            .formatted(points, Invocation.of("check " + r.lab() + " --device " + TWIN));
  }

  /** The points column: what it gave, of how many; nothing where it could not. */
  static String points(CheckResult c) {
    return (c.scored() ? Figures.points(c.points()) : "-") + "/" + c.maxPoints();
  }

  private static void count(List<String> parts, LabResult r, Status status, String word) {
    long n = r.checks().stream().filter(c -> c.status() == status).count();
    if (n > 0) {
      parts.add(n + " " + word);
    }
  }
}
