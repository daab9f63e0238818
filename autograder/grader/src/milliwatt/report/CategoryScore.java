package milliwatt.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import milliwatt.check.Category;
import milliwatt.result.CheckResult;

/** The points of one category's checks, without those that are open. */
record CategoryScore(Category category, double points, int maxPoints) {

  /** One score for each category that has checks, in the order of {@link Category}. */
  static List<CategoryScore> of(List<CheckResult> checks) {
    return Arrays.stream(Category.values())
        .map(category -> of(category, checks))
        .filter(score -> score.maxPoints > 0)
        .toList();
  }

  private static CategoryScore of(Category category, List<CheckResult> checks) {
    double points = 0;
    int maxPoints = 0;
    for (CheckResult check : checks) {
      if (check.scored() && check.category() == category) {
        points += check.points();
        maxPoints += check.maxPoints();
      }
    }
    return new CategoryScore(category, points, maxPoints);
  }

  String name() {
    return category.name().toLowerCase(Locale.ROOT);
  }
}
