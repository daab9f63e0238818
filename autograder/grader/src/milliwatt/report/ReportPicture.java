package milliwatt.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import milliwatt.result.LabResult;

/**
 * A picture of a terminal that shows a report, for pages that cannot run one. The text is what
 * {@link TerminalReport} prints for the result; it stays text in the SVG.
 */
public final class ReportPicture {
  private static final int COLUMNS = 80;
  private static final double CHARACTER = 8.4;
  private static final int LINE = 20;
  private static final int MARGIN = 20;
  private static final int TITLE_BAR = 36;

  private static final String STYLE =
      """
      <style>
      .paper { fill: #ffffff; stroke: #d0d7de; } .bar { fill: #eef1f4; } .dot { fill: #c3cad1; }
      text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
        white-space: pre; fill: #24292f; }
      .s1 { font-weight: 700; } .s2 { fill: #6a737d; } .s1-31 { font-weight: 700; fill: #b3202c; }
      .s32 { fill: #116329; } .s33 { fill: #7d4e00; } .s35 { fill: #6639ba; } .s36 { fill: #0b6a88; }
      @media (prefers-color-scheme: dark) {
        .paper { fill: #12161b; stroke: #353d47; } .bar { fill: #1e242b; } .dot { fill: #47515c; }
        text { fill: #e3e8ed; } .s2 { fill: #8b96a2; } .s1-31 { fill: #ff8078; }
        .s32 { fill: #57c96f; } .s33 { fill: #e0b04a; } .s35 { fill: #c4a4fb; } .s36 { fill: #5cc4e0; }
      }
      </style>
      """;

  private ReportPicture() {}

  /**
   * @param command what was typed, shown in the first line
   * @return a complete SVG document
   */
  public static String svg(LabResult result, String next, String command) {
    var report = new StringWriter();
    var out = new PrintWriter(report);
    new TerminalReport(out, true, COLUMNS).print(result, next);
    String screen = Ink.DIM.on("$") + " " + Neutral.line(command) + "\n\n" + report;
    String title = "What %s prints: %s".formatted(command, Summary.of(Neutral.result(result)));
    return svg(screen.lines().map(StyledLine::parse).toList(), Neutral.line(title));
  }

  private static String svg(List<StyledLine> lines, String title) {
    int width = (int) (COLUMNS * CHARACTER) + 2 * MARGIN;
    int height = TITLE_BAR + lines.size() * LINE + MARGIN + MARGIN / 2;
    var svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" \
        role="img" aria-labelledby="title">
        <title id="title">%s</title>
        """
            .formatted(width, height, width, height, escape(title)));
    svg.append(STYLE);
    svg.append(
        """
        <rect class="paper" x="0.5" y="0.5" width="%d" height="%d" rx="8"/>
        <path class="bar" d="M1 %d V9 a8 8 0 0 1 8 -8 H%d a8 8 0 0 1 8 8 V%d z"/>
        <circle class="dot" cx="20" cy="14" r="5"/><circle class="dot" cx="38" cy="14" r="5"/>\
        <circle class="dot" cx="56" cy="14" r="5"/>
        """
            .formatted(width - 1, height - 1, 28, width - 9, 28));
    int y = TITLE_BAR + LINE;
    for (StyledLine line : lines) {
      for (StyledLine.Run run : line.runs()) {
        svg.append(text(run, y));
      }
      y += LINE;
    }
    return svg.append("</svg>\n").toString();
  }

  /** Each run is stretched to its columns, so that any reader's font keeps the alignment. */
  private static String text(StyledLine.Run run, int y) {
    String visible = run.text().strip();
    if (visible.isEmpty()) {
      return "";
    }
    int column = run.column() + run.text().indexOf(visible);
    int length = visible.codePointCount(0, visible.length());
    return "<text class=\"s%s\" x=\"%s\" y=\"%d\" textLength=\"%s\" lengthAdjust=\"%s\">%s</text>\n"
        .formatted(
            run.style().replace(';', '-'),
            Figures.points(MARGIN + column * CHARACTER),
            y,
            Figures.points(length * CHARACTER),
            "spacingAndGlyphs",
            escape(visible));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
