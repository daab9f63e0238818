package milliwatt.submission;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One student's submission.
 *
 * @param student what tells the student from all others: a folder's or an archive's name, or the
 *     roster's first column
 * @param facts what else the roster says of the student, by column; empty without a roster
 */
public record Submission(String student, Place place, Map<String, String> facts) {
  /**
   * The student as a file name. Characters that could steer a path, or pass for others, are spelt
   * out, so that no two students share one.
   */
  public static String fileName(String student) {
    StringBuilder name = new StringBuilder();
    for (byte b : student.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = Character.isLetterOrDigit(b) && b > 0 || b == '-' || b == '_' || b == '@';
      boolean inside = b == '.' && !name.isEmpty();
      name.append(plain || inside ? Character.toString(b) : "%%%02x".formatted(b & 0xff));
    }
    return name.toString();
  }
}
