package milliwatt.dashboard;

import java.util.EnumMap;
import java.util.Map;
import milliwatt.result.CheckResult;
import milliwatt.result.Status;

/** How one check went over the whole class. */
final class CheckRow {
  final String sentence;
  final int maxPoints;
  private final Map<Status, Integer> counts = new EnumMap<>(Status.class);

  CheckRow(CheckResult first) {
    this.sentence = first.sentence();
    this.maxPoints = first.maxPoints();
  }

  void add(Status status) {
    counts.merge(status, 1, Integer::sum);
  }

  int count(Status status) {
    return counts.getOrDefault(status, 0);
  }

  int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
