package milliwatt.differential;

import java.util.List;

/** What comparing one program gave. */
sealed interface Verdict {
  /** Both sides agree. */
  record Same(List<Outcome> outcomes) implements Verdict {}

  /**
   * They do not.
   *
   * @param step of the script, from 0
   */
  record Different(int step, Outcome jvm, Outcome translated) implements Verdict {}

  /** The translator refused or failed. */
  record NotTranslated(String reason) implements Verdict {}

  /** gcc refused. */
  record NotC(String reason) implements Verdict {}

  /** The generator, or the subset check, is wrong. */
  record NotTinyJava(String reason) implements Verdict {}

  /** Says nothing about the translator: javac itself failed, or made what the JVM refuses. */
  record Void(String reason) implements Verdict {}

  default boolean failed() {
    return !(this instanceof Same) && !(this instanceof Void);
  }

  /** One sentence. */
  default String sentence() {
    return switch (this) {
      case Same same -> "Both sides agree.";
      case Different(int step, Outcome jvm, Outcome translated) ->
          "At step "
              + step
              + " the JVM gives "
              + jvm
              + ", the translated program "
              + translated
              + ".";
      case NotTranslated(String reason) -> "The translator does not take it: " + reason;
      case NotC(String reason) -> "gcc does not take it: " + reason;
      case NotTinyJava(String reason) -> "The subset check does not take it: " + reason;
      case Void(String reason) -> "Not compared: " + reason;
    };
  }

  /** Compares the outcomes of both sides, the JVM's first. */
  static Verdict of(List<Outcome> jvm, List<Outcome> translated) {
    for (int step = 0; step < jvm.size(); step++) {
      Outcome theirs =
          step < translated.size() ? translated.get(step) : new Outcome.Crashed("no answer");
      if (!jvm.get(step).agrees(theirs)) {
        return new Different(step, jvm.get(step), theirs);
      }
    }
    return new Same(jvm);
  }
}
