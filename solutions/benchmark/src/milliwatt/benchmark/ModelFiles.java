package milliwatt.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds models by name among those of this project and of the shared folder. */
final class ModelFiles {
  private ModelFiles() {}

  /** The model's file, if it is there. */
  static Optional<byte[]> find(String name) {
    return Stream.of(
            Path.of(System.getProperty("milliwatt.root", "."), "models"),
            Path.of(System.getProperty("milliwatt.shared", "../shared"), "models"))
        .filter(Files::isDirectory)
        .flatMap(folder -> find(folder, name + ".tflite").stream())
        .findFirst();
  }

  private static Optional<byte[]> find(Path folder, String fileName) {
    try (Stream<Path> files = Files.walk(folder)) {
      Optional<Path> file =
          files.filter(path -> path.getFileName().toString().equals(fileName)).findFirst();
      return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
