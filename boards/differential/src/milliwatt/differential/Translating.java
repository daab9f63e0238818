package milliwatt.differential;

import java.util.List;
import java.util.Map;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.tinyjava.Source;
import milliwatt.translate.Translation;
import milliwatt.translate.Translator;

/** The one place that calls the translator, which is kept as a compiler is. */
final class Translating {
  private static final Translator TRANSLATOR = new Translator(List.of(JvmSide.contract()));

  /**
   * @param files of C by name
   * @param refusals what the translator would not translate; then there are no files
   */
  record Translated(Map<String, String> files, List<Diagnostic> refusals) {}

  private Translating() {}

  /** Whether there is a translator. */
  static boolean available() {
    return true;
  }

  static Translated translate(List<Source> sources) {
    Translation translation =
        TRANSLATOR.translate(sources, Fixed.CONTRACT_CLASS, Fixed.ADAPTER_CLASS, true);
    return new Translated(translation.files(), translation.refusals());
  }
}
