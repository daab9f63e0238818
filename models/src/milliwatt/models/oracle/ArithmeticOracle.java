package milliwatt.models.oracle;

import java.util.function.LongBinaryOperator;
import milliwatt.models.tflite.Activation;

/** ADD, SUB and MUL of two tensors, each repeated along the axes where it has one index only. */
final class ArithmeticOracle {

  /** ADD and SUB bring their operands to a common scale with this many bits to spare. */
  private static final int HEADROOM = 20;

  private ArithmeticOracle() {}

  static void add(Elements a, Elements b, Elements out, Activation activation) {
    double twice = 2 * (double) Math.max(a.scale(), b.scale());
    Multiplier left = Multiplier.of(a.scale() / twice);
    Multiplier right = Multiplier.of(b.scale() / twice);
    Multiplier result = Multiplier.of(twice / ((1 << HEADROOM) * (double) out.scale()));
    each(
        a,
        b,
        out,
        activation,
        (x, y) -> result.times(left.times(x << HEADROOM) + right.times(y << HEADROOM)));
  }

  /** As ADD, but the quotients of scales are float32. */
  static void sub(Elements a, Elements b, Elements out, Activation activation) {
    float twice = 2 * Math.max(a.scale(), b.scale());
    Multiplier left = Multiplier.of(a.scale() / twice);
    Multiplier right = Multiplier.of(b.scale() / twice);
    Multiplier result = Multiplier.of(twice / ((1 << HEADROOM) * out.scale()));
    each(
        a,
        b,
        out,
        activation,
        (x, y) -> result.times(left.times(x << HEADROOM) - right.times(y << HEADROOM)));
  }

  static void mul(Elements a, Elements b, Elements out, Activation activation) {
    Multiplier result = Multiplier.of((double) a.scale() * b.scale() / out.scale());
    each(a, b, out, activation, (x, y) -> result.times(x * y));
  }

  private static void each(
      Elements a, Elements b, Elements out, Activation activation, LongBinaryOperator operator) {
    Bounds bounds = Bounds.of(activation, out);
    for (int i = 0; i < out.count(); i++) {
      int[] indices = out.indices(i);
      long x = a.steps(broadcast(a, indices));
      long y = b.steps(broadcast(b, indices));
      out.set(i, bounds.clamp(operator.applyAsLong(x, y) + out.zeroPoint()));
    }
  }

  /** Shapes are lined up at their last axes; missing axes count as 1. */
  private static int broadcast(Elements operand, int[] indices) {
    int[] own = new int[operand.rank()];
    int missing = indices.length - own.length;
    for (int axis = 0; axis < own.length; axis++) {
      own[axis] = operand.shape()[axis] == 1 ? 0 : indices[missing + axis];
    }
    return operand.at(own);
  }
}
