package milliwatt.models.tflite;

import java.util.Arrays;
import milliwatt.models.tflite.OperatorOptions.FullyConnected;
import milliwatt.models.tflite.OperatorOptions.ResizeNearestNeighbor;

/**
 * The oldest version of an operator that can do what is asked of it. Source: TensorFlow Lite,
 * {@code op_version.cc}.
 */
final class OperatorVersion {

  private OperatorVersion() {}

  /**
   * @param inputs null where an optional one is left out
   */
  static int of(OperatorOptions options, TensorSpec[] inputs, TensorSpec[] outputs) {
    // SPLIT has its axis first.
    ElementType type = inputs[options.operator() == BuiltinOperator.SPLIT ? 1 : 0].type();
    if (options.operator() == BuiltinOperator.DEQUANTIZE && type == ElementType.INT16) {
      return 3;
    }
    return type == ElementType.INT8 ? int8(options, inputs, outputs) : 1;
  }

  private static int int8(OperatorOptions options, TensorSpec[] inputs, TensorSpec[] outputs) {
    return switch (options.operator()) {
      case RESHAPE, QUANTIZE, LEAKY_RELU, HARD_SWISH -> 1;
      case CONV_2D -> grouped(inputs[0], inputs[1]) ? 6 : 3;
      case DEPTHWISE_CONV_2D -> 3;
      case FULLY_CONNECTED -> fullyConnected((FullyConnected) options, inputs);
      case MUL -> product(inputs) >= outputs[0].quantization().scale() ? 3 : 2;
      case RESIZE_NEAREST_NEIGHBOR -> resize((ResizeNearestNeighbor) options);
      default -> 2;
    };
  }

  private static boolean grouped(TensorSpec image, TensorSpec filter) {
    return image.shape()[3] != filter.shape()[3];
  }

  private static int fullyConnected(FullyConnected options, TensorSpec[] inputs) {
    if (Arrays.stream(inputs).filter(input -> input != null).count() == 2) {
      return 6;
    }
    return options.keepNumDims() ? 5 : 4;
  }

  private static double product(TensorSpec[] inputs) {
    return (double) inputs[0].quantization().scale() * inputs[1].quantization().scale();
  }

  private static int resize(ResizeNearestNeighbor options) {
    return options.alignCorners() || options.halfPixelCenters() ? 3 : 2;
  }
}
