package milliwatt.grade;

import java.util.Map;

/**
 * What the book holds of one submission before it has a grade.
 *
 * @param facts what the roster says of the student
 * @param version what the grade will depend on; empty if it could not be read
 * @param files text by file name; empty if it was refused
 */
record Handed(
    String student,
    Map<String, String> facts,
    String place,
    String version,
    Map<String, String> files) {
  /** The same graded by other settings. */
  Handed as(String version) {
    return new Handed(student, facts, place, version, files);
  }
}
