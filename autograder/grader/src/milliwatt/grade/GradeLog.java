package milliwatt.grade;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import milliwatt.report.Neutral;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;

/** What happened to one submission, for the instructor: when, what, how long. */
final class GradeLog {
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder hidden = new StringBuilder();

  GradeLog() {}

  /** Goes on with what was written elsewhere. */
  GradeLog(String text, String hidden) {
    this.text.append(text);
    this.hidden.append(hidden);
  }

  void line(String what) {
    text.append(Instant.now().truncatedTo(ChronoUnit.MILLIS))
        .append("  ")
        .append(Neutral.line(what))
        .append('\n');
  }

  void check(CheckResult check) {
    String verdict = check.status().name().toLowerCase(Locale.ROOT);
    line(
        "%-8s %s, %s of %d points, ran %d us%s"
            .formatted(
                verdict,
                check.id(),
                check.points(),
                check.maxPoints(),
                check.runNanos() / 1_000,
                check.message().isEmpty() ? "" : ": " + check.message()));
  }

  /** Kept apart: what is said of the student's own folder may reach the student. */
  void hiddenCheckFailed(CheckResult raw) {
    hidden.append(
        "%s (%s), seed %s%n%s%n%n"
            .formatted(
                raw.id(),
                raw.status().name().toLowerCase(Locale.ROOT),
                raw.seed(),
                Neutral.text(raw.message()).indent(2).stripTrailing()));
  }

  /** What the hidden checks found, for the instructor's eyes only; empty if all is right. */
  String hidden() {
    return hidden.toString();
  }

  void ran(LabResult result) {
    result.compileErrors().forEach(d -> line(d.file() + ":" + d.line() + ": " + d.message()));
    result.violations().forEach(d -> line(d.file() + ":" + d.line() + ": " + d.message()));
    line(
        "device %s, %s; compiling took %d ms, starting %d ms, the student's code %d ms"
            .formatted(
                result.device(),
                result.isolation(),
                result.compileMillis(),
                result.startMillis(),
                result.runMillis()));
    if (!result.printed().isBlank()) {
      line("the student's code printed " + result.printed().length() + " characters");
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
