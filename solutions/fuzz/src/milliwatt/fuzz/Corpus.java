package milliwatt.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sound models to begin with: all of this project, and those of the shared folder where there is
 * one.
 */
final class Corpus {

  /** A model's file. */
  record Entry(String name, byte[] bytes, Anatomy anatomy) {
    static Entry read(Path file) {
      try {
        byte[] bytes = Files.readAllBytes(file);
        return new Entry(file.getFileName().toString(), bytes, new Anatomy(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Corpus() {}

  /** The models, in the order of their names, which is the same everywhere. */
  static List<Entry> read() {
    return Stream.of(
            Path.of(System.getProperty("milliwatt.root", "."), "models"),
            Path.of(System.getProperty("milliwatt.shared", "../shared"), "models"))
        .flatMap(Corpus::models)
        .map(Entry::read)
        .toList();
  }

  private static Stream<Path> models(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".tflite"))
          .filter(file -> !file.toString().contains("target"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
