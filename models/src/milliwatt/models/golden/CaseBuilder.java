package milliwatt.models.golden;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import milliwatt.models.oracle.Inference;
import milliwatt.models.oracle.ModelOracle;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;

/** One case: its tensors in the operator's order, their numbers drawn where none are given. */
final class CaseBuilder {

  private final String name;
  private final OperatorOptions options;
  private final Draws draws;
  private final List<TensorSpec> inputs = new ArrayList<>();
  private final List<TensorSpec> outputs = new ArrayList<>();
  private final List<byte[]> data = new ArrayList<>();

  CaseBuilder(String name, OperatorOptions options, Draws draws) {
    this.name = name;
    this.options = options;
    this.draws = draws;
  }

  /** An int8 input that begins with -128, 127 and the zero point. */
  CaseBuilder input(double scale, int zeroPoint, int... shape) {
    byte[] values = between(Byte.MIN_VALUE, Byte.MAX_VALUE, elements(shape));
    byte[] first = {Byte.MIN_VALUE, Byte.MAX_VALUE, (byte) zeroPoint};
    System.arraycopy(first, 0, values, 0, Math.min(first.length, values.length));
    return input(values, scale, zeroPoint, shape);
  }

  /** An int8 input with numbers of {@code least} to {@code greatest}. */
  CaseBuilder inputBetween(int least, int greatest, double scale, int zeroPoint, int... shape) {
    return input(between(least, greatest, elements(shape)), scale, zeroPoint, shape);
  }

  /** An int8 input of all 256 numbers in a row. */
  CaseBuilder everyInput(double scale, int zeroPoint) {
    byte[] values = new byte[256];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) (i - 128);
    }
    return input(values, scale, zeroPoint, 1, 256);
  }

  CaseBuilder input(byte[] values, double scale, int zeroPoint, int... shape) {
    QuantizationSpec quantization = QuantizationSpec.perTensor((float) scale, zeroPoint);
    inputs.add(TensorSpec.computed("", ElementType.INT8, quantization, shape));
    data.add(values);
    return this;
  }

  CaseBuilder input(short[] values, double scale) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(values);
    QuantizationSpec quantization = QuantizationSpec.perTensor((float) scale, 0);
    inputs.add(TensorSpec.computed("", ElementType.INT16, quantization, 1, values.length));
    data.add(bytes.array());
    return this;
  }

  CaseBuilder reals(float... reals) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * reals.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(reals);
    inputs.add(TensorSpec.computed("", ElementType.FLOAT32, null, 1, reals.length));
    data.add(bytes.array());
    return this;
  }

  /** Reals of {@code least} to {@code greatest}. */
  CaseBuilder realsBetween(double least, double greatest, int count) {
    float[] reals = new float[count];
    for (int i = 0; i < count; i++) {
      reals[i] = (float) (least + (greatest - least) * draws.fraction());
    }
    return reals(reals);
  }

  /** Int8 weights with a scale of 0.003 to 0.012 for each index of {@code axis}. */
  CaseBuilder weights(int axis, int... shape) {
    float[] scales = new float[shape[axis]];
    for (int channel = 0; channel < scales.length; channel++) {
      scales[channel] = (3000 + draws.below(9000)) / 1e6f;
    }
    return constant(
        between(-127, 127, elements(shape)),
        new QuantizationSpec(scales, new long[scales.length], axis),
        shape);
  }

  /** Int8 weights with one scale. */
  CaseBuilder weights(double scale, int... shape) {
    return weights(between(-127, 127, elements(shape)), scale, shape);
  }

  CaseBuilder weights(byte[] values, double scale, int... shape) {
    return constant(values, QuantizationSpec.perTensor((float) scale, 0), shape);
  }

  CaseBuilder constant(byte[] values, QuantizationSpec quantization, int... shape) {
    inputs.add(TensorSpec.constant("", values, quantization, shape));
    return this;
  }

  /** An int32 bias for the input and the weights before it, of up to 4000 either way. */
  CaseBuilder bias() {
    QuantizationSpec weights = inputs.get(1).quantization();
    float[] scales = new float[weights.scales().length];
    for (int channel = 0; channel < scales.length; channel++) {
      scales[channel] = inputs.getFirst().quantization().scale() * weights.scales()[channel];
    }
    boolean depthwise = options instanceof OperatorOptions.DepthwiseConv2D;
    int[] values = new int[inputs.get(1).shape()[depthwise ? 3 : 0]];
    for (int i = 0; i < values.length; i++) {
      values[i] = draws.below(8001) - 4000;
    }
    inputs.add(
        TensorSpec.constant(
            "", values, new QuantizationSpec(scales, new long[scales.length], 0), values.length));
    return this;
  }

  /** Int32 numbers that are what they are, in one row. */
  CaseBuilder integers(int... values) {
    return integers(values, values.length);
  }

  CaseBuilder integers(int[] values, int... shape) {
    inputs.add(TensorSpec.constant("", values, null, shape));
    return this;
  }

  CaseBuilder output(double scale, int zeroPoint, int... shape) {
    return output(
        TensorSpec.computed(
            "", ElementType.INT8, QuantizationSpec.perTensor((float) scale, zeroPoint), shape));
  }

  CaseBuilder output(TensorSpec tensor) {
    outputs.add(tensor);
    return this;
  }

  GoldenCase build() {
    ModelSpec model = CaseModel.of(name, options, inputs, outputs);
    Inference inference = ModelOracle.run(model, data);
    List<byte[]> results = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      results.add(inference.output(i));
    }
    return new GoldenCase(name, model, data, results);
  }

  private byte[] between(int least, int greatest, int count) {
    byte[] values = new byte[count];
    for (int i = 0; i < count; i++) {
      values[i] = (byte) (least + draws.below(greatest - least + 1));
    }
    return values;
  }

  private static int elements(int[] shape) {
    int elements = 1;
    for (int size : shape) {
      elements *= size;
    }
    return elements;
  }
}
