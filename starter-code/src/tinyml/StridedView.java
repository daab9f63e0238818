package tinyml;

/**
 * Some bytes of a tensor seen as an array of their own: a slice, every second row, or one element
 * again and again.
 *
 * <p>Each axis of a view has a dimension and a stride, the number of bytes from one index to the
 * next. In a tensor that lies row by row, the last axis has the stride of one element, and each
 * axis before it the stride of all that follow. Other strides show the same bytes as another array:
 *
 * <ul>
 *   <li>twice the stride shows every second index of an axis;
 *   <li>a negative stride shows the axis back to front;
 *   <li>stride 0 shows one index as often as the dimension says, which is called
 *       <em>broadcasting</em>.
 * </ul>
 *
 * <p>Axes that lie in one piece are merged, for the sake of speed: a view is made of <em>runs</em>
 * of neighbouring bytes. Source of the idea: NumPy, whose arrays are such views.
 */
public final class StridedView {
  /** Bytes that lie one behind the other, at least those of one element. */
  public final int run;

  private final int start;

  // Of the axes above a run, the last axis first.
  private final int[] dimensions;
  private final int[] strides;

  /**
   * A view.
   *
   * @param start byte at which the element with index 0 on all axes begins
   * @param dimensions one an axis
   * @param strides one an axis, in bytes
   * @param elementBytes bytes of one element
   */
  public StridedView(int start, int[] dimensions, int[] strides, int elementBytes) {
    this.start = start;
    int length = elementBytes;
    int axes = 0;
    int[] longer = new int[dimensions.length];
    int[] steps = new int[dimensions.length];
    // What is kept of the axes comes out in the order of this loop.
    for (int axis = dimensions.length - 1; axis >= 0; axis--) {
      int dimension = dimensions[axis];
      if (dimension == 1) {
        continue;
      }
      if (axes == 0 && strides[axis] == length) {
        length = length * dimension;
      } else if (axes > 0 && strides[axis] == steps[axes - 1] * longer[axes - 1]) {
        longer[axes - 1] = longer[axes - 1] * dimension;
      } else {
        longer[axes] = dimension;
        steps[axes] = strides[axis];
        axes = axes + 1;
      }
    }
    run = length;
    this.dimensions = firstOf(longer, axes);
    this.strides = firstOf(steps, axes);
  }

  private static int[] firstOf(int[] numbers, int count) {
    int[] first = new int[count];
    for (int i = 0; i < count; i++) {
      first[i] = numbers[i];
    }
    return first;
  }

  /** A tensor's dimensions, to be changed into those of a view. */
  static int[] dimensions(Tensor tensor) {
    int[] dimensions = new int[tensor.rank()];
    for (int axis = 0; axis < dimensions.length; axis++) {
      dimensions[axis] = tensor.dimension(axis);
    }
    return dimensions;
  }

  /** The strides of a tensor in bytes, one an axis: it lies row by row. */
  public static int[] strides(Tensor tensor) {
    // TODO lab07-strides
    return new int[tensor.rank()];
  }

  /** Bytes of the view if each is counted as often as it is seen. */
  public int bytes() {
    int bytes = run;
    for (int dimension : dimensions) {
      bytes = bytes * dimension;
    }
    return bytes;
  }

  /**
   * Where a byte of the view lies.
   *
   * @param i 0 .. bytes - 1: its place if the view lay row by row
   */
  public int position(int i) {
    // TODO lab07-position
    return 0;
  }

  /**
   * Copies what the view shows of {@code from}, whose tensor begins at {@code fromOffset}, to
   * {@code to}, from {@code toOffset} on.
   */
  public void gather(byte[] from, int fromOffset, byte[] to, int toOffset) {
    // TODO lab07-gather
  }

  /**
   * Copies bytes that lie one behind the other in {@code from}, from {@code fromOffset} on, to
   * where the view shows them in {@code to}, whose tensor begins at {@code toOffset}.
   */
  public void scatter(byte[] from, int fromOffset, byte[] to, int toOffset) {
    // TODO lab07-scatter
  }
}
