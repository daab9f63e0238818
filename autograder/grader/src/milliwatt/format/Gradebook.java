package milliwatt.format;

import java.util.LinkedHashMap;
import java.util.Map;
import milliwatt.grade.Grade;
import milliwatt.grade.Graded;
import milliwatt.report.Figures;

/** Tables that a platform's gradebook takes in, one row a student. */
public enum Gradebook {
  /** Canvas: the student by login, and a row that says how many points there are. */
  CANVAS("canvas.csv"),
  /** Moodle: the student by ID number and address. */
  MOODLE("moodle.csv");

  public final String fileName;

  Gradebook(String fileName) {
    this.fileName = fileName;
  }

  /**
   * The table's rows that stand before those of the students.
   *
   * @param assignment the column's name
   */
  public void begin(CsvTable table, String assignment, int maxPoints) {
    if (this == CANVAS) {
      table.row(canvas("Points Possible", "", "", "", "", assignment, "" + maxPoints));
    }
  }

  /**
   * A student's row. The cell is empty where there is no grade yet: an import leaves such a cell as
   * it is.
   *
   * @param counted the points, less what lateness costs
   * @param remark one line of feedback
   */
  public void row(CsvTable table, Graded entry, String assignment, double counted, String remark) {
    String points = entry.grade() instanceof Grade.Unsettled ? "" : Figures.points(counted);
    Map<String, String> facts = entry.facts();
    table.row(
        switch (this) {
          case CANVAS ->
              canvas(
                  facts.getOrDefault("name", entry.student()),
                  facts.getOrDefault("id", ""),
                  facts.getOrDefault("sis_id", ""),
                  facts.getOrDefault("login", entry.student()),
                  facts.getOrDefault("section", ""),
                  assignment,
                  points);
          case MOODLE ->
              moodle(
                  facts.getOrDefault("id", entry.student()),
                  facts.getOrDefault("email", ""),
                  assignment,
                  points,
                  remark);
        });
  }

  private static Map<String, String> canvas(
      String name,
      String id,
      String sisId,
      String login,
      String section,
      String assignment,
      String points) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("Student", name);
    row.put("ID", id);
    row.put("SIS User ID", sisId);
    row.put("SIS Login ID", login);
    row.put("Section", section);
    row.put(assignment, points);
    return row;
  }

  private static Map<String, String> moodle(
      String id, String email, String assignment, String points, String remark) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("ID number", id);
    row.put("Email address", email);
    row.put(assignment, points);
    row.put("Feedback comments", remark);
    return row;
  }
}
