package milliwatt.models.oracle;

import java.util.stream.LongStream;
import milliwatt.models.tflite.OperatorOptions.AveragePool2D;
import milliwatt.models.tflite.OperatorOptions.MaxPool2D;

/**
 * AVERAGE_POOL_2D and MAX_POOL_2D. Only what lies inside the image counts. Input and output have
 * the same quantisation, so integers are averaged as they are, zero point included.
 */
final class PoolingOracle {

  private PoolingOracle() {}

  static void average(Elements in, Elements out, AveragePool2D o) {
    requireSameQuantization(in, out);
    Window window =
        new Window(
            Window.Axis.of(
                o.padding(), in.shape()[1], out.shape()[1], o.filterRows(), o.strideRows(), 1),
            Window.Axis.of(
                o.padding(),
                in.shape()[2],
                out.shape()[2],
                o.filterColumns(),
                o.strideColumns(),
                1));
    Bounds bounds = Bounds.of(o.activation(), out);
    for (int i = 0; i < out.count(); i++) {
      out.set(i, bounds.clamp(average(cells(in, window, out.indices(i)))));
    }
  }

  static void max(Elements in, Elements out, MaxPool2D o) {
    requireSameQuantization(in, out);
    Window window =
        new Window(
            Window.Axis.of(
                o.padding(), in.shape()[1], out.shape()[1], o.filterRows(), o.strideRows(), 1),
            Window.Axis.of(
                o.padding(),
                in.shape()[2],
                out.shape()[2],
                o.filterColumns(),
                o.strideColumns(),
                1));
    Bounds bounds = Bounds.of(o.activation(), out);
    for (int i = 0; i < out.count(); i++) {
      out.set(i, bounds.clamp(LongStream.of(cells(in, window, out.indices(i))).max().getAsLong()));
    }
  }

  /** Half the count, itself truncated, moves the sum away from zero; the quotient is truncated. */
  private static long average(long[] cells) {
    long sum = LongStream.of(cells).sum();
    long half = cells.length / 2;
    return (sum > 0 ? sum + half : sum - half) / cells.length;
  }

  private static long[] cells(Elements in, Window window, int[] o) {
    return window.taps(o[1], o[2]).stream()
        .mapToLong(tap -> in.integer(in.at(o[0], tap.y(), tap.x(), o[3])))
        .toArray();
  }

  private static void requireSameQuantization(Elements in, Elements out) {
    if (in.scale() != out.scale() || in.zeroPoint() != out.zeroPoint()) {
      throw new IllegalArgumentException("A pooling does not change the quantisation.");
    }
  }
}
