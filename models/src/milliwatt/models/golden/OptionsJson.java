package milliwatt.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.BuiltinOperator;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorOptions.Add;
import milliwatt.models.tflite.OperatorOptions.AveragePool2D;
import milliwatt.models.tflite.OperatorOptions.Concatenation;
import milliwatt.models.tflite.OperatorOptions.Conv2D;
import milliwatt.models.tflite.OperatorOptions.DepthwiseConv2D;
import milliwatt.models.tflite.OperatorOptions.FullyConnected;
import milliwatt.models.tflite.OperatorOptions.LeakyRelu;
import milliwatt.models.tflite.OperatorOptions.MaxPool2D;
import milliwatt.models.tflite.OperatorOptions.Mean;
import milliwatt.models.tflite.OperatorOptions.Mul;
import milliwatt.models.tflite.OperatorOptions.Reshape;
import milliwatt.models.tflite.OperatorOptions.ResizeNearestNeighbor;
import milliwatt.models.tflite.OperatorOptions.Softmax;
import milliwatt.models.tflite.OperatorOptions.Split;
import milliwatt.models.tflite.OperatorOptions.StridedSlice;
import milliwatt.models.tflite.OperatorOptions.Sub;
import milliwatt.models.tflite.Padding;

/** An operator's options by their names in the schema, in camel case. */
final class OptionsJson {

  private static final String ACTIVATION = "fusedActivationFunction";

  private OptionsJson() {}

  static OperatorOptions read(BuiltinOperator operator, JsonNode json) {
    return switch (operator) {
      case ADD -> new Add(activation(json));
      case SUB -> new Sub(activation(json));
      case MUL -> new Mul(activation(json));
      case CONV_2D ->
          new Conv2D(
              padding(json),
              json.required("strideH").intValue(),
              json.required("strideW").intValue(),
              json.required("dilationHFactor").intValue(),
              json.required("dilationWFactor").intValue(),
              activation(json));
      case DEPTHWISE_CONV_2D ->
          new DepthwiseConv2D(
              padding(json),
              json.required("strideH").intValue(),
              json.required("strideW").intValue(),
              json.required("depthMultiplier").intValue(),
              json.required("dilationHFactor").intValue(),
              json.required("dilationWFactor").intValue(),
              activation(json));
      case AVERAGE_POOL_2D ->
          new AveragePool2D(
              padding(json),
              json.required("strideH").intValue(),
              json.required("strideW").intValue(),
              json.required("filterHeight").intValue(),
              json.required("filterWidth").intValue(),
              activation(json));
      case MAX_POOL_2D ->
          new MaxPool2D(
              padding(json),
              json.required("strideH").intValue(),
              json.required("strideW").intValue(),
              json.required("filterHeight").intValue(),
              json.required("filterWidth").intValue(),
              activation(json));
      case FULLY_CONNECTED ->
          new FullyConnected(activation(json), json.required("keepNumDims").booleanValue());
      case SOFTMAX -> new Softmax(json.required("beta").floatValue());
      case RESHAPE ->
          new Reshape(
              StreamSupport.stream(json.required("newShape").spliterator(), false)
                  .mapToInt(JsonNode::intValue)
                  .toArray());
      case MEAN -> new Mean(json.required("keepDims").booleanValue());
      case CONCATENATION -> new Concatenation(json.required("axis").intValue(), activation(json));
      case SPLIT -> new Split(json.required("numSplits").intValue());
      case STRIDED_SLICE ->
          new StridedSlice(
              json.required("beginMask").intValue(),
              json.required("endMask").intValue(),
              json.required("ellipsisMask").intValue(),
              json.required("newAxisMask").intValue(),
              json.required("shrinkAxisMask").intValue());
      case RESIZE_NEAREST_NEIGHBOR ->
          new ResizeNearestNeighbor(
              json.required("alignCorners").booleanValue(),
              json.required("halfPixelCenters").booleanValue());
      case LEAKY_RELU -> new LeakyRelu(json.required("alpha").floatValue());
      case PAD -> new OperatorOptions.Pad();
      case PADV2 -> new OperatorOptions.PadV2();
      case LOGISTIC -> new OperatorOptions.Logistic();
      case TANH -> new OperatorOptions.Tanh();
      case RELU -> new OperatorOptions.Relu();
      case RELU6 -> new OperatorOptions.Relu6();
      case HARD_SWISH -> new OperatorOptions.HardSwish();
      case QUANTIZE -> new OperatorOptions.Quantize();
      case DEQUANTIZE -> new OperatorOptions.Dequantize();
    };
  }

