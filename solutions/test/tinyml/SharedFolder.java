package tinyml;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of third-party models and golden numbers; tests that need it are skipped without. */
final class SharedFolder {
  private SharedFolder() {}

  static Path path(String relative) {
    Path path = Path.of(System.getProperty("milliwatt.shared", "../shared")).resolve(relative);
    assumeTrue(Files.exists(path), "skipped: there is no " + relative + " in the shared folder");
    return path;
  }

  static byte[] bytes(String relative) {
    try {
      return Files.readAllBytes(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> models() {
    try (Stream<Path> files = Files.list(path("models"))) {
      return files.filter(file -> file.toString().endsWith(".tflite")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
