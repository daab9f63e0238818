package milliwatt.report;

import java.util.ArrayList;
import java.util.List;
import milliwatt.result.LabResult;
import milliwatt.result.Status;

/** The sentences about a whole run, the same words in every report. */
final class Summary {
  private Summary() {}

  static String of(LabResult r) {
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
      return "Every check passes.";
    }
    List<String> parts = new ArrayList<>();
    count(parts, r, Status.PASSED, "passed");
    count(parts, r, Status.PARTIAL, "passed in part");
    count(parts, r, Status.FAILED, "failed");
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
        : String.join(", ", classes) + " (the reference's, because yours do not pass yet)";
  }

  static List<String> notes(LabResult r) {
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
    if (r.solutionSeen()) {
      notes.add("The solution was shown before this lab passed.");
    }
    return notes;
  }

  private static void count(List<String> parts, LabResult r, Status status, String word) {
    long n = r.checks().stream().filter(c -> c.status() == status).count();
    if (n > 0) {
      parts.add(n + " " + word);
    }
  }
}
