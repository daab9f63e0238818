package tinyml;

/**
 * A ring buffer: sound comes in as it pleases, and goes out as windows that overlap.
 *
 * <p>A microphone gives 16 samples at a time, or 512, or whatever its driver thinks right. The
 * front end wants a whole window, and the next one a hop later. What two windows share stays where
 * it is: only the place where a window begins moves on, around the ring.
 */
public final class SampleRing {
  private final short[] ring;
  private final int window;
  private final int hop;

  /** Where the oldest sample lies. */
  private int first;

  /** How many samples are in the ring, from {@link #first} on and around. */
  private int held;

  /**
   * Makes an empty ring.
   *
   * @param capacity samples it can hold, at least {@code window}
   * @param window samples in a window
   * @param hop samples from the beginning of one window to that of the next, 1 .. window
   */
  public SampleRing(int capacity, int window, int hop) {
    ring = new short[capacity];
    this.window = window;
    this.hop = hop;
  }

  /** Forgets all samples. */
  public void reset() {
    first = 0;
    held = 0;
  }

  /**
   * Takes as many samples as there is room for.
   *
   * @param offset of the first sample
   * @param count samples there are from {@code offset} on, 0 or more
   * @return how many it took, 0 .. {@code count}
   */
  public int put(short[] samples, int offset, int count) {
    // TODO lab10-put
    return count;
  }

  /**
   * Copies the oldest window, in the order of time, and moves on by a hop.
   *
   * @param samples gets a window of samples, from its beginning on
   * @return whether a window was there; if not, nothing changes
   */
  public boolean next(short[] samples) {
    // TODO lab10-next
    return false;
  }

  /** A place in the ring, for one that may lie behind its end by less than a turn. */
  private int around(int at) {
    // TODO lab10-around
    return at;
  }
}
