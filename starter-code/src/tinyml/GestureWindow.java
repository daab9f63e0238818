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

  /**
   * Writes a stroke as a model's input.
   *
   * @param even its points, at equal distances, 2 or more
   * @param input gets 4 bytes a point
   * @param offset where in {@code input} they begin
   */
  public static void write(StrokePath even, byte[] input, int offset) {
    // TODO lab14-sheet
  }

  /** Writes which way the line goes from a point to the next; of two equal points, two zeros. */
  private static void writeArrow(StrokePath even, int from, byte[] input, int at) {
    // TODO lab14-arrow
  }

  /** {@code 127 * part / whole}, to the nearest, a half up, -127 .. 127; 0 of nothing. */
  private static int scaled(long part, int whole) {
    // TODO lab14-scaled
    return 0;
  }
}
