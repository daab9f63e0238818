package milliwatt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An assertion library's text, set as a person would write it. */
final class FailureMessage {
  private static final Pattern EXPECTED = Pattern.compile("\\s*expected:\\s*(.*)");
  private static final Pattern BUT_WAS = Pattern.compile("\\s*but was:\\s*(.*)");
  private static final Pattern DESCRIPTION = Pattern.compile("\\[(.*)]\\s*");
  private static final Pattern TRACE =
      Pattern.compile("\\s*at [\\w.$<>/]+\\([^()]*\\)\\s*|\\s*at \\S+\\.java:\\d+\\)?\\s*");

  private FailureMessage() {}

  /**
   * Takes AssertJ's brackets, blank lines and stack frames away, puts the two values under each
   * other, and says where two lists begin to differ.
   */
  static String tidy(String message) {
    List<String> lines = new ArrayList<>();
    String expected = null;
    for (String raw : message.split("\n")) {
      String line = raw.stripTrailing();
      var expectedLine = EXPECTED.matcher(line);
      var butWasLine = BUT_WAS.matcher(line);
      var description = DESCRIPTION.matcher(line);
      if (line.isBlank() || TRACE.matcher(line).matches()) {
        continue;
      } else if (expectedLine.matches()) {
        expected = expectedLine.group(1);
        lines.add("expected  " + expected);
      } else if (butWasLine.matches()) {
        lines.add("but was   " + butWasLine.group(1));
        if (expected != null) {
          lines.addAll(ListDifference.describe(expected, butWasLine.group(1)));
        }
      } else if (lines.isEmpty() && description.matches()) {
        lines.add(description.group(1));
      } else {
        lines.add(line);
      }
    }
    return String.join("\n", lines);
  }
}
