package milliwatt.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sound models to begin with: all of this project, those of the shared folder where there is one,
 * and one for each operator.
 */
final class Corpus {

  /** A model's file. */
  record Entry(String name, byte[] bytes, Anatomy anatomy) {
    Entry(String name, byte[] bytes) {
      this(name, bytes, new Anatomy(bytes));
    }

    static Entry read(Path file) {
      try {
        return new Entry(file.getFileName().toString(), Files.readAllBytes(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Corpus() {}

  /** The models, in an order that is the same everywhere. */
  static List<Entry> read() {
    Stream<Entry> files =
        Stream.of(
                Path.of(System.getProperty("milliwatt.root", "."), "models"),
                Path.of(System.getProperty("milliwatt.shared", "../shared"), "models"))
            .flatMap(Corpus::models)
            .map(Entry::read);
    Stream<Entry> operators =
        SingleOperators.all().entrySet().stream()
            .map(model -> new Entry(model.getKey(), model.getValue()));
    return Stream.concat(files, operators).toList();
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
