package milliwatt.report;

import java.util.List;
import milliwatt.check.ArenaPlan;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.tinyjava.Diagnostic;

/**
 * Makes text from outside harmless: what would steer a terminal, reverse the reading direction or
 * break a file format is spelt out, for example <code>&#92;u{1b}</code>. Letters of every language
 * stay as they are.
 */
public final class Neutral {
  /** Longer than any honest message; the rest of a flood helps nobody. */
  static final int MAX_CHARACTERS = 20_000;

  private Neutral() {}

  public static LabResult result(LabResult r) {
    return new LabResult(
        line(r.lab()),
        line(r.title()),
        line(r.device()),
        line(r.isolation()),
        r.graded(),
        r.seed(),
        r.compileMillis(),
        r.startMillis(),
        r.runMillis(),
        r.compileErrors().stream().map(Neutral::diagnostic).toList(),
        r.violations().stream().map(Neutral::diagnostic).toList(),
        r.checks().stream().map(Neutral::check).toList(),
        lines(r.borrowed()),
        lines(r.likelyMistakes()),
        text(r.printed()),
        r.solutionSeen());
  }

  static CheckResult check(CheckResult c) {
    return new CheckResult(
        line(c.id()),
        line(c.sentence()),
        line(c.topic()),
        c.category(),
        c.status(),
        c.points(),
        c.maxPoints(),
        FailureMessage.tidy(text(c.message())),
        line(c.why()),
        line(c.help()),
        line(c.where()),
        c.seed(),
        c.runNanos(),
        c.plans().stream().map(Neutral::plan).toList(),
        c.measurement());
  }

  private static ArenaPlan plan(ArenaPlan plan) {
    return new ArenaPlan(
        line(plan.title()),
        lines(plan.operators()),
        plan.boxes().stream().map(Neutral::box).toList(),
        plan.arenaBytes(),
        plan.lowerBound(),
        plan.clashes());
  }

  private static ArenaPlan.Box box(ArenaPlan.Box b) {
    return new ArenaPlan.Box(
        b.tensor(), line(b.name()), b.first(), b.last(), b.offset(), b.bytes());
  }

  static Diagnostic diagnostic(Diagnostic d) {
    return new Diagnostic(
        line(d.file()), d.line(), d.column(), text(d.message()).strip(), line(d.advice()));
  }

  /** One line of harmless text; line ends become spaces. */
  public static String line(String text) {
    return text(text).replace('\n', ' ').strip();
  }

  /** Harmless text that may have several lines, each ended by {@code \n}. */
  public static String text(String text) {
    if (text == null) {
      return "";
    }
    var out = new StringBuilder(Math.min(text.length(), MAX_CHARACTERS));
    for (int i = 0; i < text.length(); ) {
      if (out.length() > MAX_CHARACTERS) {
        return out.append("\n(shortened)").toString();
      }
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean lineEnd = c == '\r' && i < text.length() && text.charAt(i) == '\n';
      if (c == '\t') {
        out.append("    ");
      } else if (c == '\n' || isShown(c)) {
        out.appendCodePoint(c);
      } else if (!lineEnd) {
        out.append("\\u{").append(Integer.toHexString(c)).append('}');
      }
    }
    return out.toString();
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static List<String> lines(List<String> texts) {
    return texts.stream().map(Neutral::line).toList();
  }
}
