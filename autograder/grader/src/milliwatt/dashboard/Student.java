package milliwatt.dashboard;

import milliwatt.grade.Graded;
import milliwatt.report.Neutral;
import milliwatt.submission.Submission;

/**
 * A student as the page names one.
 *
 * @param name harmless text
 * @param folder of the reports, beside the page
 */
record Student(String name, String folder) {
  static Student of(Graded entry) {
    // In the folder's name the browser reads a per cent sign as the beginning of a spelt-out byte.
    String folder = Submission.fileName(entry.student()).replace("%", "%25");
    return new Student(Neutral.line(entry.student()), "students/" + folder);
  }
}
