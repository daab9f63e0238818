package milliwatt.models.generated;

import java.util.List;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;

/** Finds the quantisation that an operator's output fills, by trying. */
final class Calibration {

  private static final float FIRST_SCALE = 0.01f;

  /** From one scale to the next: far enough to end soon, near enough not to miss the range. */
  private static final float STEP = 4;

  private Calibration() {}

  /** The range that the outputs take in all trials, 0 included. */
  static QuantizationSpec of(OperatorOptions options, List<Value> inputs, int... shape) {
    float scale = FIRST_SCALE;
    while (true) {
      TensorSpec output =
          TensorSpec.computed(
              "output", ElementType.INT8, QuantizationSpec.perTensor(scale, 0), shape);
      int least = 0;
      int greatest = 0;
      for (byte[] trial : Graph.trial(options, inputs, List.of(output)).getFirst().trials()) {
        for (byte q : trial) {
          least = Math.min(least, q);
          greatest = Math.max(greatest, q);
        }
      }
      if (least == Byte.MIN_VALUE || greatest == Byte.MAX_VALUE) {
        scale *= STEP;
      } else if (greatest - least <= Byte.MAX_VALUE / STEP) {
        scale /= STEP;
      } else {
        return covering(least * scale, greatest * scale);
      }
    }
  }

  private static QuantizationSpec covering(float min, float max) {
    float scale = (max - min) / 255;
    return QuantizationSpec.perTensor(scale, Math.round(-128 - min / scale));
  }
}
