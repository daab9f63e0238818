package milliwatt.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds listings of Java that are stale: not included from the solutions but pasted, and no longer
 * in them. What never was in them says so: {@code [source,java,role=sketch]}.
 */
final class PastedListings {
  private final Set<String> lines = new HashSet<>();

  /** Reads all lines of the solutions. */
  PastedListings(Path clone) throws IOException {
    try (Stream<Path> files = Files.list(clone.resolve("solutions/src/tinyml"))) {
      for (Path file : files.toList()) {
        Files.readAllLines(file).forEach(line -> lines.add(line.strip()));
      }
    }
  }

  /**
   * @param source the page's file, for the sentences
   */
  List<String> stale(String source, String text) {
    List<String> complaints = new ArrayList<>();
    List<String> all = text.lines().toList();
    for (int i = 0; i + 1 < all.size(); i++) {
      if (all.get(i).equals("[source,java]") && all.get(i + 1).equals("----")) {
        for (int at = i + 2; at < all.size() && !all.get(at).equals("----"); at++) {
          String line = all.get(at).strip();
          if (!line.isEmpty() && !line.startsWith("include::") && !lines.contains(line)) {
            complaints.add(
                "%s:%d: '%s' is not in the solutions; include it, or call the listing role=sketch."
                    .formatted(source, at + 1, line));
            break;
          }
        }
      }
    }
    return complaints;
  }
}
