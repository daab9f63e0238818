package milliwatt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One line of a terminal, taken apart into runs of one style each. */
record StyledLine(List<Run> runs) {
  private static final Pattern STYLE = Pattern.compile("\u001b\\[([0-9;]*)m");

  /**
   * @param column where the run begins, 0-based
   * @param style the parameters of the escape sequence it follows, {@code 0} for none
   */
  record Run(int column, String style, String text) {}

  static StyledLine parse(String line) {
    List<Run> runs = new ArrayList<>();
    var escape = STYLE.matcher(line);
    String style = "0";
    int column = 0;
    int from = 0;
    while (true) {
      boolean found = escape.find();
      String text = line.substring(from, found ? escape.start() : line.length());
      if (!text.isEmpty()) {
        runs.add(new Run(column, style, text));
        column += text.codePointCount(0, text.length());
      }
      if (!found) {
        return new StyledLine(List.copyOf(runs));
      }
      style = escape.group(1).isEmpty() ? "0" : escape.group(1);
      from = escape.end();
    }
  }
}
