package milliwatt.translate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import milliwatt.tinyjava.Diagnostic;

/**
 * A program in C.
 *
 * @param files C by file name: a {@code .c} and a {@code .h} a class, and {@code program.c}
 * @param lines for each file and line of C, {@code File.java:line}; empty where nothing corresponds
 * @param refusals why there is no C: errors of javac, or what lies outside Tiny Java
 */
public record Translation(
    Map<String, String> files, Map<String, List<String>> lines, List<Diagnostic> refusals) {

  public boolean succeeded() {
    return refusals.isEmpty();
  }

  /**
   * The line of Java that a line of C came from.
   *
   * @param line 1-based
   */
  public Optional<String> javaLine(String cFile, int line) {
    List<String> known = lines.getOrDefault(cFile, List.of());
    return line < 1 || line > known.size() || known.get(line - 1).isEmpty()
        ? Optional.empty()
        : Optional.of(known.get(line - 1));
  }
}
