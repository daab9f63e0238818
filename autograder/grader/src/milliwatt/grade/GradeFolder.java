package milliwatt.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import milliwatt.cli.UserError;
import milliwatt.dashboard.DashboardPage;
import milliwatt.format.CsvTable;
import milliwatt.format.Gradebook;
import milliwatt.report.Figures;
import milliwatt.report.HtmlReport;
import milliwatt.report.JsonReport;
import milliwatt.report.Neutral;
import milliwatt.report.Template;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import milliwatt.similar.SimilarPage;
import milliwatt.submission.Submission;

/** What a run leaves for people: one folder a student, and the grades of all. */
final class GradeFolder {
  static final String BOOK = "grades.db";

  /** The page about submissions that are alike; not every folder has one. */
  static final String SIMILAR = "similar.html";

  private final Path root;
  private final GradeSettings settings;
  private final String title;
  private final int maxPoints;
  private final Optional<LatePolicy> latePolicy;

  /**
   * @param maxPoints that this lab's checks can give on the run's device
   * @param latePolicy what the points count for; nobody is late without one
   */
  GradeFolder(
      Path root,
      GradeSettings settings,
      String title,
      int maxPoints,
      Optional<LatePolicy> latePolicy) {
    this.root = root;
    this.settings = settings;
    this.title = title;
    this.maxPoints = maxPoints;
    this.latePolicy = latePolicy;
  }

  /** The database of a folder of grades. */
  static Path book(Path root) {
    return root.resolve(BOOK);
  }

  /** Opens the book of a folder that has one. */
  static GradeBook existing(Path root) {
    if (!Files.exists(book(root))) {
      throw new UserError(root + " holds no grades: there is no " + BOOK + " in it.");
    }
    return GradeBook.open(book(root));
  }

  /** The page, JSON and log of one student. */
  void student(Graded entry, GradeLog log) throws IOException {
    Path folder = root.resolve("students").resolve(Submission.fileName(entry.student()));
    if (!log.toString().isEmpty()) {
      WholeFile.write(folder.resolve("log.txt"), log.toString());
      hidden(entry, log.hidden());
    }
    switch (entry.grade()) {
      case Grade.Scored(LabResult result) -> {
        WholeFile.write(folder.resolve("report.html"), out -> HtmlReport.write(result, "", out));
        WholeFile.write(folder.resolve("report.json"), out -> JsonReport.write(result, out));
      }
      case Grade.Refused(String sentence) -> plain(folder, "refused", sentence);
      case Grade.Unsettled _ ->
          plain(
              folder,
              "unsettled",
              "Your submission has not been graded yet, for a reason that lies with the grader, not with you.");
    }
  }

  /** Beside the students' folders, so that handing one out gives nothing away. */
  private void hidden(Graded entry, String found) throws IOException {
    Path file = root.resolve("hidden").resolve(Submission.fileName(entry.student()) + ".txt");
    if (found.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      WholeFile.write(file, found);
    }
  }

  private void plain(Path folder, String state, String sentence) throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("lab", settings.lab());
    values.put("title", title);
    values.put("sentence", Neutral.line(sentence));
    Template page = Template.of(GradeFolder.class, "plain.html");
    WholeFile.write(folder.resolve("report.html"), out -> page.write(values, out));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", JsonReport.FORMAT);
    json.put("lab", settings.lab());
    json.put("title", title);
    json.put(state, Neutral.line(sentence));
    json.put("points", state.equals("refused") ? 0 : null);
    WholeFile.write(folder.resolve("report.json"), GradeJson.write(json) + "\n");
  }

  /** Where JPlag is to write its own report. */
  Path jplagReport() {
    return root.resolve("similar.jplag");
  }

  /** The page about submissions that are alike, and its table. */
  void similar(SimilarPage page) throws IOException {
    WholeFile.write(root.resolve(SIMILAR), page::write);
    WholeFile.write(root.resolve("similar.csv"), page::writeCsv);
  }

  /** The grades of all, as far as the book has them. */
  void all(GradeBook book) throws IOException {
    CsvTable grades = new CsvTable();
    Set<String> facts = new TreeSet<>();
    book.forEach(entry -> facts.addAll(entry.facts().keySet()));
    book.forEach(entry -> grades.row(row(entry, facts)));
    WholeFile.write(root.resolve("grades.csv"), grades::write);
    for (Gradebook gradebook : Gradebook.values()) {
      CsvTable table = new CsvTable();
      String assignment = "%s %s".formatted(settings.lab(), title);
      gradebook.begin(table, assignment, maxPoints);
      book.forEach(
          entry ->
              gradebook.row(
                  table,
                  entry,
                  assignment,
                  lateness(entry).left(entry.grade().points()),
                  remark(entry)));
      WholeFile.write(root.resolve(gradebook.fileName), table::write);
    }
    DashboardPage page =
        new DashboardPage(
            settings.lab(),
            title,
            settings.sentence(),
            maxPoints,
            book.quarantined(),
            Files.exists(root.resolve(SIMILAR)));
    WholeFile.write(root.resolve("index.html"), out -> page.write(book::forEach, out));
  }

  private Map<String, String> row(Graded entry, Set<String> facts) {
    Map<String, String> row = new LinkedHashMap<>();
    boolean settled = !(entry.grade() instanceof Grade.Unsettled);
    row.put("student", entry.student());
    row.put("status", entry.grade().word());
    Lateness lateness = lateness(entry);
    double points = entry.grade().points();
    row.put("points", settled ? Figures.points(lateness.left(points)) : "");
    row.put("max_points", Integer.toString(maxPoints));
    row.put("passed", count(entry, Status.PASSED));
    row.put("partial", count(entry, Status.PARTIAL));
    row.put("failed", count(entry, Status.FAILED));
    row.put("skipped", count(entry, Status.SKIPPED));
    row.put("remark", remark(entry));
    row.put("version", entry.version());
    if (latePolicy.isPresent()) {
      row.put("days_late", Integer.toString(lateness.days()));
      row.put("points_in_time", settled ? Figures.points(points) : "");
    }
    facts.forEach(fact -> row.put(fact, entry.facts().getOrDefault(fact, "")));
    return row;
  }

  private Lateness lateness(Graded entry) {
    return latePolicy
        .flatMap(policy -> policy.of(entry.student(), entry.facts()))
        .orElse(Lateness.NONE);
  }

  private String remark(Graded entry) {
    String late = lateness(entry).sentence();
    String remark = remark(entry.grade());
    return late.isEmpty() || remark.isEmpty() ? late + remark : late + " " + remark;
  }

  private static String count(Graded entry, Status status) {
    return entry.grade() instanceof Grade.Scored(LabResult result)
        ? Long.toString(result.checks().stream().filter(c -> c.status() == status).count())
        : "";
  }

  /** The one thing to know about a grade. */
  static String remark(Grade grade) {
    return switch (grade) {
      case Grade.Refused(String sentence) -> sentence;
      case Grade.Unsettled(String sentence) -> sentence;
      case Grade.Scored(LabResult r) when !r.compileErrors().isEmpty() -> "does not compile";
      case Grade.Scored(LabResult r) when !r.violations().isEmpty() -> "leaves Tiny Java";
      case Grade.Scored(LabResult r) ->
          r.checks().stream()
              .filter(c -> c.status() == Status.FAILED || c.status() == Status.PARTIAL)
              .findFirst()
              .map(CheckResult::sentence)
              .orElse("");
    };
  }
}
