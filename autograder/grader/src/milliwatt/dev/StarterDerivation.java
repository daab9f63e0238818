package milliwatt.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes {@code starter-code/src/tinyml} from {@code solutions/src/tinyml}, in a clone. */
final class StarterDerivation {
  private static final String SOURCES = "src/tinyml";

  private final Path clone;

  /**
   * @param clone root of a clone of the project
   */
  StarterDerivation(Path clone) {
    this.clone = clone;
  }

  /**
   * What differs between the starter and what the solutions give, one sentence a file.
   *
   * @throws MarkerError if a solution's markers are wrong
   */
  List<String> differences() throws IOException {
    Map<String, String> wanted = derived();
    Map<String, String> present = read(starterFolder());
    List<String> differences = new ArrayList<>();
    wanted.forEach(
        (name, text) -> {
          if (!present.containsKey(name)) {
            differences.add(name + " is missing from starter-code.");
          } else if (!present.get(name).equals(text)) {
            differences.add(name + " in starter-code is not what solutions give.");
          }
        });
    present.keySet().stream()
        .filter(name -> !wanted.containsKey(name))
        .forEach(name -> differences.add(name + " is in starter-code, but has no solution."));
    return differences;
  }

  /** Writes the starter anew; files without a solution go. */
  void write() throws IOException {
    Map<String, String> wanted = derived();
    Files.createDirectories(starterFolder());
    for (String name : read(starterFolder()).keySet()) {
      if (!wanted.containsKey(name)) {
        Files.delete(starterFolder().resolve(name));
      }
    }
    for (Map.Entry<String, String> file : wanted.entrySet()) {
      Files.writeString(starterFolder().resolve(file.getKey()), file.getValue());
    }
  }

  private Path starterFolder() {
    return clone.resolve("starter-code").resolve(SOURCES);
  }

  private SortedMap<String, String> derived() throws IOException {
    SortedMap<String, String> derived = new TreeMap<>();
    read(clone.resolve("solutions").resolve(SOURCES))
        .forEach(
            (name, text) ->
                derived.put(
                    name, new MarkedSource("solutions/" + SOURCES + "/" + name, text).starter()));
    return derived;
  }

  private static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          texts.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return texts;
  }
}
