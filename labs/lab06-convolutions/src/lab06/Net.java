package lab06;

import java.util.List;
import java.util.random.RandomGenerator;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorOptions.Conv2D;
import milliwatt.models.tflite.OperatorOptions.DepthwiseConv2D;
import milliwatt.models.tflite.OperatorOptions.FullyConnected;
import milliwatt.models.tflite.Padding;
import milliwatt.models.tflite.QuantizationSpec;

/**
 * A small network in the manner of those that spot keywords: a convolution, two depthwise-separable
 * pairs, and a layer that decides. Its numbers are random.
 */
final class Net {
  private static final float SCALE = 0.05f;

  private final RandomGenerator random;
  private final ModelBuilder model = new ModelBuilder("a small network");

  private Net(RandomGenerator random) {
    this.random = random;
  }

  static ModelSpec random(RandomGenerator random) {
    return new Net(random).build();
  }

  private ModelSpec build() {
    QuantizationSpec wide = QuantizationSpec.perTensor(SCALE, 3);
    QuantizationSpec positive = QuantizationSpec.perTensor(SCALE, -128);
    model.input("spectrogram", wide, 1, 13, 10, 1);
    model.tensor("features", positive, 1, 7, 5, 8);
    model.tensor("blurred", positive, 1, 7, 5, 8);
    model.tensor("mixed", positive, 1, 7, 5, 12);
    model.tensor("shrunk", positive, 1, 4, 3, 12);
    model.tensor("mixed again", positive, 1, 4, 3, 6);
    model.output("scores", wide, 1, 5);

    layer(new Conv2D(Padding.SAME, 2, Activation.RELU), "spectrogram", "features", 8, 4, 3, 1);
    depthwise(1, "features", "blurred", 8);
    layer(new Conv2D(Padding.SAME, 1, Activation.RELU6), "blurred", "mixed", 12, 1, 1, 8);
    depthwise(2, "mixed", "shrunk", 12);
    layer(new Conv2D(Padding.VALID, 1, Activation.RELU), "shrunk", "mixed again", 6, 1, 1, 12);
    model.constant("decisions", bytes(5 * 72), QuantizationSpec.perTensor(0.003f, 0), 5, 72);
    model.operator(
        new FullyConnected(Activation.NONE),
        List.of("mixed again", "decisions"),
        List.of("scores"));
    return model.build();
  }

  private void layer(Conv2D options, String from, String to, int... filter) {
    String weights = weights(to, 0, filter);
    model.operator(options, List.of(from, weights, bias(to, filter[0])), List.of(to));
  }

  private void depthwise(int stride, String from, String to, int channels) {
    String weights = weights(to, 3, 1, 3, 3, channels);
    model.operator(
        new DepthwiseConv2D(Padding.SAME, stride, Activation.RELU),
        List.of(from, weights, bias(to, channels)),
        List.of(to));
  }

  /** A filter with a scale for each index of an axis. */
  private String weights(String layer, int axis, int... shape) {
    int count = shape[0] * shape[1] * shape[2] * shape[3];
    float[] scales = new float[shape[axis]];
    // The sum of n random products grows with the root of n.
    double typical = 0.02 / Math.sqrt((double) count / scales.length);
    for (int channel = 0; channel < scales.length; channel++) {
      scales[channel] = (float) (typical * random.nextDouble(0.5, 2));
    }
    QuantizationSpec quantization = new QuantizationSpec(scales, new long[scales.length], axis);
    model.constant(layer + " filter", bytes(count), quantization, shape);
    return layer + " filter";
  }

  private String bias(String layer, int channels) {
    int[] values = random.ints(channels, -1_000, 1_000).toArray();
    model.constant(layer + " bias", values, QuantizationSpec.perTensor(1, 0), channels);
    return layer + " bias";
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
