package milliwatt.format;

import java.util.ArrayList;
import java.util.List;
import milliwatt.report.Measured;
import milliwatt.result.CheckResult;
import milliwatt.result.Status;
import milliwatt.tinyjava.Diagnostic;

/** What a check has to say, as plain lines. */
final class CheckText {
  private CheckText() {}

  /** Empty for a check that passed and measured nothing. */
  static String of(CheckResult check) {
    List<String> lines = new ArrayList<>();
    add(lines, "", check.message());
    add(lines, "measured: ", Measured.sentence(check.measurement()));
    if (check.status() == Status.FAILED || check.status() == Status.PARTIAL) {
      add(lines, "why: ", check.why());
      add(lines, "help: ", check.help());
      add(lines, "where: ", check.where());
      add(lines, "seed: ", check.seed() == null ? "" : check.seed().toString());
    }
    return String.join("\n", lines);
  }

  static String diagnostic(Diagnostic d) {
    String place = d.line() == 0 ? d.file() : "%s:%d".formatted(d.file(), d.line());
    String advice = d.advice().isEmpty() ? "" : " " + d.advice();
    return (place.isEmpty() ? "" : place + ": ") + d.message() + advice;
  }

  private static void add(List<String> lines, String label, String text) {
    if (!text.isEmpty()) {
      lines.add(label + text);
    }
  }
}
