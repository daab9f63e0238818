package milliwatt.models.oracle;

/** MEAN over some axes. */
final class MeanOracle {

  private MeanOracle() {}

  static void run(Elements in, Elements axes, Elements out) {
    boolean[] reduced = new boolean[in.rank()];
    long cells = 1;
    for (int i = 0; i < axes.count(); i++) {
      int axis = in.axis(axes.integer(i));
      cells *= reduced[axis] ? 1 : in.shape()[axis];
      reduced[axis] = true;
    }
    long[] sums = new long[out.count()];
    for (int i = 0; i < in.count(); i++) {
      sums[position(in, i, reduced)] += in.steps(i);
    }
    Multiplier multiplier = multiplier((double) in.scale() / out.scale(), cells);
    Bounds bounds = Bounds.of(out.type());
    for (int i = 0; i < out.count(); i++) {
      out.set(i, bounds.clamp(multiplier.times(sums[i]) + out.zeroPoint()));
    }
  }

  /** Where a sum lies: the indices of the axes that are left, in row order. */
  private static int position(Elements in, int i, boolean[] reduced) {
    int[] indices = in.indices(i);
    int position = 0;
    for (int axis = 0; axis < in.rank(); axis++) {
      if (!reduced[axis]) {
        position = position * in.shape()[axis] + indices[axis];
      }
    }
    return position;
  }

  /** The mantissa is divided by the number of cells, truncated, after it has got room below. */
  private static Multiplier multiplier(double real, long cells) {
    Multiplier whole = Multiplier.of(real);
    int log2 = 63 - Long.numberOfLeadingZeros(cells);
    int room = Math.min(Math.min(log2, 32), 31 + whole.shift());
    return new Multiplier((whole.mantissa() << room) / cells, whole.shift() - room);
  }
}
