package milliwatt.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;

/**
 * Students whose submissions fail alike.
 *
 * @param what they have in common, the same text for all
 * @param hint what helps them; empty if nobody knows
 */
record Cluster(String what, String hint, List<Student> students) {
  /** What decides about where a result belongs. */
  record Key(String what, String hint) {
    Cluster empty() {
      return new Cluster(what, hint, new ArrayList<>());
    }
  }

  /** The cluster of a result that is not right in all; null for one that is. */
  static Key key(LabResult result) {
    if (!result.compileErrors().isEmpty()) {
      var first = result.compileErrors().getFirst();
      String message = first.message().lines().findFirst().orElse("");
      return new Key("%s does not compile: %s".formatted(first.file(), message), first.advice());
    }
    if (!result.violations().isEmpty()) {
      var first = result.violations().getFirst();
      return new Key("Leaves Tiny Java: " + first.message(), first.advice());
    }
    List<CheckResult> lost =
        result.checks().stream()
            .filter(c -> c.status() == Status.FAILED || c.status() == Status.PARTIAL)
            .toList();
    if (lost.isEmpty()) {
      return null;
    }
    String what = lost.stream().map(CheckResult::sentence).collect(Collectors.joining("; "));
    String hint =
        result.likelyMistakes().isEmpty()
            ? lost.getFirst().help()
            : String.join(" ", result.likelyMistakes());
    return new Key(what, hint);
  }
}
