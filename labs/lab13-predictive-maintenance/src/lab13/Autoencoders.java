package lab13;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;

/** The smallest autoencoder there is, whose answer can be written down, and a trained one. */
final class Autoencoders {
  static final float INPUT_SCALE = 0.0625f;
  static final int INPUT_ZERO = 3;
  static final float OUTPUT_SCALE = 0.125f;
  static final int OUTPUT_ZERO = -7;

  private Autoencoders() {}

  /**
   * Gives the same bytes whatever goes in, as if only one thing were normal. There is a layer
   * between, so that the output may lie where the input was.
   */
  static byte[] constant(int... answer) {
    int n = answer.length;
    QuantizationSpec input = QuantizationSpec.perTensor(INPUT_SCALE, INPUT_ZERO);
    QuantizationSpec weight = QuantizationSpec.perTensor(1, 0);
    QuantizationSpec hidden = QuantizationSpec.perTensor(1, 0);
    int[] bias = new int[n];
    for (int i = 0; i < n; i++) {
      bias[i] = answer[i] - OUTPUT_ZERO;
    }
    return ModelWriter.write(
        new ModelBuilder("one thing is normal")
            .input("features", input, 1, n)
            .constant("narrow", new byte[n], weight, 1, n)
            .constant("nothing", new int[1], QuantizationSpec.perTensor(INPUT_SCALE, 0), 1)
            .tensor("bottleneck", hidden, 1, 1)
            .constant("widen", new byte[n], QuantizationSpec.perTensor(OUTPUT_SCALE, 0), n, 1)
            .constant("normal", bias, QuantizationSpec.perTensor(OUTPUT_SCALE, 0), n)
            .output("reconstruction", QuantizationSpec.perTensor(OUTPUT_SCALE, OUTPUT_ZERO), 1, n)
            .operator(
                new OperatorOptions.FullyConnected(Activation.NONE),
                List.of("features", "narrow", "nothing"),
                List.of("bottleneck"))
            .operator(
                new OperatorOptions.FullyConnected(Activation.NONE),
                List.of("bottleneck", "widen", "normal"),
                List.of("reconstruction"))
            .build());
  }

  /** The same answer for all of {@code n} features. */
  static byte[] constant(int n, int answer) {
    int[] all = new int[n];
    Arrays.fill(all, answer);
    return constant(all);
  }

  /** The error of {@link #constant}, as real numbers give it. */
  static double error(byte[] features, int... answer) {
    double sum = 0;
    for (int i = 0; i < answer.length; i++) {
      double was = INPUT_SCALE * (features[i] - INPUT_ZERO);
      double is = OUTPUT_SCALE * (answer[i] - OUTPUT_ZERO);
      sum += (was - is) * (was - is);
    }
    return sum / answer.length;
  }

  /** The course's own, for simulated bearings. */
  static byte[] bearing() {
    try (InputStream file =
        Autoencoders.class.getResourceAsStream("/models/vibration/bearing.tflite")) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
