package milliwatt.differential;

import java.util.List;
import milliwatt.tinyjava.Source;
import milliwatt.translate.Translation;
import milliwatt.translate.Translator;

/** The one place that calls the translator, which is kept as a compiler is. */
final class Translating {
  private static final Translator TRANSLATOR = new Translator(List.of(JvmSide.contract()));

  private Translating() {}

  /**
   * @param explicitNullChecks whether the C has to look for null itself
   */
  static Translation translate(List<Source> sources, boolean explicitNullChecks) {
    return TRANSLATOR.translate(
        sources, Fixed.CONTRACT_CLASS, Fixed.ADAPTER_CLASS, explicitNullChecks);
  }
}
