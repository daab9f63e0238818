package milliwatt.runtime;

import milliwatt.cli.UserError;
import milliwatt.device.Outcome;

/** A call of a runtime that did not return: the runtime's verdict on its input, or its end. */
public final class RuntimeFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** How a call can end other than by returning. */
  public enum Kind {
    /** By a ModelError. */
    REFUSED,
    /** By an exception of the language. */
    TRAPPED,
    /** It was still running when its time was up. */
    TIMED_OUT,
    /** It took the device down. */
    CRASHED
  }

  private final Kind kind;
  private final String where;
  private final String detail;

  /**
   * @param where file and line, for example {@code FullyConnected.java:41}; empty if unknown
   * @param detail the refusal's sentence, the exception with its message, or the reason
   */
  RuntimeFailure(Kind kind, String where, String detail) {
    super(sentence(kind, where, detail), null, false, false);
    this.kind = kind;
    this.where = where;
    this.detail = detail;
  }

  /** How a call on a device ended that did not return. */
  public static RuntimeFailure of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(String where, String sentence) ->
          new RuntimeFailure(Kind.REFUSED, where, sentence);
      case Outcome.Trapped(String kind, String where, String message) ->
          trapped(where, kind, message);
      case Outcome.TimedOut(long millis, String where) ->
          new RuntimeFailure(Kind.TIMED_OUT, where, millis / 1000 + " s");
      case Outcome.Crashed(String reason) -> new RuntimeFailure(Kind.CRASHED, "", reason);
      case Outcome.Returned _ -> throw new IllegalArgumentException("the call returned");
    };
  }

  /** The end by an exception of the language. */
  static RuntimeFailure trapped(String where, String type, String message) {
    return new RuntimeFailure(
        Kind.TRAPPED, where, message.isEmpty() ? type : type + ": " + message);
  }

  public Kind kind() {
    return kind;
  }

  public String where() {
    return where;
  }

  public String detail() {
    return detail;
  }

  /**
   * What a person is told where nothing can go on without the call.
   *
   * @param who failed, the beginning of the sentence
   */
  public UserError told(String who) {
    return new UserError("%s %s.".formatted(who, getMessage().replaceFirst("[.]$", "")));
  }

  /** The rest of a sentence that begins with who failed, without a full stop. */
  private static String sentence(Kind kind, String where, String detail) {
    String at = where.isEmpty() ? "" : " at " + where;
    return switch (kind) {
      case REFUSED -> "refuses the model%s: %s".formatted(at, detail);
      case TRAPPED -> "ends%s with %s".formatted(at, detail);
      case TIMED_OUT ->
          "was still running after %s%s; is there a loop that never ends?"
              .formatted(detail, where.isEmpty() ? "" : ", executing " + where);
      case CRASHED -> "ended the whole program: " + detail.replaceFirst("\\.$", "");
    };
  }
}
