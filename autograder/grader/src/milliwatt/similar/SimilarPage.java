package milliwatt.similar;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import milliwatt.format.CsvTable;
import milliwatt.report.Neutral;
import milliwatt.report.Template;

/** The pairs of a class that are most alike, for the instructor. */
public final class SimilarPage {
  private static final int SHOWN = 100;

  private final String lab;
  private final String title;
  private final Map<String, String> students;
  private final Similarities found;

  /**
   * @param students by the names of their folders
   */
  public SimilarPage(String lab, String title, Map<String, String> students, Similarities found) {
    this.lab = lab;
    this.title = title;
    this.students = students;
    this.found = found;
  }

  /** Writes the page: it asks for nothing, and links the reports beside it. */
  public void write(Writer out) throws IOException {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("lab", lab);
    page.put("title", title);
    page.put("compared", found.compared().stream().filter(students::containsKey).count());
    List<Map<String, String>> left = new ArrayList<>();
    students.keySet().stream()
        .filter(name -> !found.compared().contains(name))
        .forEach(name -> left.add(who(name)));
    page.put("left", Map.of("any", !left.isEmpty(), "all", left));
    page.put("all", found.pairs().size());
    page.put("shown", Math.min(SHOWN, found.pairs().size()));
    page.put("pairs", found.pairs().stream().limit(SHOWN).map(this::row).toList());
    Template.of(SimilarPage.class, "similar.html").write(page, out);
  }

  /** Writes all pairs as a table. */
  public void writeCsv(Writer out) throws IOException {
    CsvTable table = new CsvTable();
    for (Pair pair : found.pairs()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("mean_percent", percent(pair.mean()));
      row.put("highest_percent", percent(pair.highest()));
      row.put("first", name(pair.first()));
      row.put("second", name(pair.second()));
      table.row(row);
    }
    table.write(out);
  }

  private Map<String, Object> row(Pair pair) {
    return Map.of(
        "mean", percent(pair.mean()),
        "highest", percent(pair.highest()),
        "first", who(pair.first()),
        "second", who(pair.second()));
  }

  /** With a link where there is a report. */
  private Map<String, String> who(String folder) {
    Map<String, String> who = new LinkedHashMap<>();
    who.put("name", Neutral.line(name(folder)));
    if (students.containsKey(folder)) {
      // In a link the browser reads a per cent sign as the beginning of a spelt-out byte.
      who.put("link", "students/" + folder.replace("%", "%25") + "/report.html");
    }
    return who;
  }

  private String name(String folder) {
    return students.getOrDefault(folder, folder);
  }

  private static String percent(double part) {
    return Long.toString(Math.round(100 * part));
  }
}
