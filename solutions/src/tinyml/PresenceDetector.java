package tinyml;

/**
 * Decides whether somebody is there. With one threshold a score that wavers around it would turn
 * the light on and off all the time; with two of them, a score must fall well below the one that
 * turned it on. That is <em>hysteresis</em>, as in a thermostat or a Schmitt trigger.
 */
public final class PresenceDetector {
  private final int on;
  private final int off;

  private boolean present;
  private boolean changed;
  private int changes;

  /**
   * Nobody is there at first.
   *
   * @param on least score with which somebody comes, in 256ths
   * @param off score below which the person is gone, at most {@code on}
   * @throws ModelError if {@code off} is greater than {@code on}
   */
  public PresenceDetector(int on, int off) {
    if (off > on) {
      throw new ModelError(
          "a person who comes at a score of %d and is gone below %d would do both at once",
          on, off);
    }
    this.on = on;
    this.off = off;
  }

  /** Begins anew: nobody is there. */
  public void reset() {
    present = false;
    changed = false;
    changes = 0;
  }

  // tag::see[]
  /**
   * Looks at a new score.
   *
   * @param score of a person, in 256ths
   * @return whether somebody is there now
   */
  public boolean see(int score) {
    // tag::lab12-see[]
    boolean now = present ? score >= off : score >= on;
    changed = now != present;
    changes += changed ? 1 : 0;
    present = now;
    return present;
    // end::lab12-see[] return false;
  }

  // end::see[]

  /** Whether somebody is there. */
  public boolean present() {
    return present;
  }

  /** Whether the last score changed that. */
  public boolean changed() {
    return changed;
  }

  /** How often it has changed. */
  public int changes() {
    return changes;
  }
}
