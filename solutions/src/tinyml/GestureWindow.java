package tinyml;

/**
 * What the model looks at: a stroke in the middle of its sheet, as large as the sheet, in bytes.
 *
 * <p>Of each point it gets four: where it lies, x and y from -127 to 127, and which way the line
 * goes on from there, the x and y of an arrow that is 127 long. The longer side of the stroke fills
 * the sheet; the other keeps its proportion, because a 1 must not become as wide as a 0.
 */
public final class GestureWindow {
  /** Bytes of each point. */
  public static final int CHANNELS = 4;

  /** The edge of the sheet, and the length of an arrow. */
  private static final int EDGE = 127;

  private GestureWindow() {}

  // tag::window[]
  /**
   * Writes a stroke as a model's input.
   *
   * @param even its points, at equal distances, 2 or more
   * @param input gets 4 bytes a point
   * @param offset where in {@code input} they begin
   */
  public static void write(StrokePath even, byte[] input, int offset) {
    // tag::lab14-sheet[]
    int left = even.x(0);
    int right = left;
    int bottom = even.y(0);
    int top = bottom;
    for (int i = 1; i < even.points(); i++) {
      left = Math.min(left, even.x(i));
      right = Math.max(right, even.x(i));
      bottom = Math.min(bottom, even.y(i));
      top = Math.max(top, even.y(i));
    }
    int size = Math.max(right - left, top - bottom);
    for (int i = 0; i < even.points(); i++) {
      int at = offset + CHANNELS * i;
      // Twice the distance from the middle, so that the middle need not be a whole number.
      input[at] = (byte) scaled(2L * even.x(i) - left - right, size);
      input[at + 1] = (byte) scaled(2L * even.y(i) - bottom - top, size);
      writeArrow(even, Math.min(i, even.points() - 2), input, at + 2);
    }
    // end::lab14-sheet[]
  }

  /** Writes which way the line goes from a point to the next; of two equal points, two zeros. */
  private static void writeArrow(StrokePath even, int from, byte[] input, int at) {
    // tag::lab14-arrow[]
    int length = even.along(from + 1) - even.along(from);
    input[at] = (byte) scaled((long) even.x(from + 1) - even.x(from), length);
    input[at + 1] = (byte) scaled((long) even.y(from + 1) - even.y(from), length);
    // end::lab14-arrow[]
  }

  /** {@code 127 * part / whole}, to the nearest, a half up, -127 .. 127; 0 of nothing. */
  private static int scaled(long part, int whole) {
    // tag::lab14-scaled[]
    if (whole == 0) {
      return 0;
    }
    long nearest = Math.floorDiv(2L * EDGE * part + whole, 2L * whole);
    return Math.clamp(nearest, -EDGE, EDGE);
    // end::lab14-scaled[] return 0;
  }
  // end::window[]
}
