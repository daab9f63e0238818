package milliwatt.submission;

import java.util.Arrays;
import java.util.List;
import milliwatt.report.Neutral;

/** The names inside an archive. An honest one has no reason to point out of its folder. */
final class EntryName {
  private static final int MAX_CHARACTERS = 500;

  private EntryName() {}

  /**
   * The name as a path of this archive, with slashes.
   *
   * @throws RefusedSubmission for an absolute path, a step upwards, a drive, or control characters
   */
  static String checked(String name) throws RefusedSubmission {
    String path = name.replace('\\', '/');
    boolean odd = path.length() > MAX_CHARACTERS || path.chars().anyMatch(Character::isISOControl);
    if (odd
        || path.startsWith("/")
        || path.matches("(?s)[A-Za-z]:.*")
        || List.of(path.split("/")).contains("..")) {
      throw new RefusedSubmission(
          "The archive holds the name '%s', which leads out of its folder or is no file name: pack your workspace again, with an ordinary tool."
              .formatted(shown(path)));
    }
    return path.replaceFirst("^(\\./)+", "");
  }

  static RefusedSubmission link(String name) {
    return new RefusedSubmission(
        "The archive holds a link, '%s': hand in plain files.".formatted(shown(name)));
  }

  /** Whether it is a Java file, and neither hidden nor one of the shadows that macOS packs. */
  static boolean isJava(String path) {
    return path.endsWith(".java")
        && Arrays.stream(path.split("/"))
            .noneMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
  }

  private static String shown(String name) {
    return Neutral.line(name.length() > 100 ? name.substring(0, 100) + "..." : name);
  }
}
