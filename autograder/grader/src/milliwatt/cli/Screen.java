package milliwatt.cli;

import java.io.PrintWriter;
import milliwatt.diagnose.Diagnosis;
import milliwatt.report.DiagnosisReport;
import milliwatt.report.TerminalReport;
import picocli.CommandLine;

/** The terminal as we find it. */
record Screen(PrintWriter out, boolean colour, int width) {
  private static final int USUAL_WIDTH = 80;

  /**
   * @param plain the person wants neither colour nor signs beyond ASCII
   */
  static Screen of(CommandLine commandLine, boolean plain) {
    boolean colour =
        !plain
            && CommandLine.Help.Ansi.AUTO.enabled()
            && System.out.charset().newEncoder().canEncode('█');
    return new Screen(commandLine.getOut(), colour, columns());
  }

  /** Whether a person sits at a terminal, in which a line may be drawn anew. */
  static boolean live() {
    return System.console() != null && System.console().isTerminal();
  }

  TerminalReport report() {
    return new TerminalReport(out, colour, width);
  }

  void print(Diagnosis diagnosis) {
    new DiagnosisReport(out, colour, width).print(diagnosis.explanation());
  }

  private static int columns() {
    try {
      int columns = Integer.parseInt(System.getenv().getOrDefault("COLUMNS", ""));
      return Math.clamp(columns, 40, 120);
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }
}
