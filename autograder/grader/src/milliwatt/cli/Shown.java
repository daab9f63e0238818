package milliwatt.cli;

import java.nio.file.Path;

/** How a path is written for the person: from the current directory if it lies below. */
final class Shown {
  private Shown() {}

  static String path(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath();
    String shown = absolute.startsWith(here) ? here.relativize(absolute).toString() : "";
    return shown.isEmpty() ? absolute.toString() : shown;
  }
}
