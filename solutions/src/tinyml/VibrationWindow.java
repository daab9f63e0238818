package tinyml;

/**
 * Windows of vibration, axis by axis, out of samples that come in pieces of any size.
 *
 * <p>An accelerometer gives x, y and z together, and so do the pieces: {@code x0 y0 z0 x1 y1 z1
 * ...}. A spectrum looks at one axis alone, so each has a ring of its own. What it takes from the
 * ring is the acceleration <em>around its mean</em>: the mean is the pull of the earth and the
 * sensor's own offset, and says how the sensor was screwed on, not how the machine runs.
 */
public final class VibrationWindow {
  /** The same distance from 0 on both sides, so that the negative of a sample is one, too. */
  private static final int GREATEST = 32_767;

  private final SampleRing[] rings;
  private final int length;

  /** What goes into a ring. */
  private final short[] sample = new short[1];

  /**
   * Makes an empty window.
   *
   * @param axes 1 or more
   * @param length samples of each axis in a window, 1 .. 512
   * @param hop samples of each axis from one window to the next, 1 .. {@code length}
   */
  public VibrationWindow(int axes, int length, int hop) {
    this.length = length;
    rings = new SampleRing[axes];
    for (int axis = 0; axis < axes; axis++) {
      rings[axis] = new SampleRing(length, length, hop);
    }
  }

  /** Forgets all samples. */
  public void reset() {
    for (int axis = 0; axis < rings.length; axis++) {
      rings[axis].reset();
    }
  }

  // tag::put[]
  /**
   * Takes as many rows as there is room for. A row is a sample of each axis.
   *
   * @param samples rows back to back
   * @param row the first row that is new, counted in rows
   * @param rows how many there are from {@code row} on, 0 or more
   * @return how many rows it took, 0 .. {@code rows}; fewer than all if a window is full
   */
  public int put(short[] samples, int row, int rows) {
    // tag::lab13-put-rows[]
    int axes = rings.length;
    for (int taken = 0; taken < rows; taken++) {
      for (int axis = 0; axis < axes; axis++) {
        sample[0] = samples[(row + taken) * axes + axis];
        if (rings[axis].put(sample, 0, 1) == 0) {
          return taken;
        }
      }
    }
    return rows;
    // end::lab13-put-rows[] return rows;
  }

  // end::put[]

  // tag::next[]
  /**
   * Copies the oldest window of an axis, around its mean, and moves that axis on by a hop. Whoever
   * takes the window of one axis takes those of all the others before the next {@link #put}.
   *
   * @param window gets {@code length} samples; the mean that is taken off is rounded to the
   *     nearest, a half up, and what lies outside -32767 .. 32767 is moved to its end
   * @return whether a window was there; if not, nothing changes
   */
  public boolean next(int axis, short[] window) {
    // tag::lab13-next-window[]
    if (!rings[axis].next(window)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += window[i];
    }
    int mean = Math.floorDiv(sum + length / 2, length);
    for (int i = 0; i < length; i++) {
      window[i] = (short) Math.max(-GREATEST, Math.min(GREATEST, window[i] - mean));
    }
    return true;
    // end::lab13-next-window[] return false;
  }
  // end::next[]
}
