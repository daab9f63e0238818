package milliwatt.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The {@code tinyml} classes that a student handed in: the files of the folder of that name nearest
 * to the top, or of the only folder with Java files where there is none.
 *
 * @param files text by file name, for example {@code FixedPoint.java}
 */
public record Handin(Map<String, String> files) {
  private static final String PACKAGE = "tinyml";

  /**
   * @throws RefusedSubmission if it holds no such classes, or more than one set of them
   * @throws IOException if it cannot be read for a reason that is not the student's
   */
  public static Handin read(Place place) throws IOException, RefusedSubmission {
    Map<String, byte[]> all = place.javaFiles();
    String folder = folder(all.keySet());
    Map<String, String> files = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : all.entrySet()) {
      if (parent(file.getKey()).equals(folder)) {
        files.put(
            file.getKey().substring(file.getKey().lastIndexOf('/') + 1),
            text(file.getKey(), file.getValue()));
      }
    }
    return new Handin(files);
  }

  private static String folder(Set<String> paths) throws RefusedSubmission {
    Set<String> folders = paths.stream().map(Handin::parent).collect(Collectors.toSet());
    List<String> named =
        folders.stream().filter(f -> f.equals(PACKAGE) || f.endsWith("/" + PACKAGE)).toList();
    List<String> candidates = named.isEmpty() ? List.copyOf(folders) : named;
    if (candidates.isEmpty()) {
      throw new RefusedSubmission(
          "The submission holds no Java file: hand in your workspace, the folder with src/tinyml.");
    }
    int top = candidates.stream().mapToInt(Handin::depth).min().orElseThrow();
    List<String> nearest = candidates.stream().filter(f -> depth(f) == top).sorted().toList();
    if (nearest.size() > 1) {
      throw new RefusedSubmission(
          "The submission holds several sets of classes, in %s: hand in one workspace."
              .formatted(
                  nearest.stream()
                      .limit(3)
                      .sorted(Comparator.naturalOrder())
                      .collect(Collectors.joining(" and "))));
    }
    return nearest.getFirst();
  }

  private static String parent(String path) {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }

  private static int depth(String folder) {
    return folder.isEmpty() ? 0 : (int) folder.chars().filter(c -> c == '/').count() + 1;
  }

  private static String text(String path, byte[] bytes) throws RefusedSubmission {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RefusedSubmission(path + " is not UTF-8 text: save it as UTF-8.");
    }
  }
}
