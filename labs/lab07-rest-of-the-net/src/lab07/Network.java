package lab07;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import milliwatt.models.oracle.Inference;
import milliwatt.models.oracle.ModelOracle;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;

/** A model that a check runs on the device, and by the exact rules. */
record Network(ModelSpec spec) {
  /** Outputs up to this length are shown as a whole. */
  private static final int SHOWN = 64;

  private static final int FEW = 12;

  /** A model of one operator, whose inputs may be constants. */
  static Network of(OperatorOptions operator, TensorSpec output, TensorSpec... inputs) {
    ModelBuilder model = new ModelBuilder("one operator");
    List<String> names = new ArrayList<>();
    for (TensorSpec input : inputs) {
      if (input.isConstant()) {
        model.tensor(input);
      } else {
        model.input(input);
      }
      names.add(input.name());
    }
    model.output(output).operator(operator, names, List.of(output.name()));
    return new Network(model.build());
  }

  /** An int8 tensor that is computed or set. */
  static TensorSpec int8(String name, double scale, int zeroPoint, int... shape) {
    QuantizationSpec quantization = QuantizationSpec.perTensor((float) scale, zeroPoint);
    return TensorSpec.computed(name, ElementType.INT8, quantization, shape);
  }

  /** A vector of int32 constants: axes, a size, places. */
  static TensorSpec ints(String name, int... values) {
    return TensorSpec.constant(name, values, null, values.length);
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  /** The bytes -128 .. 127. */
  static byte[] everyByte() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < 256; i++) {
      bytes[i] = (byte) (i - 128);
    }
    return bytes;
  }

  byte[] file() {
    return ModelWriter.write(spec);
  }

  /** Random bytes for every input. */
  byte[][] randomInputs(RandomGenerator random) {
    byte[][] inputs = new byte[spec.inputs().length][];
    for (int i = 0; i < inputs.length; i++) {
      TensorSpec tensor = spec.tensors().get(spec.inputs()[i]);
      int elements = Arrays.stream(tensor.shape()).reduce(1, (a, b) -> a * b);
      inputs[i] = new byte[elements * tensor.type().bytes];
      random.nextBytes(inputs[i]);
    }
    return inputs;
  }

  /** The given inputs give these bytes as the only output. */
  void expect(RestOfTheNetLab lab, String what, byte[][] inputs, int... expected) {
    lab.load(file());
    expectEqual(what, run(lab, inputs)[0], bytes(expected));
  }

  /** The given input gives these bytes as the only output. */
  void expect(RestOfTheNetLab lab, String what, byte[] input, int... expected) {
    expect(lab, what, new byte[][] {input}, expected);
  }

  /** The given inputs give what the exact rules give. */
  void expectExact(RestOfTheNetLab lab, String what, byte[]... inputs) {
    lab.load(file());
    expectLoadedExact(lab, what, inputs);
  }

  /** As {@link #expectExact}, for a model that is loaded already. */
  void expectLoadedExact(RestOfTheNetLab lab, String what, byte[]... inputs) {
    byte[][] actual = run(lab, inputs);
    Inference expected = ModelOracle.run(spec, List.of(inputs));
    for (int i = 0; i < actual.length; i++) {
      String which = actual.length == 1 ? what : what + ", output " + i;
      expectEqual(which, actual[i], expected.output(i));
    }
  }

  /** Of long outputs that differ, only the bytes around the first difference are shown. */
  static void expectEqual(String what, byte[] actual, byte[] expected) {
    int first = Arrays.mismatch(actual, expected);
    if (first < 0 || actual.length != expected.length || actual.length <= SHOWN) {
      assertThat(actual).as(what).isEqualTo(expected);
      return;
    }
    int differing = 0;
    for (int i = 0; i < actual.length; i++) {
      differing += actual[i] == expected[i] ? 0 : 1;
    }
    int from = Math.max(0, Math.min(first - 2, actual.length - FEW));
    int to = from + FEW;
    assertThat(Arrays.copyOfRange(actual, from, to))
        .as("%s: %d of %d differ; bytes %d to %d", what, differing, actual.length, from, to - 1)
        .isEqualTo(Arrays.copyOfRange(expected, from, to));
  }

  /** Random inputs give what the exact rules give. */
  void expectExact(RestOfTheNetLab lab, String what, RandomGenerator random) {
    expectExact(lab, what, randomInputs(random));
  }

  private byte[][] run(RestOfTheNetLab lab, byte[][] inputs) {
    for (int i = 0; i < inputs.length; i++) {
      lab.setInput(i, inputs[i]);
    }
    lab.invoke();
    byte[][] outputs = new byte[spec.outputs().length][];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = new byte[lab.outputBytes(i)];
      lab.output(i, outputs[i]);
    }
    return outputs;
  }
}
