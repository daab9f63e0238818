package milliwatt.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.cli.UserError;

/** Finds the clone of the course that a command works on. */
final class Clone {
  private Clone() {}

  /**
   * @param named what the person named, or null for the clone we are in
   * @throws UserError if there is none
   */
  static Path find(Path named) {
    Path start = named == null ? Path.of("") : named;
    for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("solutions/src/tinyml"))) {
        return folder.normalize();
      }
      if (named != null) {
        break;
      }
    }
    throw new UserError(
        "%s is not in a clone of Milliwatt, for it has no solutions/src/tinyml: name one with --clone."
            .formatted(start.toAbsolutePath().normalize()));
  }
}
