package milliwatt.grade;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all submissions of a run are graded by. Together with a submission's files it decides the
 * grade.
 *
 * @param lab for example {@code lab01}
 * @param device for example {@code jvm} or {@code twin:m4}
 * @param seed of the generated cases, the same for every student
 * @param alone whether every check gets a process of its own
 * @param release of the grader
 * @param hidden digest of what the hidden checks are made from; empty without
 */
public record GradeSettings(
    String lab, String device, long seed, boolean alone, String release, String hidden) {

  /**
   * Names one submission graded by these settings.
   *
   * @param files text by file name
   */
  String version(Map<String, String> files) {
    MessageDigest digest = sha256();
    add(digest, toString());
    new TreeMap<>(files)
        .forEach(
            (name, text) -> {
              add(digest, name);
              add(digest, text);
            });
    return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
  }

  /** Names a refused submission: the same refusal is the same version. */
  String version(String refusal) {
    MessageDigest digest = sha256();
    add(digest, toString());
    add(digest, refusal);
    return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
  }

  /** The same for another release. */
  GradeSettings by(String release) {
    return new GradeSettings(lab, device, seed, alone, release, hidden);
  }

  /** The same with other hidden checks. */
  GradeSettings with(String hidden) {
    return new GradeSettings(lab, device, seed, alone, release, hidden);
  }

  /** In words, for reports. */
  String sentence() {
    return "Graded by Milliwatt %s on %s with seed %d, %s."
        .formatted(release, device, seed, alone ? "a process a check" : "a process a submission");
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
