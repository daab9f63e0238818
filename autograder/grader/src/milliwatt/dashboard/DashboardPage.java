package milliwatt.dashboard;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import milliwatt.grade.Graded;
import milliwatt.report.Figures;
import milliwatt.report.Neutral;
import milliwatt.report.Template;
import milliwatt.result.Status;

/** The instructor's page about a class. */
public final class DashboardPage {
  private static final int SHOWN_STUDENTS = 40;

  private final String lab;
  private final String title;
  private final String run;
  private final int maxPoints;
  private final Map<String, String> quarantine;
  private final boolean similar;

  /**
   * @param run device, seed and release, in words
   * @param maxPoints that the device can give
   * @param quarantine boards that were taken out, and why
   * @param similar whether there is a page about submissions that are alike
   */
  public DashboardPage(
      String lab,
      String title,
      String run,
      int maxPoints,
      Map<String, String> quarantine,
      boolean similar) {
    this.lab = lab;
    this.title = title;
    this.run = run;
    this.maxPoints = maxPoints;
    this.quarantine = quarantine;
    this.similar = similar;
  }

  /**
   * Writes the page.
   *
   * @param entries hands over one entry after the other
   */
  public void write(Consumer<Consumer<Graded>> entries, Writer out) throws IOException {
    ClassView view = new ClassView(maxPoints);
    entries.accept(view::add);
    Template.of(DashboardPage.class, "dashboard.html").write(values(view), out);
  }

  private Map<String, Object> values(ClassView view) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("lab", lab);
    page.put("title", title);
    page.put("run", run);
    page.put("scored", view.scored());
    page.put("refusedCount", view.refused.size());
    page.put("unsettledCount", view.unsettled.size());
    page.put("median", Figures.points(view.median()));
    page.put("maxPoints", maxPoints);
    page.put("bins", bins(view));
    page.put("checks", view.checks.values().stream().map(DashboardPage::check).toList());
    page.put("clusters", section(view.clusters().stream().map(DashboardPage::cluster).toList()));
    page.put("warnings", section(remarks(view.warnings)));
    page.put("unsettled", section(remarks(view.unsettled)));
    page.put(
        "boards",
        section(
            quarantine.entrySet().stream()
                .map(
                    board ->
                        Map.of(
                            "name", Neutral.line(board.getKey()),
                            "text", Neutral.line(board.getValue())))
                .toList()));
    page.put("similar", similar);
    page.put("refused", section(remarks(view.refused)));
    page.put("slowest", section(remarks(view.slowest)));
    page.put("largest", section(remarks(view.largest)));
    page.put("chart", view.spendings.isEmpty() ? List.of() : List.of(new Chart(view).values()));
    return page;
  }

  private static List<Map<String, Object>> bins(ClassView view) {
    int most = Math.max(1, Arrays.stream(view.histogram).max().orElse(1));
    List<Map<String, Object>> bins = new ArrayList<>();
    for (int i = 0; i < view.histogram.length; i++) {
      boolean last = i == view.histogram.length - 1;
      bins.add(
          Map.of(
              "label",
              last ? "100 %" : "%d to %d %%".formatted(10 * i, 10 * i + 9),
              "count",
              view.histogram[i],
              "most",
              most));
    }
    return bins;
  }

  private static Map<String, Object> check(CheckRow row) {
    int all = Math.max(1, row.all());
    int passed = row.count(Status.PASSED);
    int part = row.count(Status.PARTIAL);
    int failed = row.count(Status.FAILED);
    return Map.of(
        "sentence",
        Neutral.line(row.sentence),
        "maxPoints",
        row.maxPoints,
        "passed",
        passed,
        "part",
        part,
        "failed",
        failed,
        "skipped",
        row.count(Status.SKIPPED),
        "open",
        row.count(Status.OPEN),
        "passedWidth",
        100.0 * passed / all,
        "partWidth",
        100.0 * part / all,
        "failedWidth",
        100.0 * failed / all);
  }

  private static Map<String, Object> cluster(Cluster cluster) {
    int more = cluster.students().size() - SHOWN_STUDENTS;
    return Map.of(
        "count", cluster.students().size(),
        "what", Neutral.line(cluster.what()),
        "hint", cluster.hint().isBlank() ? List.of() : List.of(Neutral.line(cluster.hint())),
        "students", cluster.students().stream().limit(SHOWN_STUDENTS).toList(),
        "more", more > 0 ? List.of(more) : List.of());
  }

  private static List<Map<String, Object>> remarks(List<ClassView.Remark> remarks) {
    return remarks.stream()
        .map(
            remark ->
                Map.<String, Object>of(
                    "name", remark.student().name(),
                    "folder", remark.student().folder(),
                    "text", Neutral.line(remark.text())))
        .toList();
  }

  private static Map<String, Object> section(List<?> all) {
    return Map.of("any", !all.isEmpty(), "all", all);
  }
}
