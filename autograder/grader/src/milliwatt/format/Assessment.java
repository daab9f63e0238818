package milliwatt.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import milliwatt.grade.Grade;
import milliwatt.report.Neutral;
import milliwatt.report.Summary;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;

/**
 * One submission's grade as the formats see it; also while the checks still run.
 *
 * @param maxPoints that can be had on this device
 * @param surroundings what the platform says of the submission: the environment's variables
 * @param time of the assessment
 */
public record Assessment(
    String lab,
    String title,
    Grade grade,
    int maxPoints,
    Map<String, String> surroundings,
    Instant time) {

  /** Points from 0 to 1. */
  double share() {
    return maxPoints == 0 ? 0 : grade.points() / maxPoints;
  }

  /** The checks, their texts harmless; empty where none ran. */
  List<CheckResult> checks() {
    return grade instanceof Grade.Scored(LabResult result)
        ? Neutral.result(result).checks()
        : List.of();
  }

  /** The whole in a few lines: a sentence, and what kept the checks from running. */
  public String summary() {
    return switch (grade) {
      case Grade.Refused(String sentence) -> Neutral.line(sentence);
      case Grade.Unsettled(String sentence) -> Neutral.line(sentence);
      case Grade.Scored(LabResult result) -> {
        LabResult r = Neutral.result(result);
        StringBuilder text = new StringBuilder(Summary.of(r));
        r.compileErrors().forEach(d -> text.append('\n').append(CheckText.diagnostic(d)));
        r.violations().forEach(d -> text.append('\n').append(CheckText.diagnostic(d)));
        r.likelyMistakes().forEach(hint -> text.append("\nLikely mistake: ").append(hint));
        Summary.notes(r).forEach(note -> text.append('\n').append(note));
        yield text.toString();
      }
    };
  }
}
