package milliwatt.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tinyml.Activation;
import tinyml.Model;
import tinyml.Operator;
import tinyml.OperatorCode;
import tinyml.QuantizedMultiplier;
import tinyml.SlidingWindow;
import tinyml.Tensor;
import tinyml.TensorType;

/**
 * A network in C as a person writes it: the loops of {@code plain.c}, called one after the other on
 * two buffers, with tables of the layers' numbers. It answers to the same contract as translated
 * Java, so it is measured in the same harness. Weights stay where they lie in the model.
 */
final class PlainC {
  // Fields of the schema's options that say which activation is fused.
  private static final int OF_CONV = 3;
  private static final int OF_DEPTHWISE = 4;
  private static final int OF_POOL = 5;
  private static final int OF_FULLY_CONNECTED = 0;

  private final Model model;
  private final byte[] file;
  private final StringBuilder tables = new StringBuilder();
  private final StringBuilder calls = new StringBuilder();
  private String input = "buffers[0]";
  private int next = 1;

  private PlainC(Model model, byte[] file) {
    this.model = model;
    this.file = file;
  }

  /** A layer that was not written in C. */
  private static final class NotInC extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** C files by name; empty if the network is no chain of the layers that there are in C. */
  static Optional<Map<String, String>> of(Model model, byte[] file) {
    try {
      return Optional.of(
          Map.of(
              "plain.h", resource("plain.h"),
              "plain.c", resource("plain.c"),
              "network.h", resource("network.h"),
              "network.c", new PlainC(model, file).network(),
              "program.c", resource("program.c")));
    } catch (NotInC e) {
      return Optional.empty();
    }
  }

  private String network() throws NotInC {
    if (model.inputs() != 1
        || model.outputs() != 1
        || model.operators.length == 0
        || model.tensors[model.input(0)].type != TensorType.INT8) {
      throw new NotInC();
    }
    int before = model.input(0);
    for (int i = 0; i < model.operators.length; i++) {
      Operator operator = model.operators[i];
      if (operator.outputs() != 1
          || operator.input(0) != before
          || model.tensors[operator.output(0)].type != TensorType.INT8) {
        throw new NotInC();
      }
      layer(i, operator);
      before = operator.output(0);
    }
    if (before != model.output(0)) {
      throw new NotInC();
    }
    int largest =
        IntStream.range(0, model.operators.length)
            .map(i -> model.tensors[model.operators[i].output(0)].bytes)
            .max()
            .orElse(0);
    int inputBytes = model.tensors[model.input(0)].bytes;
    return resource("network.c")
        .replace("@TABLES@", tables)
        .replace("@CALLS@", calls)
        .replace("@OUTPUT@", input)
        .replace("@BUFFER_BYTES@", Integer.toString(Math.max(largest, inputBytes)))
        .replace("@INPUT_BYTES@", Integer.toString(inputBytes))
        .replace("@OUTPUT_BYTES@", Integer.toString(model.tensors[before].bytes));
  }

  private void layer(int index, Operator operator) throws NotInC {
    switch (operator.code) {
      case OperatorCode.CONV_2D -> window(index, operator, "conv", OF_CONV, 0);
      case OperatorCode.DEPTHWISE_CONV_2D -> window(index, operator, "depthwise", OF_DEPTHWISE, 3);
      case OperatorCode.AVERAGE_POOL_2D -> window(index, operator, "average_pool", OF_POOL, 0);
      case OperatorCode.FULLY_CONNECTED -> fullyConnected(index, operator);
      case OperatorCode.RESHAPE -> {
        // The same bytes.
      }
      case OperatorCode.SOFTMAX -> softmax(operator);
      default -> throw new NotInC();
    }
  }

  private void window(int index, Operator operator, String function, int activation, int axis)
      throws NotInC {
    SlidingWindow rows = SlidingWindow.rows(model, operator);
    SlidingWindow columns = SlidingWindow.columns(model, operator);
    Tensor in = model.tensors[operator.input(0)];
    Tensor out = model.tensors[operator.output(0)];
    boolean filters = !function.equals("average_pool");
    boolean grouped =
        function.equals("conv") && model.tensors[operator.input(1)].dimension(3) != in.dimension(3);
    if (rows.dilation != 1 || columns.dilation != 1 || in.dimension(0) != 1 || grouped) {
      throw new NotInC();
    }
    int[] numbers = {
      rows.input,
      columns.input,
      in.dimension(3),
      rows.output,
      columns.output,
      out.dimension(3),
      rows.taps,
      columns.taps,
      rows.stride,
      columns.stride,
      rows.before,
      columns.before
    };
    table(index, operator, numbers, activation, filters ? out.dimension(3) : 0, false);
    call("%s(&layer_%d, %s, %s)", function, index);
  }

