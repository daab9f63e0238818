package milliwatt.engine;

import java.util.List;
import milliwatt.cli.Invocation;
import milliwatt.result.CheckResult;
import milliwatt.result.Status;

/**
 * What a student is told of a hidden check: the concept and what to do, never the case. Neither the
 * message, which holds numbers of the case, nor the seed, which makes it, gets through.
 */
final class Concealed {
  /** How the id of a private check begins in a result. */
  static final String PRIVATE = "hidden_";

  private Concealed() {}

  /** A public check that failed on cases from the secret seed. */
  static CheckResult ofGenerated(CheckResult raw, String lab) {
    String message =
        "It passes on the public cases and fails on hidden ones, drawn in the same way. Draw more of them yourself: '%s', with one N after the other."
            .formatted(Invocation.of("check " + lab + " --seed N"));
    return concealed(raw, raw.id(), raw.sentence(), message);
  }

  /** A check that only the instructor has. Its sentence is its concept. */
  static CheckResult ofPrivate(CheckResult raw) {
    String message = "A hidden check about '%s'. The public checks do not show it.";
    return concealed(
        raw, PRIVATE + raw.id(), "hidden: " + raw.sentence(), message.formatted(raw.topic()));
  }

  private static CheckResult concealed(
      CheckResult raw, String id, String sentence, String message) {
    String shown =
        switch (raw.status()) {
          case FAILED, PARTIAL -> message;
          case ERROR -> "The grader could not run this check.";
          case SKIPPED -> raw.message();
          case PASSED, OPEN -> "";
        };
    return new CheckResult(
        id,
        sentence,
        raw.topic(),
        raw.category(),
        raw.status(),
        raw.points(),
        raw.maxPoints(),
        shown,
        raw.why(),
        raw.help(),
        raw.status() == Status.FAILED ? raw.where() : "",
        null,
        raw.runNanos(),
        List.of(),
        raw.measurement());
  }
}
