package milliwatt.serial;

import java.io.IOException;

/** A port that cannot be used, or can no longer. The message says in one sentence what to do. */
public final class PortException extends IOException {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** There is no such port. */
    MISSING,
    /** Another program has it open. */
    BUSY,
    /** The user may not open it. */
    DENIED,
    /** It is something else than a port, or the system refuses for another reason. */
    REFUSED,
    /** The device was there and has left. */
    GONE,
    /** The device takes no more bytes. */
    STUCK
  }

  private final Reason reason;

  PortException(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
