package milliwatt.firmware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * C files on disk, in a folder of the cache named by their content.
 *
 * @param files texts by path under {@code folder}
 */
record SourceFolder(Path folder, Map<String, String> files) {
  private static final Pattern INCLUDE =
      Pattern.compile("^\\s*#\\s*include\\s+\"([^\"]+)\"", Pattern.MULTILINE);

  static SourceFolder write(Cache cache, String kind, Map<String, String> files)
      throws IOException {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(files).forEach((path, text) -> parts.addAll(List.of(path, text)));
    Path folder = cache.path(kind, Cache.hash(parts));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Cache.provide(
          folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    return new SourceFolder(folder, files);
  }

  List<String> sources() {
    return files.keySet().stream().filter(path -> path.endsWith(".c")).sorted().toList();
  }

  /**
   * What the file and everything that it includes consist of; files of {@code others} may be
   * included too. Names without a text of ours are the compiler's own.
   */
  List<String> content(String path, List<SourceFolder> others) {
    List<String> parts = new ArrayList<>(List.of(path, files.get(path)));
    TreeSet<String> seen = new TreeSet<>();
    collect(files.get(path), others, seen, parts);
    return parts;
  }

  private void collect(
      String text, List<SourceFolder> others, TreeSet<String> seen, List<String> parts) {
    Matcher include = INCLUDE.matcher(text);
    while (include.find()) {
      String name = include.group(1);
      if (seen.add(name)) {
        String included = find(name, others);
        if (included != null) {
          parts.addAll(List.of(name, included));
          collect(included, others, seen, parts);
        }
      }
    }
  }

  /** By file name: no two headers of ours have the same. */
  private String find(String name, List<SourceFolder> others) {
    for (SourceFolder folder : others) {
      for (Map.Entry<String, String> file : folder.files.entrySet()) {
        if (file.getKey().equals(name) || file.getKey().endsWith("/" + name)) {
          return file.getValue();
        }
      }
    }
    return null;
  }
}
