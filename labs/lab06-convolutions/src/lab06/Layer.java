package lab06;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import milliwatt.models.oracle.ModelOracle;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.Padding;
import milliwatt.models.tflite.QuantizationSpec;

/**
 * A convolution that a check runs and compares: a model of one operator, and its input. Where
 * nothing else is said, all scales are 1 and all zero points 0, so that bytes are numbers; biases
 * are 0, there is no padding and no activation, and the window moves by 1.
 */
public final class Layer {
  private final boolean depthwise;
  private final int[] image; // batches, rows, columns, channels
  private byte[] input;
  private int[] filterShape;
  private byte[] filter;
  private int[] bias; // null for zeros
  private boolean withoutBias;
  private int outputChannels;
  private Padding padding = Padding.VALID;
  private final int[] strides = {1, 1}; // rows, columns
  private final int[] dilations = {1, 1};
  private Activation activation = Activation.NONE;
  private QuantizationSpec inputQuantization = QuantizationSpec.perTensor(1, 0);
  private float filterScale = 1;
  private QuantizationSpec filterQuantization; // null for filterScale, once a filter
  private QuantizationSpec outputQuantization = QuantizationSpec.perTensor(1, 0);

  private Layer(boolean depthwise, int[] image) {
    this.depthwise = depthwise;
    this.image = image;
  }

  /** A CONV_2D layer. */
  public static Layer conv(int batches, int rows, int columns, int channels) {
    return new Layer(false, new int[] {batches, rows, columns, channels});
  }

  /** A DEPTHWISE_CONV_2D layer. */
  public static Layer depthwise(int batches, int rows, int columns, int channels) {
    return new Layer(true, new int[] {batches, rows, columns, channels});
  }

  public Layer input(int... values) {
    input = bytes(values);
    return this;
  }

  /** Filters of a CONV_2D layer, one after the other. */
  public Layer filters(int count, int rows, int columns, int depth, int... values) {
    filterShape = new int[] {count, rows, columns, depth};
    outputChannels = count;
    filter = bytes(values);
    return this;
  }

  /** Filters of a DEPTHWISE_CONV_2D layer: for each tap, one number a channel. */
  public Layer depthwiseFilters(int rows, int columns, int count, int... values) {
    filterShape = new int[] {1, rows, columns, count};
    outputChannels = count;
    filter = bytes(values);
    return this;
  }

