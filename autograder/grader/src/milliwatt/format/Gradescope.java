package milliwatt.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import milliwatt.grade.Grade;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Measurement;
import milliwatt.result.Status;

/** Gradescope's {@code /autograder/results/results.json}. */
final class Gradescope {
  private Gradescope() {}

  static void write(Assessment a, Writer out) throws IOException {
    ObjectNode json = FormatJson.object();
    json.put("score", a.grade().points());
    if (a.grade() instanceof Grade.Scored(LabResult r)) {
      long millis = r.compileMillis() + r.startMillis() + r.runMillis();
      json.put("execution_time", (millis + 999) / 1_000);
    }
    json.put("output", a.summary());
    json.put("output_format", "text");
    json.put("visibility", "visible");
    json.put("stdout_visibility", "hidden");
    ArrayNode tests = json.putArray("tests");
    ArrayNode leaderboard = FormatJson.object().arrayNode();
    for (CheckResult check : a.checks()) {
      test(check, tests.addObject());
      Measurement m = check.measurement();
      if (m != null && m.decides()) {
        leaderboard
            .addObject()
            .put("name", check.sentence() + ", " + m.unit())
            .put("value", m.spent())
            .put("order", "asc");
      }
    }
    if (!leaderboard.isEmpty()) {
      json.set("leaderboard", leaderboard);
    }
    FormatJson.pretty(json, out);
  }

  private static void test(CheckResult check, ObjectNode test) {
    test.put("name", check.sentence());
    if (check.scored()) {
      test.put("score", check.points());
      test.put("max_score", check.maxPoints());
      test.put("status", check.status() == Status.PASSED ? "passed" : "failed");
    }
    test.put("output", CheckText.of(check));
    test.put("output_format", "text");
    test.putArray("tags").add(check.topic());
    test.put("visibility", "visible");
  }
}
