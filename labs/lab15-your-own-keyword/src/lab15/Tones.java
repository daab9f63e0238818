package lab15;

import java.util.List;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;

/**
 * A model whose embedding is the mean of each channel over a second, with room for a last layer
 * behind it, and tones for it to hear.
 */
final class Tones {
  static final int CHANNELS = 40;

  /** Classes that the model has room for. */
  static final int ROOM = 6;

  static final float SCALE = 1 / 64f;
  static final int ZERO_POINT = -128;
  static final int SECOND = 16_000;

  private static final int FRAMES = 49;
  private static final int RATE = 16_000;

  private Tones() {}

  static byte[] model() {
    QuantizationSpec features = QuantizationSpec.perTensor(SCALE, ZERO_POINT);
    QuantizationSpec blank = QuantizationSpec.perTensor(1, 0);
    return ModelWriter.write(
        new ModelBuilder("the mean of each channel, and room for a last layer")
            .input("features", features, 1, FRAMES, CHANNELS, 1)
            .constant("axes", new int[] {1, 3}, 2)
            .tensor("embedding", features, 1, CHANNELS)
            .constant("weights", new byte[ROOM * CHANNELS], blank, ROOM, CHANNELS)
            .constant("biases", new int[ROOM], blank, ROOM)
            .tensor("scores", blank, 1, ROOM)
            .output("probabilities", QuantizationSpec.perTensor(1 / 256f, -128), 1, ROOM)
            .operator(
                new OperatorOptions.Mean(false), List.of("features", "axes"), List.of("embedding"))
            .operator(
                new OperatorOptions.FullyConnected(Activation.NONE),
                List.of("embedding", "weights", "biases"),
                List.of("scores"))
            .operator(new OperatorOptions.Softmax(1), List.of("scores"), List.of("probabilities"))
            .output("embedding")
            .build());
  }

  /** So many samples of silence. */
  static short[] silence(int samples) {
    return new short[samples];
  }

  /** Adds half a second of a tone. */
  static short[] tone(short[] sound, int from, int hertz, int loudness) {
    for (int i = 0; i < RATE / 2; i++) {
      sound[from + i] += (short) (loudness * StrictMath.sin(2 * Math.PI * hertz * i / RATE));
    }
    return sound;
  }
}