  /** Filters of any shape, right or wrong, for as many output channels as said. */
  Layer anyFilters(int outputChannels, int... shape) {
    filterShape = shape;
    this.outputChannels = outputChannels;
    filter = new byte[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
    return this;
  }

  public Layer bias(int... values) {
    bias = values;
    return this;
  }

  public Layer withoutBias() {
    withoutBias = true;
    return this;
  }

  public Layer same() {
    padding = Padding.SAME;
    return this;
  }

  public Layer strides(int rows, int columns) {
    strides[0] = rows;
    strides[1] = columns;
    return this;
  }

  public Layer dilations(int rows, int columns) {
    dilations[0] = rows;
    dilations[1] = columns;
    return this;
  }

  public Layer activation(Activation activation) {
    this.activation = activation;
    return this;
  }

  public Layer zeroPoints(int input, int output) {
    inputQuantization = QuantizationSpec.perTensor(inputQuantization.scale(), input);
    outputQuantization = QuantizationSpec.perTensor(outputQuantization.scale(), output);
    return this;
  }

  Layer scales(float input, float filter, float output) {
    filterScale = filter;
    return imageScales(input, output);
  }

  /** One scale for all filters together, as it is stored in a file. */
  public Layer oneFilterScale(float scale) {
    return filterQuantization(new long[1], 0, scale);
  }

  public Layer imageScales(float input, float output) {
    inputQuantization = QuantizationSpec.perTensor(input, inputQuantization.zeroPoint());
    outputQuantization = QuantizationSpec.perTensor(output, outputQuantization.zeroPoint());
    return this;
  }

  /** A scale for each filter. */
  Layer filterScales(float... scales) {
    return filterQuantization(new long[scales.length], depthwise ? 3 : 0, scales);
  }

  Layer filterQuantization(long[] zeroPoints, int axis, float... scales) {
    filterQuantization = new QuantizationSpec(scales, zeroPoints, axis);
    return this;
  }

  // ---- random numbers

  /** Fills image and filters with small numbers, whose sums fit into a byte. */
  public Layer smallNumbers(RandomGenerator random, int filters, int rows, int columns, int depth) {
    randomNumbers(random, filters, rows, columns, depth);
    for (int i = 0; i < input.length; i++) {
      input[i] = (byte) (inputQuantization.zeroPoint() + random.nextInt(-3, 4));
    }
    for (int i = 0; i < filter.length; i++) {
      filter[i] = (byte) random.nextInt(-2, 3);
    }
    return this;
  }

  /** Fills image and filters with any bytes. */
  public Layer randomNumbers(
      RandomGenerator random, int filters, int rows, int columns, int depth) {
    if (depthwise) {
      depthwiseFilters(rows, columns, filters, new int[rows * columns * filters]);
    } else {
      filters(filters, rows, columns, depth, new int[filters * rows * columns * depth]);
    }
    random.nextBytes(filter);
    input = new byte[Arrays.stream(image).reduce(1, Math::multiplyExact)];
    random.nextBytes(input);
    return this;
  }

  /** Random scales, one for each filter, that spread the outputs over the whole byte. */
  public Layer randomScales(RandomGenerator random) {
    int products = filter.length / outputChannels;
    float scale = random.nextFloat(0.01f, 0.1f);
    float[] scales = new float[outputChannels];
    for (int channel = 0; channel < scales.length; channel++) {
      scales[channel] = random.nextFloat(0.001f, 0.01f);
    }
    filterScales(scales);
    double spread = 0.3 * Math.sqrt(products) / random.nextFloat(0.5f, 1.5f);
    zeroPoints(random.nextInt(-128, 128), random.nextInt(-60, 60));
    return imageScales(scale, (float) (scale * spread));
  }

  public Layer randomBias(RandomGenerator random) {
    return bias(random.ints(outputChannels, -5_000, 5_000).toArray());
  }

  // ---- the model

  int[] outputShape() {
    return new int[] {image[0], positions(0), positions(1), outputChannels};
  }

  private int positions(int axis) {
    int size = image[1 + axis];
    int stride = strides[axis];
    int reach = (filterShape[1 + axis] - 1) * dilations[axis] + 1;
    return padding == Padding.SAME ? Math.ceilDiv(size, stride) : (size - reach) / stride + 1;
  }

  /** How closely image and result may share memory; every window must see the image. */
  Sharing sharing() {
    return Sharing.of(image, outputShape(), new int[][][] {seen(0), seen(1)});
  }

  /** The first and last position that each window sees. */
  private int[][] seen(int axis) {
    int reach = (filterShape[1 + axis] - 1) * dilations[axis] + 1;
    int size = image[1 + axis];
    int[][] seen = new int[positions(axis)][];
    int beyond = Math.max(0, (seen.length - 1) * strides[axis] + reach - size);
    for (int position = 0; position < seen.length; position++) {
      int start = position * strides[axis] - (padding == Padding.SAME ? beyond / 2 : 0);
      int[] inside =
          IntStream.range(0, filterShape[1 + axis])
              .map(tap -> start + tap * dilations[axis])
              .filter(at -> at >= 0 && at < size)
              .toArray();
      seen[position] = new int[] {inside[0], inside[inside.length - 1]};
    }
    return seen;
  }

  ModelSpec model() {
    ModelBuilder model =
        new ModelBuilder("one layer")
            .input("image", inputQuantization, image)
            .constant("filter", filter, filterQuantization(), filterShape)
            .output("result", outputQuantization, outputShape());
    List<String> inputs = new ArrayList<>(List.of("image", "filter"));
    if (!withoutBias) {
      int[] values = bias == null ? new int[outputChannels] : bias;
      model.constant("bias", values, QuantizationSpec.perTensor(1, 0), values.length);
      inputs.add("bias");
    }
    OperatorOptions options =
        depthwise
            ? new OperatorOptions.DepthwiseConv2D(
                padding,
                strides[0],
                strides[1],
                outputChannels / image[3],
                dilations[0],
                dilations[1],
                activation)
            : new OperatorOptions.Conv2D(
                padding, strides[0], strides[1], dilations[0], dilations[1], activation);
    return model.operator(options, inputs, List.of("result")).build();
  }

  private QuantizationSpec filterQuantization() {
    if (filterQuantization != null) {
      return filterQuantization;
    }
    float[] scales = new float[outputChannels];
    Arrays.fill(scales, filterScale);
    return new QuantizationSpec(scales, new long[outputChannels], depthwise ? 3 : 0);
  }

  byte[] file() {
    return ModelWriter.write(model());
  }

  public byte[] run(ConvolutionLab lab, int... offsets) {
    lab.load(file(), offsets);
    lab.setInput(input);
    lab.invoke();
    byte[] output = new byte[Arrays.stream(outputShape()).reduce(1, Math::multiplyExact)];
    lab.output(output);
    return output;
  }

  byte[] exact() {
    return ModelOracle.run(model(), input);
  }

  public void expect(ConvolutionLab lab, String what, int... expected) {
    assertThat(run(lab)).as("%s (%s)", what, this).isEqualTo(bytes(expected));
  }

  /** Runs it with the output so many bytes behind the beginning of the input. */
  void expectExactAt(ConvolutionLab lab, int distance) {
    int image = Math.max(0, -distance);
    // In the order of the model's tensors: image, filter, result.
    byte[] result = run(lab, image, 0, image + distance);
    assertThat(result)
        .as("the output begins %d bytes behind the input (%s)", distance, this)
        .isEqualTo(exact());
  }

  public void expectExact(ConvolutionLab lab, String what) {
    assertThat(run(lab)).as("%s (%s)", what, this).isEqualTo(exact());
  }

  /** The shapes, for messages. */
  @Override
  public String toString() {
    String text =
        "%s: image %s, filter %s"
            .formatted(
                depthwise ? "DEPTHWISE_CONV_2D" : "CONV_2D", sizes(image), sizes(filterShape));
    text += padding == Padding.SAME ? ", SAME" : "";
    text += strides[0] * strides[1] > 1 ? ", strides " + sizes(strides) : "";
    text += dilations[0] * dilations[1] > 1 ? ", dilations " + sizes(dilations) : "";
    return text;
  }

  private static String sizes(int[] sizes) {
    return Arrays.toString(sizes).replace(", ", " x ").replace("[", "").replace("]", "");
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
