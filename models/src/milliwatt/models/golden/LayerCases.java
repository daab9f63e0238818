package milliwatt.models.golden;

import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.OperatorOptions.Dequantize;
import milliwatt.models.tflite.OperatorOptions.FullyConnected;
import milliwatt.models.tflite.OperatorOptions.Mean;
import milliwatt.models.tflite.OperatorOptions.Quantize;
import milliwatt.models.tflite.TensorSpec;

/** FULLY_CONNECTED, MEAN, QUANTIZE and DEQUANTIZE. */
final class LayerCases {

  private LayerCases() {}

  static void fullyConnected(Cases cases) {
    cases
        .add("per_channel", new FullyConnected(Activation.NONE))
        .input(0.05, -5, 1, 16)
        .weights(0, 8, 16)
        .bias()
        .output(0.12, 4, 1, 8);
    cases
        .add("three_vectors_relu", new FullyConnected(Activation.RELU))
        .input(0.05, 20, 3, 8)
        .weights(0, 5, 8)
        .bias()
        .output(0.1, -100, 3, 5);
    cases
        .add("per_tensor_relu6_without_bias", new FullyConnected(Activation.RELU6))
        .input(0.05, -5, 2, 9)
        .weights(0.0083, 6, 9)
        .output(0.04, -50, 2, 6);
    cases
        .add("image_to_vector", new FullyConnected(Activation.NONE))
        .input(0.05, -5, 2, 2, 3, 2)
        .weights(0, 4, 12)
        .bias()
        .output(0.12, 4, 2, 4);
    cases
        .add("dimensions_are_kept", new FullyConnected(Activation.NONE, true))
        .input(0.05, -5, 1, 3, 6)
        .weights(0, 4, 6)
        .bias()
        .output(0.08, 4, 1, 3, 4);
    cases
        .add("per_tensor_product_in_float", new FullyConnected(Activation.NONE))
        .input(0.7, 0, 32, 2)
        .weights(new byte[] {1, 0, 0, -1}, 0.05, 2, 2)
        .output(0.07, 0, 32, 2);
  }

  static void mean(Cases cases) {
    cases
        .add("rows_and_columns", new Mean(true))
        .input(0.05, -3, 1, 3, 5, 4)
        .integers(1, 2)
        .output(0.02, 6, 1, 1, 1, 4);
    cases
        .add("axes_from_the_end_in_any_order", new Mean(false))
        .input(0.05, -3, 2, 3, 2, 3)
        .integers(-2, 1)
        .output(0.05, -3, 2, 3);
    cases
        .add("negative_means", new Mean(false))
        .inputBetween(-128, -60, 0.05, 90, 1, 7, 4)
        .integers(1)
        .output(0.1, 100, 1, 4);
    cases
        .add("ties", new Mean(true))
        .input(
            new byte[] {1, 2, -1, -2, 0, 1, 0, -1, 126, 127, -127, -128, 3, 0, -3, 0},
            0.05,
            0,
            8,
            2)
        .integers(1)
        .output(0.05, 0, 8, 1);
  }

  static void quantize(Cases cases) {
    cases.add("reals", new Quantize()).realsBetween(-3.5, 3.5, 40).output(0.0235, -1, 1, 40);
    cases
        .add("real_ties", new Quantize())
        .reals(0.25f, -0.25f, 0.75f, -0.75f, 63.25f, -63.25f, 63.75f, -64.25f, -0f, 1e9f, -1e9f)
        .output(0.5, 0, 1, 11);
    cases
        .add("quotient_in_float", new Quantize())
        .reals(0.05f, 0.15f, 0.25f, 0.35f, 0.45f, 0.55f, 0.65f, 0.75f, -0.05f, -0.15f, -0.35f)
        .output(0.1, 0, 1, 11);
    cases.add("to_another_quantization", new Quantize()).everyInput(0.3, -3).output(0.4, 7, 1, 256);
    cases
        .add("from_16_bits", new Quantize())
        .input(new short[] {-32768, 32767, 0, 1, -1, 500, -500, 12345, -12345, 20000}, 0.0003)
        .output(0.08, -5, 1, 10);
  }

  static void dequantize(Cases cases) {
    cases
        .add("every_input", new Dequantize())
        .everyInput(0.1, 7)
        .output(TensorSpec.computed("", ElementType.FLOAT32, null, 1, 256));
    cases
        .add("from_16_bits", new Dequantize())
        .input(new short[] {-32768, 32767, 0, 1, -1, 500, -500, 12345, -12345, 20000}, 0.0003)
        .output(TensorSpec.computed("", ElementType.FLOAT32, null, 1, 10));
  }
}
