package milliwatt.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.translate.Translation;

/** Runs one program on both sides. For one thread. */
final class Trial {
  private final JvmSide jvm;
  private final TranslatedSide translated;
  private final Path folder;

  /**
   * @param translated where translated programs run; null to run on the JVM only
   * @param folder for what is built, overwritten by each program
   */
  Trial(JvmSide jvm, TranslatedSide translated, Path folder) {
    this.jvm = jvm;
    this.translated = translated;
    this.folder = folder;
  }

  /**
   * @param level of gcc's optimisation
   * @throws JvmSide.NotTinyJava if the program is none
   */
  Verdict of(Case program, Script script, int level) throws JvmSide.NotTinyJava {
    List<Outcome> expected = jvm.outcomes(program, script);
    for (Outcome outcome : expected) {
      if (outcome instanceof Outcome.Trapped trapped && trapped.kind().equals("VerifyError")) {
        return new Verdict.Void("javac made a class file that the JVM refuses");
      }
    }
    if (translated == null) {
      return new Verdict.Same(expected);
    }
    try {
      Translation translation =
          Translating.translate(program.sources(), translated.explicitNullChecks());
      if (!translation.refusals().isEmpty()) {
        return new Verdict.NotTranslated(sentence(translation.refusals().getFirst()));
      }
      return Verdict.of(expected, translated.outcomes(translation, script, folder, level));
    } catch (TranslatedSide.NotC e) {
      return new Verdict.NotC(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | StackOverflowError e) {
      return new Verdict.NotTranslated(
          e + " at " + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]));
    }
  }

  private static String sentence(Diagnostic refusal) {
    return refusal.file() + ":" + refusal.line() + ": " + refusal.message();
  }
}
