package milliwatt.differential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.tinyjava.Source;

/** What is compiled with every program and is not the student's. */
final class Given {
  /** The class that every workspace is given, from the folder of solutions. */
  static final Source MODEL_ERROR = modelError();

  static final Source CONTRACT =
      new Source("generated/GeneratedLab.java", resource("/generated/GeneratedLab.java"), false);

  private Given() {}

  private static Source modelError() {
    Path root = Path.of(System.getProperty("milliwatt.root", "."));
    String path = "tinyml/ModelError.java";
    try {
      return new Source(path, Files.readString(root.resolve("solutions/src").resolve(path)), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that lies beside the classes, as text. */
  static String resource(String path) {
    try (InputStream in = Given.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
