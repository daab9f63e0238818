package milliwatt.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.tinyjava.Source;

/** The class that every workspace is given. */
final class Given {
  static final Source MODEL_ERROR = read("tinyml/ModelError.java");

  private Given() {}

  private static Source read(String path) {
    Path root = Path.of(System.getProperty("milliwatt.root", "."));
    try {
      return new Source(path, Files.readString(root.resolve("solutions/src").resolve(path)), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
