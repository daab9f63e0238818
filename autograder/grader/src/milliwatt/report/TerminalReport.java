package milliwatt.report;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import milliwatt.arena.ArenaText;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import milliwatt.tinyjava.Diagnostic;

/**
 * The report a student reads: a line as each check ends, then what failed and why, the score, and
 * what to do next. Without colour it is plain text with no sign that a screen reader stumbles over.
 *
 * <p>One object shows one run; watch mode makes a new one each time.
 */
public final class TerminalReport {
  /** So many failures get their why and help; more at once is a wall of text nobody reads. */
  private static final int EXPLAINED = 3;

  private static final int MESSAGE_LINES = 12;
  private static final int PRINTED_LINES = 10;
  private static final int BAR = 24;

  private final Page page;
  private final Set<String> shown = new HashSet<>();

  /**
   * @param colour also draws rules, bars and signs beyond ASCII
   * @param width columns of the terminal
   */
  public TerminalReport(PrintWriter out, boolean colour, int width) {
    page = new Page(out, colour, width);
  }

  /** Prints one check's line as soon as it ended. */
  public void progress(CheckResult check) {
    CheckResult c = Neutral.check(check);
    shown.add(c.id());
    Verdict verdict = Verdict.of(c.status());
    String sign = page.rich() ? verdict.sign + " " : "";
    String head = "  " + sign + String.format("%-5s", verdict.word) + "  ";
    String points = Figures.points(c.points()) + "/" + c.maxPoints();
    page.spread(page.ink(verdict.ink, head), head.length(), c.sentence(), points);
    if (c.status() == Status.SKIPPED) {
      for (String line : Wrap.lines(c.message(), page.width - head.length())) {
        page.line(" ".repeat(head.length()) + page.ink(Ink.DIM, line));
      }
    }
    page.flush();
  }

  /**
   * Prints everything else; checks that {@link #progress} did not show are listed first.
   *
   * @param next what to do now, one sentence
   */
  public void print(LabResult result, String next) {
    LabResult r = Neutral.result(result);
    r.checks().stream().filter(c -> !shown.contains(c.id())).forEach(this::progress);
    diagnostics("Does not compile", r.compileErrors(), "");
    diagnostics("Not in Tiny Java", r.violations(), "instead: ");
    failures(r.checks());
    mistakes(r.likelyMistakes());
    ShownPlan.of(r.checks()).forEach(this::plan);
    printed(r.printed());
    score(r);
    facts(r);
    page.blank();
    page.labelled("", 8, Ink.BOLD, "Next", Neutral.text(next));
    page.flush();
  }

  /**
   * Prints why a program cannot become C.
   *
   * @param next what to do now, one sentence
   */
  public void refusals(List<Diagnostic> refusals, String next) {
    diagnostics(
        "Cannot become C", refusals.stream().map(Neutral::diagnostic).toList(), "instead: ");
    page.blank();
    page.labelled("", 8, Ink.BOLD, "Next", Neutral.text(next));
    page.flush();
  }

  private void diagnostics(String heading, List<Diagnostic> diagnostics, String advice) {
    if (diagnostics.isEmpty()) {
      return;
    }
    page.heading(Ink.RED, heading + ": " + count(diagnostics.size(), "place"));
    for (Diagnostic d : diagnostics) {
      page.line("  " + page.ink(Ink.CYAN, place(d)));
      page.paragraph("    ", d.message());
      if (!d.advice().isEmpty()) {
        page.paragraph("    ", advice + d.advice());
      }
    }
  }

  private void failures(List<CheckResult> checks) {
    int failures = 0;
    for (CheckResult c : checks) {
      if (c.status() != Status.PASSED && c.status() != Status.SKIPPED) {
        failure(c, failures++ < EXPLAINED);
      }
    }
    if (failures > EXPLAINED) {
      page.blank();
      page.paragraph("  ", "Mend the first ones first; --html FILE writes all of it out.");
    }
  }

