package tinyml;

/**
 * Resizes a grey picture while it comes in, line by line, so that the picture itself needs no
 * memory: a line of a camera is used when it comes, and two of them, already as narrow as the
 * result, are all that is kept.
 *
 * <pre>
 * resize.add(line, 0);
 * while (resize.next(row)) {
 *   ... row is the next row of the result
 * }
 * </pre>
 *
 * <p>A new pixel is a mean of the four old ones around its place, the nearer the heavier, see
 * {@link Interpolation}. The weights are whole numbers of 2^-11 and the sum of products is exact;
 * only the result is rounded, to the nearest grey, a half up.
 */
public final class BilinearResize {
  private static final int SHIFT = 22;
  private static final int HALF = 1 << (SHIFT - 1);

  private final Interpolation columns;
  private final Interpolation rows;

  /** The last even and the last odd line, as narrow as a row, in units of 2^-11 grey. */
  private final int[][] lines;

  /** Lines that have come. */
  private int added;

  /** The row to come next. */
  private int row;

  /**
   * Begins a picture.
   *
   * @param fromWidth pixels of a line
   * @param fromHeight lines
   * @param toWidth pixels of a row
   * @param toHeight rows
   */
  public BilinearResize(int fromWidth, int fromHeight, int toWidth, int toHeight) {
    columns = new Interpolation(fromWidth, toWidth);
    rows = new Interpolation(fromHeight, toHeight);
    lines = new int[2][toWidth];
  }

  /** Begins the next picture. */
  public void reset() {
    added = 0;
    row = 0;
  }

  // tag::add[]
  /**
   * Takes the next line. All rows that the lines before it made must have been taken.
   *
   * @param line greys 0 .. 255 as unsigned bytes, from {@code offset} on
   */
  public void add(byte[] line, int offset) {
    // tag::lab12-add-line[]
    // A line that no row needs is not worth its products.
    if (row < rows.size() && added >= rows.first(row)) {
      int[] narrow = lines[added & 1];
      for (int i = 0; i < narrow.length; i++) {
        int a = line[offset + columns.first(i)] & 0xff;
        int b = line[offset + columns.second(i)] & 0xff;
        narrow[i] = a * Interpolation.ONE + (b - a) * columns.weight(i);
      }
    }
    added++;
    // end::lab12-add-line[]
  }

  // end::add[]

  // tag::next[]
  /**
   * Gives the next row, if its lines have come.
   *
   * @param greys gets the row, from its beginning on
   * @return whether there was one; if not, nothing changes
   */
  public boolean next(byte[] greys) {
    // tag::lab12-next-row[]
    if (row == rows.size() || rows.second(row) >= added) {
      return false;
    }
    int[] above = lines[rows.first(row) & 1];
    int[] below = lines[rows.second(row) & 1];
    int weight = rows.weight(row);
    for (int i = 0; i < above.length; i++) {
      int sum = above[i] * (Interpolation.ONE - weight) + below[i] * weight;
      greys[i] = (byte) ((sum + HALF) >> SHIFT);
    }
    row++;
    return true;
    // end::lab12-next-row[] return false;
  }
  // end::next[]
}
