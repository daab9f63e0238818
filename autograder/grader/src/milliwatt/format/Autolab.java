package milliwatt.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import milliwatt.check.Category;
import milliwatt.result.CheckResult;

/**
 * Autolab's last line of output: one score a category. Its assessment needs problems of these
 * names.
 */
final class Autolab {
  private Autolab() {}

  static void write(Assessment a, Writer out) throws IOException {
    ObjectNode json = FormatJson.object();
    ObjectNode scores = json.putObject("scores");
    for (Category category : Category.values()) {
      double points =
          a.checks().stream()
              .filter(check -> check.category() == category && check.scored())
              .mapToDouble(CheckResult::points)
              .sum();
      scores.put(category.name().toLowerCase(Locale.ROOT), points);
    }
    json.putArray("scoreboard").add(a.grade().points());
    FormatJson.line(json, out);
  }
}
