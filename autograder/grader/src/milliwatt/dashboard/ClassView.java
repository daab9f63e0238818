package milliwatt.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import milliwatt.grade.Grade;
import milliwatt.grade.Graded;
import milliwatt.report.Figures;
import milliwatt.result.LabResult;
import milliwatt.result.Status;

/** Collects what the page shows; entries come one by one, however many there are. */
final class ClassView {
  static final int TOP = 10;
  private static final int BINS = 10;

  /** A student and one thing to say. */
  record Remark(Student student, String text, double order) {}

  final int maxPoints;
  final int[] histogram = new int[BINS + 1];
  final Map<String, CheckRow> checks = new LinkedHashMap<>();
  final List<Remark> slowest = new ArrayList<>();
  final List<Remark> largest = new ArrayList<>();
  final List<Remark> warnings = new ArrayList<>();
  final List<Remark> unsettled = new ArrayList<>();
  final List<Remark> refused = new ArrayList<>();
  final List<Spending> spendings = new ArrayList<>();
  private final Map<Cluster.Key, Cluster> clusters = new LinkedHashMap<>();
  private final List<Double> scores = new ArrayList<>();

  ClassView(int maxPoints) {
    this.maxPoints = maxPoints;
  }

  void add(Graded entry) {
    Student student = Student.of(entry);
    switch (entry.grade()) {
      case Grade.Scored(LabResult result) -> {
        scored(student, entry, result);
        score(result.points());
      }
      case Grade.Refused(String sentence) -> {
        refused.add(new Remark(student, sentence, 0));
        score(0);
      }
      case Grade.Unsettled(String sentence) -> unsettled.add(new Remark(student, sentence, 0));
    }
  }

  int scored() {
    return scores.size() - refused.size();
  }

  double median() {
    List<Double> sorted = scores.stream().sorted().toList();
    int n = sorted.size();
    return n == 0 ? 0 : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
  }

  /** The largest first; what only one student does wrong is no cluster. */
  List<Cluster> clusters() {
    return clusters.values().stream()
        .filter(cluster -> cluster.students().size() > 1)
        .sorted(Comparator.comparingInt(cluster -> -cluster.students().size()))
        .toList();
  }

  private void scored(Student student, Graded entry, LabResult result) {
    result
        .checks()
        .forEach(
            check ->
                checks.computeIfAbsent(check.id(), _ -> new CheckRow(check)).add(check.status()));
    Cluster.Key key = Cluster.key(result);
    if (key != null) {
      clusters.computeIfAbsent(key, Cluster.Key::empty).students().add(student);
    }
    Spending.of(student, result).ifPresent(spendings::add);
    String run = "%s, of which the student's code %s";
    top(
        slowest,
        new Remark(
            student,
            run.formatted(Figures.millis(entry.millis()), Figures.millis(result.runMillis())),
            entry.millis()));
    top(
        largest,
        new Remark(
            student, "%,d bytes of source".formatted(entry.sourceBytes()), entry.sourceBytes()));
    String warning = warning(result);
    if (!warning.isEmpty()) {
      warnings.add(new Remark(student, warning, result.points()));
    }
  }

  /** Who may need help soon, and why; empty for who does not. */
  private String warning(LabResult result) {
    if (!result.compileErrors().isEmpty()) {
      return "The code does not compile.";
    }
    if (!result.violations().isEmpty()) {
      return "The code leaves Tiny Java.";
    }
    boolean none = result.checks().stream().noneMatch(c -> c.status() == Status.PASSED);
    if (none) {
      return "No check passes.";
    }
    return result.points() * 2 < maxPoints
        ? "Fewer than half of the points: %s.".formatted(Figures.points(result.points()))
        : "";
  }

  private void score(double points) {
    scores.add(points);
    histogram[maxPoints == 0 ? 0 : (int) (BINS * points / maxPoints)]++;
  }

  private static void top(List<Remark> list, Remark remark) {
    list.add(remark);
    list.sort(Comparator.comparingDouble(each -> -each.order()));
    if (list.size() > TOP) {
      list.removeLast();
    }
  }
}
