package milliwatt.sidebyside;

import java.util.ArrayList;
import java.util.List;
import milliwatt.tinyjava.Source;
import milliwatt.translate.Translation;

/**
 * A Java file and the C files that it became.
 *
 * @param java with its own line ends
 * @param origin where the Java is from, for a person
 * @param cFiles names, in the order in which they are to be read: header before source
 */
public record ClassInC(Source java, String origin, List<String> cFiles, Translation translation) {
  /** Finds the file's C in a translation; there is none if nothing in the program uses it. */
  public static ClassInC of(Source java, String origin, Translation translation) {
    String place = fileName(java) + ":";
    List<String> files = new ArrayList<>();
    for (String source : translation.files().keySet()) {
      String header = source.replaceFirst("\\.c$", ".h");
      if (!header.equals(source) && isFrom(place, header, translation)) {
        files.add(header);
        files.add(source);
      }
    }
    return new ClassInC(java, origin, List.copyOf(files), translation);
  }

  private static boolean isFrom(String place, String file, Translation translation) {
    return translation.lines().getOrDefault(file, List.of()).stream()
        .anyMatch(line -> line.startsWith(place));
  }

  /** For example {@code Conv2D}. */
  public String name() {
    return fileName(java).replaceFirst("\\.java$", "");
  }

  private static String fileName(Source java) {
    return java.path().substring(java.path().lastIndexOf('/') + 1);
  }

  /** Lines of one of the C files, without line ends. */
  public List<String> cLines(String file) {
    return translation.files().get(file).lines().toList();
  }

  /** The number of the line of Java that a line of C came from, 0 if it came from none. */
  int javaLine(String file, int index) {
    return translation
        .javaLine(file, index + 1)
        .map(place -> Integer.parseInt(place.substring(place.lastIndexOf(':') + 1)))
        .orElse(0);
  }
}
