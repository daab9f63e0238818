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

  // tag::move[]
  /**
   * Moves by one sample.
   *
   * @param attitude which way is up
   * @param rates about x, y and z of the device
   */
  public void move(Attitude attitude, int[] rates) {
    // tag::lab14-move[]
    long upX = attitude.up(0);
    long upY = attitude.up(1);
    long upZ = attitude.up(2);
    int vertical = SquareRoot.of(upX * upX + upY * upY + upZ * upZ);
    if (vertical > 0) {
      x -= (int) ((rates[0] * upX + rates[1] * upY + rates[2] * upZ) / vertical);
    }
    // -z times up is (upY, -upX, 0), which is horizontal; straight up or down it has no length.
    int across = SquareRoot.of(upX * upX + upY * upY);
    if (across > 0) {
      y += (int) ((rates[0] * upY - rates[1] * upX) / across);
    }
    // end::lab14-move[]
  }

  // end::move[]

  /** How far to the right, in the unit of a rate times the time of a sample. */
  public int x() {
    return x;
  }

  /** How far up, in the same unit. */
  public int y() {
    return y;
  }
}
