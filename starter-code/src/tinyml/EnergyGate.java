package tinyml;

/**
 * The first stage of a cascade: lets through what is louder than the room, for next to nothing. It
 * never knows what was said, only that there is something to look at.
 *
 * <p>The room's own loudness, the <em>floor</em>, is followed from frame to frame: quickly down,
 * slowly up, so that a pause between words is enough to find it again and a word does not raise it.
 * Source: a simple form of minimum tracking, as in R. Martin, Noise Power Spectral Density
 * Estimation Based on Optimal Smoothing and Minimum Statistics, IEEE TSAP 9 (5), 2001.
 */
public final class EnergyGate {
  /** Down by 1/4 of the difference a frame. */
  private static final int FALL = 2;

  /** Up by 1/256 of itself a frame: twice as loud in 3.5 seconds of 20 ms frames. */
  private static final int RISE = 8;

  private static final int UNKNOWN = -1;

  private final int ratio;
  private final int least;
  private final int hold;

  /** Energy of the room without a voice. */
  private int floor = UNKNOWN;

  /** Frames for which the gate stays open, this one included. */
  private int left;

  /**
   * A closed gate that knows nothing of the room.
   *
   * @param ratio how many times the floor's energy is loud; at least 1
   * @param least energy that is never loud, for a perfectly silent room
   * @param hold frames that the gate stays open after the last loud one
   */
  public EnergyGate(int ratio, int least, int hold) {
    this.ratio = ratio;
    this.least = least;
    this.hold = hold;
  }

  /**
   * The energy of a frame: the mean square of its samples around their mean, which is the
   * microphone's offset and no sound.
   *
   * @param count of samples, at least 1
   * @return 0 to 2^30
   */
  public static int energy(short[] samples, int from, int count) {
    // TODO lab11-energy
    return 0;
  }

  /**
   * Hears the next frame.
   *
   * @return whether the gate is open
   */
  public boolean hear(int energy) {
    // TODO lab11-hear
    return true;
  }

  /** The first frame is the floor. A rise is never above the frame itself. */
  private void follow(int energy) {
    // TODO lab11-follow
  }

  /** What the gate takes for the room; -1 before the first frame. */
  public int floor() {
    return floor;
  }
}
