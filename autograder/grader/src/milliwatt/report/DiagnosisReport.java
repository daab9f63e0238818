package milliwatt.report;

import java.io.PrintWriter;
import milliwatt.diagnose.Explanation;

/** A diagnosis for a terminal. */
public final class DiagnosisReport {
  private static final int LABELS = 9;

  private final Page page;

  /**
   * @param colour also draws rules and signs beyond ASCII
   * @param width columns of the terminal
   */
  public DiagnosisReport(PrintWriter out, boolean colour, int width) {
    page = new Page(out, colour, width);
  }

  public void print(Explanation explanation) {
    page.heading(Ink.BOLD, "Layer by layer");
    page.paragraph("  ", explanation.headline());
    if (!explanation.facts().isEmpty()) {
      page.blank();
    }
    for (Explanation.Fact fact : explanation.facts()) {
      page.labelled("  ", LABELS, Ink.DIM, fact.label(), fact.text());
    }
    if (!explanation.picture().isEmpty()) {
      page.blank();
      explanation.picture().forEach(line -> page.line("  " + " ".repeat(LABELS) + line));
      page.blank();
      page.labelled("  ", LABELS, Ink.DIM, "", ". equal   + too high   - too low   * some of each");
    }
    if (!explanation.verdict().isEmpty()) {
      page.heading(Ink.YELLOW, "Diagnosis");
      page.paragraph("  ", explanation.verdict());
      explanation.hints().forEach(hint -> page.labelled("  ", 2, Ink.YELLOW, "-", hint));
    }
    page.flush();
  }
}
