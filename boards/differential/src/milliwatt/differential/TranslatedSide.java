package milliwatt.differential;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import milliwatt.translate.Translation;

/** Where translated programs run. */
sealed interface TranslatedSide permits NativeSide, TwinSide {
  /** The program is C that gcc does not take. */
  final class NotC extends Exception {
    private static final long serialVersionUID = 1;

    NotC(String message) {
      super(message);
    }
  }

  /** Whether the translated code has to look for null itself. */
  boolean explicitNullChecks();

  /**
   * The outcomes of the script, in order; after a crash the rest of its session is missing.
   *
   * @param folder where to build; made here
   * @param level of gcc's optimisation here, 0 or 1; on a twin, 1 for a release build
   */
  List<Outcome> outcomes(Translation program, Script script, Path folder, int level)
      throws IOException, NotC;
}
