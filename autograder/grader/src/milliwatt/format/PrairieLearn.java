package milliwatt.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import milliwatt.grade.Grade;
import milliwatt.result.CheckResult;

/** PrairieLearn's {@code /grade/results/results.json}. */
final class PrairieLearn {
  private PrairieLearn() {}

  static void write(Assessment a, Writer out) throws IOException {
    ObjectNode json = FormatJson.object();
    if (a.grade() instanceof Grade.Scored) {
      json.put("gradable", true);
      json.put("score", Math.round(a.share() * 10_000) / 10_000.0);
    } else {
      // Neither points nor a lost attempt.
      json.put("gradable", false);
    }
    json.put("message", a.summary());
    ArrayNode tests = json.putArray("tests");
    for (CheckResult check : a.checks()) {
      if (check.scored()) {
        tests
            .addObject()
            .put("name", check.sentence())
            .put("points", check.points())
            .put("max_points", check.maxPoints())
            .put("message", CheckText.of(check));
      }
    }
    FormatJson.pretty(json, out);
  }
}