  /** A convolution of a single pixel. */
  private void fullyConnected(int index, Operator operator) throws NotInC {
    Tensor weights = model.tensors[operator.input(1)];
    Tensor in = model.tensors[operator.input(0)];
    int units = weights.dimension(0);
    int depth = weights.dimension(1);
    if (in.elements() != depth) {
      throw new NotInC();
    }
    int[] numbers = {1, 1, depth, 1, 1, units, 1, 1, 1, 1, 0, 0};
    table(index, operator, numbers, OF_FULLY_CONNECTED, units, weights.channels() == 1);
    call("%s(&layer_%d, %s, %s)", "conv", index);
  }

  private void softmax(Operator operator) throws NotInC {
    Tensor in = model.tensors[operator.input(0)];
    if (in.bytes != in.dimension(in.rank() - 1)) {
      throw new NotInC();
    }
    double real = Math.scalb((double) operator.float32Option(0, 0) * in.scale(0), 26);
    QuantizedMultiplier multiplier = QuantizedMultiplier.of(Math.min(real, Integer.MAX_VALUE));
    int least = -(int) Math.scalb(31.0, 26 - multiplier.shift);
    String output = "buffers[" + next + "]";
    calls.append(
        "  softmax(%s, %s, %d, %d, %d, %d);\n"
            .formatted(
                input,
                output,
                in.dimension(in.rank() - 1),
                multiplier.mantissa,
                multiplier.shift,
                least));
    turn(output);
  }

  private void call(String form, String function, int index) {
    String output = "buffers[" + next + "]";
    calls.append("  ").append(form.formatted(function, index, input, output)).append(";\n");
    turn(output);
  }

  private void turn(String output) {
    input = output;
    next = 1 - next;
  }

  /**
   * @param channels with a multiplier each; 0 where the layer has neither weights nor multipliers
   * @param single whether one scale is rounded to float, as in fully connected layers
   */
  private void table(
      int index, Operator operator, int[] numbers, int activation, int channels, boolean single)
      throws NotInC {
    Tensor in = model.tensors[operator.input(0)];
    Tensor out = model.tensors[operator.output(0)];
    int fused = operator.int8Option(activation, 0);
    StringJoiner fields = new StringJoiner(", ", "{", "}");
    IntStream.of(numbers).forEach(number -> fields.add(Integer.toString(number)));
    fields.add(Integer.toString(in.zeroPoint())).add(Integer.toString(out.zeroPoint()));
    fields.add(Integer.toString(Activation.lowestQuantized(fused, out.scale(0), out.zeroPoint())));
    fields.add(Integer.toString(Activation.highestQuantized(fused, out.scale(0), out.zeroPoint())));
    if (channels > 0) {
      if (operator.inputs() < 3 || operator.input(2) == Operator.NO_TENSOR) {
        throw new NotInC();
      }
      Tensor weights = model.tensors[operator.input(1)];
      IntFunction<QuantizedMultiplier> multiplier =
          channel -> multiplier(in, weights, out, weights.channels() == 1 ? 0 : channel, single);
      array("int32_t mantissas_" + index, channels, c -> multiplier.apply(c).mantissa);
      array("int8_t shifts_" + index, channels, c -> multiplier.apply(c).shift);
      fields.add("IN_MODEL(int8_t, " + inFile(weights) + ")");
      fields.add("IN_MODEL(int32_t, " + inFile(model.tensors[operator.input(2)]) + ")");
      fields.add("mantissas_" + index).add("shifts_" + index);
    }
    tables.append("static const layer layer_%d = %s;\n".formatted(index, fields));
  }

  private static QuantizedMultiplier multiplier(
      Tensor in, Tensor weights, Tensor out, int channel, boolean single) {
    double product = (double) in.scale(0) * weights.scale(channel);
    return QuantizedMultiplier.of((single ? (float) product : product) / out.scale(0));
  }

  private void array(String declared, int count, IntFunction<Integer> value) {
    tables.append(
        "static const %s[] = {%s};\n"
            .formatted(
                declared,
                IntStream.range(0, count)
                    .mapToObj(i -> value.apply(i).toString())
                    .collect(Collectors.joining(", "))));
  }

  private int inFile(Tensor tensor) throws NotInC {
    if (tensor.data != file) {
      throw new NotInC();
    }
    return tensor.offset;
  }

  private static String resource(String name) {
    try (InputStream in = PlainC.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
