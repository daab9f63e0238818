package milliwatt.models.oracle;

import milliwatt.models.tflite.ElementType;

/** QUANTIZE and DEQUANTIZE. */
final class QuantizationOracle {

  private QuantizationOracle() {}

  static void quantize(Elements in, Elements out) {
    Bounds bounds = Bounds.of(out.type());
    for (int i = 0; i < out.count(); i++) {
      long steps =
          in.type() == ElementType.FLOAT32
              ? Rounding.awayFromZero(in.real(i) / out.scale()) // a float32 quotient
              : Multiplier.of((double) in.scale() / out.scale()).times(in.steps(i));
      out.set(i, bounds.clamp(steps + out.zeroPoint()));
    }
  }

  static void dequantize(Elements in, Elements out) {
    for (int i = 0; i < out.count(); i++) {
      out.set(i, (float) ((double) in.scale() * in.steps(i)));
    }
  }
}
