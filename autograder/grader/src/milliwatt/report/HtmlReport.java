package milliwatt.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import milliwatt.arena.ArenaSvg;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.tinyjava.Diagnostic;

/**
 * The report as one page that needs nothing else: no script, no request, light or dark as the
 * reader's system has it. The template escapes every value; the page's own policy forbids scripts
 * as well, so that a mistake in the one is caught by the other.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * Writes the page; leaves {@code out} open.
   *
   * @param next what to do now, one sentence; may be empty
   */
  public static void write(LabResult result, String next, Writer out) throws IOException {
    LabResult r = Neutral.result(result);
    Template.of(HtmlReport.class, "report.html").write(page(r, Neutral.line(next)), out);
  }

  private static Map<String, Object> page(LabResult r, String next) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("lab", r.lab());
    page.put("title", r.title());
    page.put("passed", r.passed());
    page.put("summary", Summary.of(r));
    page.put("hasChecks", !r.checks().isEmpty());
    page.put("points", Figures.points(r.points()));
    page.put("maxPoints", Figures.points(r.maxPoints()));
    page.put("scores", CategoryScore.of(r.checks()).stream().map(HtmlReport::score).toList());
    page.put("compileErrors", section(r.compileErrors()));
    page.put("violations", section(r.violations()));
    page.put("checks", r.checks().stream().map(HtmlReport::check).toList());
    page.put("mistakes", r.likelyMistakes());
    page.put("hasMistakes", !r.likelyMistakes().isEmpty());
    page.put("printed", r.printed().isBlank() ? "" : r.printed().strip());
    page.put("hasPrinted", !r.printed().isBlank());
    page.put("notes", Summary.notes(r));
    page.put("device", r.device() + ", " + r.isolation());
    page.put("times", Summary.times(r));
    page.put("borrowed", optional(Summary.borrowed(r.borrowed())));
    page.put("seed", Long.toString(r.seed()));
    page.put("next", optional(next));
    return page;
  }

  private static Map<String, Object> score(CategoryScore score) {
    return Map.of(
        "name", score.name(),
        "points", Figures.points(score.points()),
        "maxPoints", score.maxPoints());
  }

  private static Map<String, Object> section(List<Diagnostic> diagnostics) {
    return Map.of(
        "any",
        !diagnostics.isEmpty(),
        "all",
        diagnostics.stream()
            .map(
                d ->
                    Map.of(
                        "place", TerminalReport.place(d),
                        "message", d.message(),
                        "advice", optional(d.advice())))
            .toList());
  }

  private static Map<String, Object> check(CheckResult c) {
    Verdict verdict = Verdict.of(c.status());
    boolean open = verdict.isTheStudents();
    Map<String, Object> check = new LinkedHashMap<>();
    check.put("state", verdict.name().toLowerCase(Locale.ROOT));
    check.put("word", verdict.word);
    check.put("sentence", c.sentence());
    check.put("points", Summary.points(c));
    check.put("message", optional(c.message()));
    check.put("why", optional(open ? c.why() : ""));
    check.put("help", optional(open ? c.help() : ""));
    check.put("measured", optional(Measured.sentence(c.measurement())));
    check.put("where", optional(c.where()));
    check.put("seed", optional(open && c.seed() != null ? c.seed().toString() : ""));
    boolean measured = c.measurement() != null && c.measurement().spent() >= 0;
    check.put("hasFacts", open || measured || !c.where().isEmpty());
    check.put("plans", plans(c));
    return check;
  }

  /** Pictures; the only values that the template takes as they are, escaped where they are made. */
  private static List<String> plans(CheckResult c) {
    return IntStream.range(0, c.plans().size())
        .mapToObj(i -> ArenaSvg.of(c.plans().get(i), "plan-%s-%d".formatted(id(c), i)))
        .toList();
  }

  private static String id(CheckResult c) {
    return c.id().replaceAll("[^A-Za-z0-9_]", "");
  }

  /** A list of one or none, which a template can ask for. */
  private static List<String> optional(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
