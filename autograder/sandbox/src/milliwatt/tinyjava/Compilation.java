package milliwatt.tinyjava;

import java.util.List;
import java.util.Map;

/**
 * What compiling a set of sources gave.
 *
 * @param classes class files by binary name; empty unless there are neither errors nor violations
 * @param errors javac's errors, in javac's words
 * @param violations what lies outside Tiny Java
 */
public record Compilation(
    Map<String, byte[]> classes, List<Diagnostic> errors, List<Diagnostic> violations) {

  public boolean succeeded() {
    return errors.isEmpty() && violations.isEmpty();
  }
}
