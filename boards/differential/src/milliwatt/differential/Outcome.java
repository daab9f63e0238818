package milliwatt.differential;

/** How a call ended. */
sealed interface Outcome {
  /** In the place of a line or a sentence that a release build does not have. */
  String UNTOLD = "untold";

  /**
   * @param bytes what the call gave back, in hexadecimal
   */
  record Returned(String bytes) implements Outcome {}

  /**
   * An exception of the JDK's.
   *
   * @param where {@code File.java:line} of the innermost frame of the program, or {@link #UNTOLD}
   * @param worded whether the message is to be the same on both sides: a translated program has no
   *     other messages of the JVM's than those that the language's rules give, and a release build
   *     has none
   */
  record Trapped(String kind, String where, String message, boolean worded) implements Outcome {}

  /**
   * An exception of the program's own.
   *
   * @param sentence {@link #UNTOLD} in a release build
   */
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
              && (same(where, theirs.where()) || kind.equals("StackOverflowError"))
              && (!worded || !theirs.worded() || message.equals(theirs.message()));
      case Refused(String where, String sentence) ->
          other instanceof Refused theirs
              && same(where, theirs.where())
              && same(sentence, theirs.sentence());
      default -> equals(other);
    };
  }

  private static boolean same(String ours, String theirs) {
    return theirs.equals(UNTOLD) || ours.equals(theirs);
  }
}