  private void failure(CheckResult c, boolean explained) {
    Verdict verdict = Verdict.of(c.status());
    page.blank();
    page.labelled("", 8, verdict.ink, verdict.word, c.sentence());
    page.paragraph("        ", firstLines(c.message(), MESSAGE_LINES));
    if (explained && verdict.isTheStudents()) {
      page.labelled("        ", 8, Ink.DIM, "why", c.why());
      page.labelled("        ", 8, Ink.DIM, "help", c.help());
    }
    page.labelled("        ", 8, Ink.DIM, "where", c.where());
    page.labelled("        ", 8, Ink.DIM, "seed", c.seed() == null ? "" : c.seed().toString());
  }

  private void mistakes(List<String> mistakes) {
    if (!mistakes.isEmpty()) {
      page.heading(Ink.YELLOW, mistakes.size() == 1 ? "A likely mistake" : "Likely mistakes");
      mistakes.forEach(m -> page.paragraph("  ", m));
    }
  }

  private void plan(ShownPlan shown) {
    page.heading(Ink.BOLD, "Memory plan");
    page.paragraph("  ", "of '" + shown.sentence() + "'");
    page.blank();
    ArenaText.picture(shown.plan(), page.rich(), page.width - 2)
        .forEach(line -> page.line("  " + line));
    ArenaText.sentences(shown.plan(), page.rich()).forEach(line -> page.paragraph("  ", line));
    if (shown.others() > 0) {
      page.paragraph("  ", "--html FILE shows " + count(shown.others(), "more plan") + ".");
    }
  }

  private void printed(String printed) {
    if (!printed.isBlank()) {
      page.heading(Ink.BOLD, "Your code printed");
      page.paragraph(page.rich() ? "  │ " : "  | ", firstLines(printed.strip(), PRINTED_LINES));
    }
  }

  private void score(LabResult r) {
    page.heading(Ink.BOLD, r.lab() + "  " + r.title());
    List<CategoryScore> scores = CategoryScore.of(r.checks());
    for (CategoryScore s : scores) {
      scoreLine(s.name(), s.points(), s.maxPoints());
    }
    if (scores.size() > 1) {
      scoreLine("total", r.points(), r.maxPoints());
    }
    if (!scores.isEmpty()) {
      page.blank();
    }
    page.paragraph("  ", Summary.of(r));
  }

  private void scoreLine(String name, double points, double maxPoints) {
    String figures =
        String.format(
            "  %-13s%6s of %-5s", name, Figures.points(points), Figures.points(maxPoints));
    int filled = maxPoints == 0 ? 0 : (int) (BAR * points / maxPoints);
    boolean room = page.rich() && figures.length() + BAR <= page.width;
    String bar = room ? "█".repeat(filled) + "░".repeat(BAR - filled) : "";
    page.line(figures + page.ink(filled == BAR ? Ink.GREEN : Ink.CYAN, bar));
  }

  private void facts(LabResult r) {
    page.blank();
    page.labelled("  ", 10, Ink.DIM, "device", r.device() + ", " + r.isolation());
    page.labelled("  ", 10, Ink.DIM, "time", Summary.times(r));
    page.labelled("  ", 10, Ink.DIM, "borrowed", Summary.borrowed(r.borrowed()));
    if (!r.checks().isEmpty()) {
      page.labelled("  ", 10, Ink.DIM, "seed", Long.toString(r.seed()));
    }
    for (String note : Summary.notes(r)) {
      page.labelled("  ", 10, Ink.YELLOW, "note", note);
    }
  }

  static String place(Diagnostic d) {
    return d.line() > 0 ? d.file() + ":" + d.line() : d.file();
  }

  private static String count(int n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  private static String firstLines(String text, int most) {
    List<String> lines = text.lines().toList();
    if (lines.size() <= most) {
      return text;
    }
    String kept = String.join("\n", lines.subList(0, most));
    return kept + "\n(" + count(lines.size() - most, "more line") + ")";
  }
}
