package milliwatt.models.golden;

import java.util.List;
import milliwatt.models.tflite.BuiltinOperator;

/** Draws the cases of every operator and has the oracle compute them. */
final class GoldenCases {

  private GoldenCases() {}

  static List<GoldenCase> of(BuiltinOperator operator) {
    Cases cases = new Cases(operator);
    switch (operator) {
      case ADD -> ArithmeticCases.add(cases);
      case SUB -> ArithmeticCases.sub(cases);
      case MUL -> ArithmeticCases.mul(cases);
      case CONV_2D -> WindowCases.conv2D(cases);
      case DEPTHWISE_CONV_2D -> WindowCases.depthwise(cases);
      case AVERAGE_POOL_2D -> WindowCases.averagePool(cases);
      case MAX_POOL_2D -> WindowCases.maxPool(cases);
      case FULLY_CONNECTED -> LayerCases.fullyConnected(cases);
      case MEAN -> LayerCases.mean(cases);
      case QUANTIZE -> LayerCases.quantize(cases);
      case DEQUANTIZE -> LayerCases.dequantize(cases);
      case SOFTMAX -> ActivationCases.softmax(cases);
      case LOGISTIC -> ActivationCases.logistic(cases);
      case TANH -> ActivationCases.tanh(cases);
      case RELU -> ActivationCases.relu(cases);
      case RELU6 -> ActivationCases.relu6(cases);
      case LEAKY_RELU -> ActivationCases.leakyRelu(cases);
      case HARD_SWISH -> ActivationCases.hardSwish(cases);
      case RESHAPE -> CopyCases.reshape(cases);
      case CONCATENATION -> CopyCases.concatenation(cases);
      case SPLIT -> CopyCases.split(cases);
      case PAD -> CopyCases.pad(cases);
      case PADV2 -> CopyCases.padV2(cases);
      case STRIDED_SLICE -> CopyCases.stridedSlice(cases);
      case RESIZE_NEAREST_NEIGHBOR -> CopyCases.resize(cases);
    }
    return cases.build();
  }
}
