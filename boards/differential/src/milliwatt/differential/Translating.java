package milliwatt.differential;

import java.util.List;
import java.util.Map;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.tinyjava.Source;

/** The one place that calls the translator. */
final class Translating {
  /**
   * @param files of C by name
   * @param refusals what the translator would not translate; then there are no files
   */
  record Translated(Map<String, String> files, List<Diagnostic> refusals) {}

  private Translating() {}

  /** Whether there is a translator. */
  static boolean available() {
    return false;
  }

  static Translated translate(List<Source> sources) {
    throw new UnsupportedOperationException("There is no translator to compare with yet.");
  }
}
