package milliwatt.grade;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * All that a grade depends on: whoever has it can grade. Whose submission it is, it does not say.
 *
 * @param id of a student's submission and its version
 * @param files text by file name
 */
public record GradeTask(UUID id, GradeSettings settings, Map<String, String> files) {
  static GradeTask of(Handed handed, GradeSettings settings) {
    String name = handed.student() + "\n" + handed.version();
    return new GradeTask(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), settings, handed.files());
  }
}
