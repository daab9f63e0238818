package milliwatt.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import tinyml.Model;
import tinyml.Operator;
import tinyml.OperatorCode;
import tinyml.Tensor;

/**
 * The options of an operator by their names, in an order that reads well. Those of an operation
 * that is not in this course are left out. Source of the field numbers: TensorFlow Lite, {@code
 * schema.fbs}, the tables named {@code ...Options}.
 */
final class NamedOptions {
  private static final String[] PADDINGS = {"SAME", "VALID"};
  private static final String[] ACTIVATIONS = {
    "NONE", "RELU", "RELU_N1_TO_1", "RELU6", "TANH", "SIGN_BIT"
  };

  private final Model model;
  private final Operator operator;
  private final Map<String, String> options = new LinkedHashMap<>();

  private NamedOptions(Model model, Operator operator) {
    this.model = model;
    this.operator = operator;
  }

  /** Names and values; empty if there is nothing to tell. */
  static Map<String, String> of(Model model, Operator operator) {
    NamedOptions options = new NamedOptions(model, operator);
    options.read();
    return options.options;
  }

  /** The same as a phrase, for example {@code stride 2x2, padding SAME, then RELU6}. */
  static String words(Map<String, String> options) {
    StringJoiner words = new StringJoiner(", ");
    options.forEach((name, value) -> words.add(word(name, value)));
    return words.toString();
  }

  private static String word(String name, String value) {
    return name.equals("activation") ? "then " + value : name + " " + value;
  }

  private void read() {
    switch (operator.code) {
      case OperatorCode.CONV_2D -> {
        kernel();
        window(1);
        dilation(4);
        activation(3);
      }
      case OperatorCode.DEPTHWISE_CONV_2D -> {
        kernel();
        window(1);
        dilation(5);
        unless("depth multiplier", 1, operator.int32Option(3, 0));
        activation(4);
      }
      case OperatorCode.AVERAGE_POOL_2D, OperatorCode.MAX_POOL_2D -> {
        pair("window", 4, 3, 0);
        window(1);
        activation(5);
      }
      case OperatorCode.FULLY_CONNECTED, OperatorCode.ADD, OperatorCode.SUB, OperatorCode.MUL ->
          activation(0);
      case OperatorCode.CONCATENATION -> {
        options.put("axis", String.valueOf(operator.int32Option(0, 0)));
        activation(1);
      }
      case OperatorCode.SOFTMAX -> real("beta", 0);
      case OperatorCode.LEAKY_RELU -> real("alpha", 0);
      case OperatorCode.MEAN -> flag("keeps dimensions", 0);
      case OperatorCode.SPLIT -> options.put("parts", String.valueOf(operator.int32Option(0, 0)));
      case OperatorCode.STRIDED_SLICE -> masks();
      case OperatorCode.RESIZE_NEAREST_NEIGHBOR -> {
        flag("align corners", 0);
        flag("half pixel centers", 1);
      }
      default -> {}
    }
  }

  /** Rows by columns of a filter, which is input 1: its first axis is that of the channels. */
  private void kernel() {
    Tensor filter = Cost.filter(model, operator);
    if (filter != null && filter.rank() == 4) {
      options.put("kernel", filter.dimension(1) + "x" + filter.dimension(2));
    }
  }

  /** Stride and padding, which the schema's tables of windows have in the same places. */
  private void window(int stride) {
    pair("stride", stride + 1, stride, 0);
    options.put("padding", named(PADDINGS, operator.int8Option(0, 0)));
  }

  private void dilation(int columns) {
    pair("dilation", columns + 1, columns, 1);
    options.remove("dilation", "1x1");
  }

  private void activation(int field) {
    int activation = operator.int8Option(field, 0);
    if (activation != 0) {
      options.put("activation", named(ACTIVATIONS, activation));
    }
  }

  private void masks() {
    String[] names = {"begin", "end", "ellipsis", "new axis", "shrink axis"};
    for (int i = 0; i < names.length; i++) {
      int mask = operator.int32Option(i, 0);
      if (mask != 0) {
        options.put(names[i] + " mask", "0b" + Integer.toBinaryString(mask));
      }
    }
  }

  private void pair(String name, int rows, int columns, int absent) {
    options.put(
        name, operator.int32Option(rows, absent) + "x" + operator.int32Option(columns, absent));
  }

  private void unless(String name, int usual, int value) {
    if (value != usual) {
      options.put(name, String.valueOf(value));
    }
  }

  private void real(String name, int field) {
    options.put(name, String.format(Locale.ROOT, "%.4g", operator.float32Option(field, 0)));
  }

  private void flag(String name, int field) {
    if (operator.int8Option(field, 0) != 0) {
      options.put(name, "yes");
    }
  }

  private static String named(String[] names, int value) {
    return value >= 0 && value < names.length ? names[value] : String.valueOf(value);
  }
}
