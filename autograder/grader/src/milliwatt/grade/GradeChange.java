package milliwatt.grade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import milliwatt.report.Figures;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;

/**
 * How one student's grade differs between two runs.
 *
 * @param before the old grade in a word or figure
 * @param now the new one
 * @param why one sentence a reason
 */
record GradeChange(String student, String before, String now, List<String> why) {
  /**
   * Empty where the points are the same.
   *
   * @param sameFiles whether the student's files are the same in both runs
   * @param sameSettings whether both runs graded by the same settings
   */
  static Optional<GradeChange> between(
      Graded before, Graded now, boolean sameFiles, boolean sameSettings) {
    String old = shown(before.grade());
    String fresh = shown(now.grade());
    List<String> differences = differences(before.grade(), now.grade());
    if (old.equals(fresh) && differences.isEmpty()) {
      return Optional.empty();
    }
    List<String> why = new ArrayList<>();
    if (!sameFiles) {
      why.add("The student handed in other files.");
    } else if (sameSettings) {
      why.add("The files and the settings are the same: this must not happen; report it.");
    }
    why.addAll(differences);
    return Optional.of(new GradeChange(now.student(), old, fresh, why));
  }

  private static String shown(Grade grade) {
    return grade instanceof Grade.Scored ? Figures.points(grade.points()) : grade.word();
  }

  private static List<String> differences(Grade before, Grade now) {
    if (before instanceof Grade.Scored(LabResult old)
        && now instanceof Grade.Scored(LabResult fresh)) {
      return checks(old, fresh);
    }
    String old = GradeFolder.remark(before);
    String fresh = GradeFolder.remark(now);
    boolean same = before.word().equals(now.word()) && old.equals(fresh);
    return same
        ? List.of()
        : List.of(
            "It was %s%s and is %s%s."
                .formatted(before.word(), remark(old), now.word(), remark(fresh)));
  }

  private static String remark(String text) {
    return text.isEmpty() ? "" : " (" + text + ")";
  }

  private static List<String> checks(LabResult old, LabResult fresh) {
    List<String> differences = new ArrayList<>();
    if (old.checks().isEmpty() != fresh.checks().isEmpty()) {
      differences.add(
          fresh.checks().isEmpty()
              ? "The code is not accepted any more."
              : "The code is accepted now.");
      return differences;
    }
    Map<String, CheckResult> before = new LinkedHashMap<>();
    old.checks().forEach(check -> before.put(check.id(), check));
    for (CheckResult check : fresh.checks()) {
      CheckResult was = before.remove(check.id());
      if (was == null) {
        differences.add("The check '%s' is new: %s.".formatted(check.sentence(), verdict(check)));
      } else if (!verdict(was).equals(verdict(check))) {
        differences.add(
            "The check '%s' was %s and is %s."
                .formatted(check.sentence(), verdict(was), verdict(check)));
      }
    }
    before
        .values()
        .forEach(gone -> differences.add("The check '%s' is gone.".formatted(gone.sentence())));
    return differences;
  }

  private static String verdict(CheckResult check) {
    String word = check.status().name().toLowerCase(Locale.ROOT);
    return "%s, %s of %d".formatted(word, Figures.points(check.points()), check.maxPoints());
  }
}
