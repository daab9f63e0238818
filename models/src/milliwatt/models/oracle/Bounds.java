package milliwatt.models.oracle;

import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ElementType;

/** The least and the greatest integer that an output may hold. */
record Bounds(long least, long greatest) {

  static Bounds of(ElementType type) {
    long half = 1L << (8 * type.bytes - 1);
    return new Bounds(-half, half - 1);
  }

  /** The quotients of the activation's reals and the scale are float32. */
  static Bounds of(Activation activation, Elements output) {
    Bounds all = of(output.type());
    long zeroPoint = output.zeroPoint();
    long one = zeroPoint + Rounding.awayFromZero(1f / output.scale());
    long minusOne = zeroPoint + Rounding.awayFromZero(-1f / output.scale());
    long six = zeroPoint + Rounding.awayFromZero(6f / output.scale());
    return switch (activation) {
      case NONE -> all;
      case RELU -> all.within(zeroPoint, all.greatest);
      case RELU_N1_TO_1 -> all.within(minusOne, one);
      case RELU6 -> all.within(zeroPoint, six);
    };
  }

  private Bounds within(long least, long greatest) {
    return new Bounds(Math.max(this.least, least), Math.min(this.greatest, greatest));
  }

  long clamp(long value) {
    return Math.min(Math.max(value, least), greatest);
  }
}
