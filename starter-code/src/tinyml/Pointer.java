package tinyml;

/**
 * Where a device points, as a point on a wall: how far to the right, and how far up.
 *
 * <p>It points along its axis -z, as the camera at the back of a telephone does. It moves to the
 * right when it turns about the vertical, and up when it turns about the horizontal that lies
 * across its direction. How it is held matters to neither: a device rolled in the hand draws the
 * same digit.
 *
 * <p>Source: Warden, "Magic Wand", TensorFlow Lite Micro, 2021, which makes strokes in this way.
 */
public final class Pointer {
  private int x;
  private int y;

  /** Points to the middle of the wall, wherever that is. */
  public void reset() {
    x = 0;
    y = 0;
  }

  /**
   * Moves by one sample.
   *
   * @param attitude which way is up
   * @param rates about x, y and z of the device
   */
  public void move(Attitude attitude, int[] rates) {
    // TODO lab14-move
  }

  /** How far to the right, in the unit of a rate times the time of a sample. */
  public int x() {
    return x;
  }

  /** How far up, in the same unit. */
  public int y() {
    return y;
  }
}
