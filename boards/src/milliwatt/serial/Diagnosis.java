package milliwatt.serial;

/**
 * What the doctor found.
 *
 * @param verdict one sentence: what it is
 * @param advice what to do about it
 */
public record Diagnosis(Finding finding, String verdict, String advice) {
  /** What may be wrong with a port. */
  public enum Finding {
    HEALTHY,
    /** It answers, at another speed than the usual one. */
    OTHER_BAUD,
    /** Something comes, but at no speed is it text. */
    GARBAGE,
    /** Nothing comes. */
    SILENCE,
    /** Some answers come whole, some do not. */
    LOST_BYTES,
    /** It talks, but not the protocol. */
    OTHER_FIRMWARE,
    /** It left while it was examined. */
    LEFT,
    MISSING,
    BUSY,
    DENIED,
    REFUSED
  }

  static Diagnosis of(PortException trouble) {
    Finding finding =
        switch (trouble.reason()) {
          case MISSING -> Finding.MISSING;
          case BUSY -> Finding.BUSY;
          case DENIED -> Finding.DENIED;
          case REFUSED -> Finding.REFUSED;
          case GONE, STUCK -> Finding.LEFT;
        };
    String message = trouble.getMessage();
    int end = message.indexOf(". ");
    return end < 0
        ? new Diagnosis(finding, message, "")
        : new Diagnosis(finding, message.substring(0, end + 1), message.substring(end + 2));
  }
}
