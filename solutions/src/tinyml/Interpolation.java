package tinyml;

/**
 * One axis of a resized picture: between which two old pixels each new one lies, and how near to
 * which.
 *
 * <p>A pixel is a small square, and its place is the middle of it. With n old pixels for m new
 * ones, the middle of new pixel i lies at {@code (i + 1/2) n / m - 1/2} of the old ones. Source:
 * TensorFlow, {@code resize_bilinear} with {@code half_pixel_centers}. Nothing is between the edge
 * and the first pixel's middle, so the edge pixel stands for that, too.
 */
public final class Interpolation {
  /** A weight of one is 2^11, as in OpenCV's resize: two weights and a grey fill 30 bits. */
  public static final int ONE = 1 << 11;

  /** More than any camera has; the places below stay within an int. */
  private static final int MOST = 8192;

  /** The nearer to the beginning of the two old pixels of each new one. */
  private final short[] first;

  /** The weight of the other one, 0 .. {@link #ONE}. */
  private final short[] weight;

  private final int last;

  // tag::interpolation[]
  /**
   * Works out all places.
   *
   * @param from old pixels, 1 .. 8192
   * @param to new pixels, 1 .. 8192
   * @throws ModelError if a number is not in its range
   */
  public Interpolation(int from, int to) {
    if (from < 1 || to < 1 || from > MOST || to > MOST) {
      throw new ModelError("%d pixels cannot be made %d", from, to);
    }
    first = new short[to];
    weight = new short[to];
    last = from - 1;
    // tag::lab12-interpolation[]
    for (int i = 0; i < to; i++) {
      // The place times 2 * to is a whole number: (2 i + 1) from - to.
      int place = Math.max(0, (2 * i + 1) * from - to);
      int rest = place % (2 * to);
      first[i] = (short) (place / (2 * to));
      weight[i] = (short) ((rest * ONE + to) / (2 * to));
    }
    // end::lab12-interpolation[]
  }

  // end::interpolation[]

  /** New pixels. */
  public int size() {
    return first.length;
  }

  /** The old pixel before the place of new pixel {@code i}. */
  public int first(int i) {
    return first[i];
  }

  /** The old pixel behind it; at the edge the same one. */
  public int second(int i) {
    return Math.min(first[i] + 1, last);
  }

  /** How much the second counts, 0 .. {@link #ONE}; the first counts {@link #ONE} less that. */
  public int weight(int i) {
    return weight[i];
  }
}
