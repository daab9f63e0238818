package milliwatt.demos;

import tinyml.ArenaBound;
import tinyml.GreedyPlanner;
import tinyml.Lifetimes;
import tinyml.Model;
import tinyml.Operator;
import tinyml.OperatorCode;
import tinyml.Tensor;
import tinyml.TensorType;

/** A model's graph, work and memory as JSON. */
final class ModelText {
  private final StringBuilder json = new StringBuilder();
  private final Model model;

  private ModelText(byte[] file) {
    model = new Model(file);
  }

  /**
   * @throws tinyml.ModelError if it is no model
   */
  static String of(byte[] file) {
    ModelText text = new ModelText(file);
    text.write(new GreedyPlanner().place(text.model));
    return text.json.toString();
  }

  private void write(int arena) {
    long macs = 0;
    for (Operator operator : model.operators) {
      macs += macs(operator);
    }
    json.append("{\"arena\":").append(arena);
    json.append(",\"bound\":").append(ArenaBound.of(model));
    json.append(",\"macs\":").append(macs);
    json.append(",\"operators\":[");
    for (int i = 0; i < model.operators.length; i++) {
      operator(i, model.operators[i]);
    }
    json.append("],\"tensors\":[");
    Lifetimes lifetimes = Lifetimes.of(model);
    for (int i = 0; i < model.tensors.length; i++) {
      tensor(i, model.tensors[i], lifetimes);
    }
    json.append("],\"inputs\":[");
    for (int i = 0; i < model.inputs(); i++) {
      json.append(i == 0 ? "" : ",").append(model.input(i));
    }
    json.append("],\"outputs\":[");
    for (int i = 0; i < model.outputs(); i++) {
      json.append(i == 0 ? "" : ",").append(model.output(i));
    }
    json.append("]}");
  }

  private void operator(int index, Operator operator) {
    json.append(index == 0 ? "" : ",").append("{\"name\":\"").append(name(operator.code));
    json.append("\",\"macs\":").append(macs(operator)).append(",\"inputs\":[");
    for (int i = 0; i < operator.inputs(); i++) {
      json.append(i == 0 ? "" : ",").append(operator.input(i));
    }
    json.append("],\"outputs\":[");
    for (int i = 0; i < operator.outputs(); i++) {
      json.append(i == 0 ? "" : ",").append(operator.output(i));
    }
    json.append("]}");
  }

  private void tensor(int index, Tensor tensor, Lifetimes lifetimes) {
    json.append(index == 0 ? "" : ",").append("{\"type\":\"").append(type(tensor.type));
    json.append("\",\"shape\":[");
    for (int axis = 0; axis < tensor.rank(); axis++) {
      json.append(axis == 0 ? "" : ",").append(tensor.dimension(axis));
    }
    json.append("],\"bytes\":").append(tensor.bytes);
    json.append(",\"scales\":").append(tensor.channels());
    if (tensor.channels() > 0) {
      json.append(",\"scale\":").append((double) tensor.scale(0));
      json.append(",\"zeroPoint\":").append(tensor.zeroPoint());
    }
    json.append(",\"constant\":").append(tensor.constant());
    if (tensor.needsArena()) {
      json.append(",\"offset\":").append(tensor.offset);
      json.append(",\"first\":").append(lifetimes.first(index));
      json.append(",\"last\":").append(lifetimes.last(index));
    }
    json.append('}');
  }

  /** Multiplications whose product is added to a sum, without regard to padding. */
  private long macs(Operator operator) {
    if (operator.inputs() < 2 || operator.outputs() < 1 || operator.input(1) < 0) {
      return 0;
    }
    Tensor filter = model.tensors[operator.input(1)];
    long outputs = model.tensors[operator.output(0)].elements();
    return switch (operator.code) {
      case OperatorCode.CONV_2D -> outputs * product(filter, 4);
      case OperatorCode.DEPTHWISE_CONV_2D -> outputs * product(filter, 3);
      case OperatorCode.FULLY_CONNECTED -> outputs * product(filter, 2);
      default -> 0;
    };
  }

  /** The product of the dimensions from the second on; 0 if there are not that many. */
  private static long product(Tensor tensor, int end) {
    long product = tensor.rank() < end ? 0 : 1;
    for (int axis = 1; axis < Math.min(end, tensor.rank()); axis++) {
      product *= tensor.dimension(axis);
    }
    return product;
  }

  private static String type(int type) {
    return switch (type) {
      case TensorType.FLOAT32 -> "float32";
      case TensorType.INT32 -> "int32";
      case TensorType.UINT8 -> "uint8";
      case TensorType.INT64 -> "int64";
      case TensorType.BOOL -> "bool";
      case TensorType.INT16 -> "int16";
      case TensorType.INT8 -> "int8";
      default -> "type " + type;
    };
  }

  private static String name(int code) {
    return switch (code) {
      case OperatorCode.ADD -> "ADD";
      case OperatorCode.AVERAGE_POOL_2D -> "AVERAGE_POOL_2D";
      case OperatorCode.CONCATENATION -> "CONCATENATION";
      case OperatorCode.CONV_2D -> "CONV_2D";
      case OperatorCode.DEPTHWISE_CONV_2D -> "DEPTHWISE_CONV_2D";
      case OperatorCode.DEQUANTIZE -> "DEQUANTIZE";
      case OperatorCode.FULLY_CONNECTED -> "FULLY_CONNECTED";
      case OperatorCode.LOGISTIC -> "LOGISTIC";
      case OperatorCode.MAX_POOL_2D -> "MAX_POOL_2D";
      case OperatorCode.MUL -> "MUL";
      case OperatorCode.RELU -> "RELU";
      case OperatorCode.RELU6 -> "RELU6";
      case OperatorCode.RESHAPE -> "RESHAPE";
      case OperatorCode.SOFTMAX -> "SOFTMAX";
      case OperatorCode.TANH -> "TANH";
      case OperatorCode.CUSTOM -> "CUSTOM";
      case OperatorCode.PAD -> "PAD";
      case OperatorCode.MEAN -> "MEAN";
      case OperatorCode.SUB -> "SUB";
      case OperatorCode.STRIDED_SLICE -> "STRIDED_SLICE";
      case OperatorCode.SPLIT -> "SPLIT";
      case OperatorCode.MAXIMUM -> "MAXIMUM";
      case OperatorCode.MINIMUM -> "MINIMUM";
      case OperatorCode.PADV2 -> "PADV2";
      case OperatorCode.RESIZE_NEAREST_NEIGHBOR -> "RESIZE_NEAREST_NEIGHBOR";
      case OperatorCode.LEAKY_RELU -> "LEAKY_RELU";
      case OperatorCode.QUANTIZE -> "QUANTIZE";
      case OperatorCode.HARD_SWISH -> "HARD_SWISH";
      default -> "operator " + code;
    };
  }
}