  private static Activation activation(JsonNode json) {
    return Activation.valueOf(json.required(ACTIVATION).textValue());
  }

  private static Padding padding(JsonNode json) {
    return Padding.valueOf(json.required("padding").textValue());
  }

  /** The values are JSON as they are: numbers, true or false, names in quotes. */
  static Map<String, String> write(OperatorOptions options) {
    Map<String, String> json = new LinkedHashMap<>();
    switch (options) {
      case Add(Activation activation) -> put(json, activation);
      case Sub(Activation activation) -> put(json, activation);
      case Mul(Activation activation) -> put(json, activation);
      case Conv2D o -> {
        put(json, o.padding(), o.strideRows(), o.strideColumns());
        json.put("dilationHFactor", "" + o.dilationRows());
        json.put("dilationWFactor", "" + o.dilationColumns());
        put(json, o.activation());
      }
      case DepthwiseConv2D o -> {
        put(json, o.padding(), o.strideRows(), o.strideColumns());
        json.put("depthMultiplier", "" + o.depthMultiplier());
        json.put("dilationHFactor", "" + o.dilationRows());
        json.put("dilationWFactor", "" + o.dilationColumns());
        put(json, o.activation());
      }
      case AveragePool2D o -> {
        put(json, o.padding(), o.strideRows(), o.strideColumns());
        json.put("filterHeight", "" + o.filterRows());
        json.put("filterWidth", "" + o.filterColumns());
        put(json, o.activation());
      }
      case MaxPool2D o -> {
        put(json, o.padding(), o.strideRows(), o.strideColumns());
        json.put("filterHeight", "" + o.filterRows());
        json.put("filterWidth", "" + o.filterColumns());
        put(json, o.activation());
      }
      case FullyConnected(Activation activation, boolean keepNumDims) -> {
        put(json, activation);
        json.put("keepNumDims", "" + keepNumDims);
      }
      case Softmax(float beta) -> json.put("beta", "" + beta);
      case Reshape(int[] newShape) ->
          json.put("newShape", "" + IntStream.of(newShape).boxed().toList());
      case Mean(boolean keepDims) -> json.put("keepDims", "" + keepDims);
      case Concatenation(int axis, Activation activation) -> {
        json.put("axis", "" + axis);
        put(json, activation);
      }
      case Split(int splits) -> json.put("numSplits", "" + splits);
      case StridedSlice o -> {
        json.put("beginMask", "" + o.beginMask());
        json.put("endMask", "" + o.endMask());
        json.put("ellipsisMask", "" + o.ellipsisMask());
        json.put("newAxisMask", "" + o.newAxisMask());
        json.put("shrinkAxisMask", "" + o.shrinkAxisMask());
      }
      case ResizeNearestNeighbor(boolean alignCorners, boolean halfPixelCenters) -> {
        json.put("alignCorners", "" + alignCorners);
        json.put("halfPixelCenters", "" + halfPixelCenters);
      }
      case LeakyRelu(float alpha) -> json.put("alpha", "" + alpha);
      default -> {} // no options
    }
    return json;
  }

  private static void put(Map<String, String> json, Activation activation) {
    json.put(ACTIVATION, "\"" + activation + "\"");
  }

  private static void put(
      Map<String, String> json, Padding padding, int strideRows, int strideColumns) {
    json.put("padding", "\"" + padding + "\"");
    json.put("strideH", "" + strideRows);
    json.put("strideW", "" + strideColumns);
  }
}
