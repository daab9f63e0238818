package milliwatt.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import milliwatt.cli.ExitCode;
import milliwatt.cli.UserError;
import milliwatt.result.CheckResult;
import milliwatt.result.Status;

/**
 * Classroom 50's {@code result.json}. Scores are whole numbers: what a check gives in part is
 * rounded down, so that nobody gets more than elsewhere.
 */
final class Classroom50 {
  /** The result's fields, by the variables in which the runner hands them over. */
  private static final Map<String, String> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("CLASSROOM", "classroom");
    FIELDS.put("ASSIGNMENT", "assignment");
    FIELDS.put("SUBMISSION_TAG", "submission");
    FIELDS.put("COMMIT_URL", "commit");
    FIELDS.put("RELEASE_URL", "release");
    FIELDS.put("REVIEW_URL", "review");
  }

  private Classroom50() {}

  /**
   * @throws UserError if the runner did not say what it should; there is no score then
   */
  static void write(Assessment a, Writer out) throws IOException {
    ObjectNode json = FormatJson.object();
    json.put("schema", "classroom50/result/v1");
    FIELDS.forEach((variable, field) -> json.put(field, value(a, variable)));
    json.put("datetime", a.time().truncatedTo(ChronoUnit.SECONDS).toString());
    List<CheckResult> scored = a.checks().stream().filter(CheckResult::scored).toList();
    json.put("score", scored.stream().mapToInt(check -> (int) check.points()).sum());
    json.put("max-score", a.maxPoints());
    ArrayNode tests = json.putArray("tests");
    for (CheckResult check : scored) {
      tests
          .addObject()
          .put("test-name", check.sentence())
          .put("passed", check.status() == Status.PASSED)
          .put("score", (int) check.points())
          .put("max-score", check.maxPoints())
          .put("output", CheckText.of(check));
    }
    if (scored.isEmpty()) {
      tests
          .addObject()
          .put("test-name", "the checks run")
          .put("passed", false)
          .put("score", 0)
          .put("max-score", a.maxPoints())
          .put("output", a.summary());
    }
    FormatJson.pretty(json, out);
  }

  private static String value(Assessment a, String variable) {
    Map<String, String> said = a.surroundings();
    String value = said.getOrDefault(variable, "");
    if (value.isEmpty() && variable.equals("REVIEW_URL")) {
      value = said.getOrDefault("COMMIT_URL", "");
    }
    if (value.isEmpty()) {
      throw new UserError(
          "The format classroom50 needs the variable %s, which Classroom 50's runner sets."
              .formatted(variable),
          ExitCode.GRADER_FAULT);
    }
    return value;
  }
}
