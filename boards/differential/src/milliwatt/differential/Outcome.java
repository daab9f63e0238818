package milliwatt.differential;

/** How a call ended. */
sealed interface Outcome {
  /**
   * @param bytes what the call gave back, in hexadecimal
   */
  record Returned(String bytes) implements Outcome {}

  /**
   * An exception of the JDK's.
   *
   * @param where {@code File.java:line} of the innermost frame of the program
   * @param worded whether the message is one that the translated program gives too
   */
  record Trapped(String kind, String where, String message, boolean worded) implements Outcome {}

  /** An exception of the program's own. */
  record Refused(String where, String sentence) implements Outcome {}

  /** A new start of the program; nothing to compare. */
  record Opened() implements Outcome {}

  /** The process ended: what a translated program must never do. */
  record Crashed(String report) implements Outcome {}

  /** Whether the JVM's outcome {@code this} allows the translated program {@code other}. */
  default boolean agrees(Outcome other) {
    return switch (this) {
      case Trapped(String kind, String where, String message, boolean worded) ->
          other instanceof Trapped theirs
              && kind.equals(theirs.kind())
              && (where.equals(theirs.where()) || kind.equals("StackOverflowError"))
              && (!worded || message.equals(theirs.message()));
      default -> equals(other);
    };
  }
}
