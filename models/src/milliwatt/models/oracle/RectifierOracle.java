package milliwatt.models.oracle;

import milliwatt.models.tflite.Activation;

/** RELU, RELU6 and LEAKY_RELU as operators of their own. */
final class RectifierOracle {

  private RectifierOracle() {}

  /** The quotient of the scales is a float32. */
  static void relu(Elements in, Elements out) {
    Multiplier multiplier = Multiplier.of(in.scale() / out.scale());
    Bounds bounds = Bounds.of(Activation.RELU, out);
    for (int i = 0; i < out.count(); i++) {
      out.set(i, bounds.clamp(multiplier.times(in.steps(i)) + out.zeroPoint()));
    }
  }

  /** Integers are clamped as they are, by the quantisation of the input. */
  static void relu6(Elements in, Elements out) {
    Bounds bounds = Bounds.of(Activation.RELU6, in);
    for (int i = 0; i < out.count(); i++) {
      out.set(i, bounds.clamp(in.integer(i)));
    }
  }

  /** Both multipliers are computed in float32. The sign of alpha is kept out of the rounding. */
  static void leakyRelu(Elements in, Elements out, float alpha) {
    Multiplier identity = Multiplier.of(in.scale() / out.scale());
    Multiplier slope = Multiplier.of(Math.abs(in.scale() * alpha / out.scale()));
    Bounds bounds = Bounds.of(out.type());
    for (int i = 0; i < out.count(); i++) {
      long steps = in.steps(i);
      long scaled = steps >= 0 ? identity.times(steps) : slope.times(steps);
      long signed = steps < 0 && alpha < 0 ? -scaled : scaled;
      out.set(i, bounds.clamp(signed + out.zeroPoint()));
    }
  }
}
