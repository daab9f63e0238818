package lab07;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorOptions.Add;
import milliwatt.models.tflite.OperatorOptions.AveragePool2D;
import milliwatt.models.tflite.OperatorOptions.Concatenation;
import milliwatt.models.tflite.OperatorOptions.LeakyRelu;
import milliwatt.models.tflite.OperatorOptions.Logistic;
import milliwatt.models.tflite.OperatorOptions.MaxPool2D;
import milliwatt.models.tflite.OperatorOptions.Mean;
import milliwatt.models.tflite.OperatorOptions.Mul;
import milliwatt.models.tflite.OperatorOptions.Pad;
import milliwatt.models.tflite.OperatorOptions.Relu;
import milliwatt.models.tflite.OperatorOptions.Relu6;
import milliwatt.models.tflite.OperatorOptions.ResizeNearestNeighbor;
import milliwatt.models.tflite.OperatorOptions.StridedSlice;
import milliwatt.models.tflite.OperatorOptions.Sub;
import milliwatt.models.tflite.OperatorOptions.Tanh;
import milliwatt.models.tflite.Padding;
import milliwatt.models.tflite.TensorSpec;

/**
 * Models of one operator, and what TensorFlow Lite Micro makes of their inputs; from {@code
 * golden/tflite-micro.txt}.
 */
record TfliteGolden(String operator, String name, Network network, byte[][] inputs, int[] output) {
  private static final String FILE = "/labs/lab07-rest-of-the-net/golden/tflite-micro.txt";

  /** The cases of these operators. */
  static List<TfliteGolden> of(String... operators) {
    List<TfliteGolden> cases = new ArrayList<>();
    List<String> lines = lines();
    for (int from = 0; from < lines.size(); ) {
      int to = from + 1;
      while (to < lines.size() && lines.get(to).startsWith(" ")) {
        to++;
      }
      TfliteGolden next = read(lines.subList(from, to));
      if (Arrays.asList(operators).contains(next.operator)) {
        cases.add(next);
      }
      from = to;
    }
    return cases;
  }

  /** The device gives what TensorFlow Lite Micro gave. */
  void expect(RestOfTheNetLab lab) {
    network.expect(
        lab, "TensorFlow Lite Micro's %s, case %s".formatted(operator, name), inputs, output);
  }

  private static TfliteGolden read(List<String> lines) {
    String[] header = lines.get(0).split(" ");
    List<TensorSpec> tensors = new ArrayList<>();
    List<byte[]> inputs = new ArrayList<>();
    for (int i = 1; i < lines.size(); ) {
      String[] words = lines.get(i).trim().split(" ");
      StringBuilder numbers = new StringBuilder();
      for (i++; i < lines.size() && lines.get(i).startsWith("    "); i++) {
        numbers.append(lines.get(i));
      }
      int[] values =
          Arrays.stream(numbers.toString().trim().split(" +"))
              .mapToInt(Integer::parseInt)
              .toArray();
      String tensor = "tensor" + tensors.size();
      if (words[0].equals("output")) {
        TensorSpec[] from = tensors.toArray(TensorSpec[]::new);
        Network network = Network.of(options(header), tensor(tensor, words, null), from);
        return new TfliteGolden(
            header[0], header[1], network, inputs.toArray(byte[][]::new), values);
      }
      if (words[0].equals("input")) {
        inputs.add(Network.bytes(values));
        tensors.add(tensor(tensor, words, null));
      } else {
        tensors.add(tensor(tensor, words, values));
      }
    }
    throw new IllegalStateException("Case " + header[1] + " has no output.");
  }

  private static TensorSpec tensor(String name, String[] words, int[] constant) {
    int[] shape =
        words[1].equals("-")
            ? new int[0]
            : Arrays.stream(words[1].split("x")).mapToInt(Integer::parseInt).toArray();
    if (words[2].equals("INT32")) {
      return TensorSpec.constant(name, constant, null, shape);
    }
    TensorSpec tensor =
        Network.int8(name, Float.parseFloat(words[3]), Integer.parseInt(words[4]), shape);
    byte[] data = constant == null ? null : Network.bytes(constant);
    return new TensorSpec(name, ElementType.INT8, shape, data, tensor.quantization());
  }

  private static OperatorOptions options(String[] words) {
    return switch (words[0]) {
      case "AVERAGE_POOL_2D" ->
          new AveragePool2D(
              Padding.valueOf(words[2]),
              Integer.parseInt(words[3]),
              Integer.parseInt(words[4]),
              Integer.parseInt(words[5]),
              Integer.parseInt(words[6]),
              Activation.valueOf(words[7]));
      case "MAX_POOL_2D" ->
          new MaxPool2D(
              Padding.valueOf(words[2]),
              Integer.parseInt(words[3]),
              Integer.parseInt(words[4]),
              Integer.parseInt(words[5]),
              Integer.parseInt(words[6]),
              Activation.valueOf(words[7]));
      case "MEAN" -> new Mean(Boolean.parseBoolean(words[2]));
      case "ADD" -> new Add(Activation.valueOf(words[2]));
      case "SUB" -> new Sub(Activation.valueOf(words[2]));
      case "MUL" -> new Mul(Activation.valueOf(words[2]));
      case "LOGISTIC" -> new Logistic();
      case "TANH" -> new Tanh();
      case "RELU" -> new Relu();
      case "RELU6" -> new Relu6();
      case "LEAKY_RELU" -> new LeakyRelu(Float.parseFloat(words[2]));
      case "CONCATENATION" -> new Concatenation(Integer.parseInt(words[2]), Activation.NONE);
      case "PAD" -> new Pad();
      case "STRIDED_SLICE" ->
          new StridedSlice(
              Integer.parseInt(words[2]),
              Integer.parseInt(words[3]),
              0,
              0,
              Integer.parseInt(words[4]));
      case "RESIZE_NEAREST_NEIGHBOR" ->
          new ResizeNearestNeighbor(Boolean.parseBoolean(words[2]), Boolean.parseBoolean(words[3]));
      default -> throw new IllegalStateException("There is no case for " + words[0]);
    };
  }

  /** Without comments. */
  private static List<String> lines() {
    try (InputStream in = TfliteGolden.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
