package lab10;

import java.util.List;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;

/**
 * A spotter of low and high tones, whose weights can be written down: the lower channels count for
 * the one, the upper ones for the other. And something for it to hear.
 */
final class Tones {
  static final int CLASSES = 4;
  static final int LOW = 2;
  static final int HIGH = 3;
  static final int KEYWORDS = 1 << LOW | 1 << HIGH;

  private static final int FRAMES = 49;
  private static final int CHANNELS = 40;
  private static final float WEIGHT_SCALE = 0.001f;
  private static final int SILENCE_BIAS = 3_000;
  private static final int RATE = 16_000;
  private static final int LOW_HERTZ = 400;
  private static final int HIGH_HERTZ = 3_000;

  private Tones() {}

  static byte[] model() {
    byte[] weights = new byte[CLASSES * FRAMES * CHANNELS];
    for (int i = 0; i < FRAMES * CHANNELS; i++) {
      int side = i % CHANNELS < CHANNELS / 2 ? 1 : -1;
      weights[LOW * FRAMES * CHANNELS + i] = (byte) side;
      weights[HIGH * FRAMES * CHANNELS + i] = (byte) -side;
    }
    QuantizationSpec weight = QuantizationSpec.perTensor(WEIGHT_SCALE, 0);
    return ModelWriter.write(
        new ModelBuilder("low and high tones")
            .input("features", QuantizationSpec.perTensor(1, -128), 1, FRAMES * CHANNELS)
            .constant("weights", weights, weight, CLASSES, FRAMES * CHANNELS)
            .constant("bias", new int[] {SILENCE_BIAS, 0, 0, 0}, weight, CLASSES)
            .tensor("logits", QuantizationSpec.perTensor(0.1f, 0), 1, CLASSES)
            .output("scores", QuantizationSpec.perTensor(1 / 256f, -128), 1, CLASSES)
            .operator(
                new OperatorOptions.FullyConnected(Activation.NONE),
                List.of("features", "weights", "bias"),
                List.of("logits"))
            .operator(new OperatorOptions.Softmax(1), List.of("logits"), List.of("scores"))
            .build());
  }

  /**
   * Five seconds, silent but for a high tone from 1.2 s, a low one from 2.6 s, a high one from 4.0
   * s.
   */
  static short[] sound() {
    short[] sound = new short[5 * RATE];
    tone(sound, 19_200, HIGH_HERTZ);
    tone(sound, 41_600, LOW_HERTZ);
    tone(sound, 64_000, HIGH_HERTZ);
    return sound;
  }

  private static void tone(short[] sound, int from, int hertz) {
    for (int i = 0; i < RATE / 2; i++) {
      sound[from + i] = (short) (8_000 * StrictMath.sin(2 * Math.PI * hertz * i / RATE));
    }
  }
}
