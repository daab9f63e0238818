package lab12;

import java.util.List;
import java.util.SplittableRandom;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;

/**
 * A model whose weights can be written down: it takes what is bright in the middle and dark around
 * it for a person. And something for it to see: somebody with a lamp who walks through a cellar.
 */
final class Lamps {
  static final int SIDE = 12;
  static final int WIDTH = 30;
  static final int HEIGHT = 20;

  private static final int MIDDLE = 3;
  private static final float WEIGHT_SCALE = 0.1f;
  private static final int BIAS = 9_600;
  private static final int LAMP = 9;

  private Lamps() {}

  static byte[] model() {
    int pixels = SIDE * SIDE;
    byte[] weights = new byte[2 * pixels];
    for (int i = 0; i < pixels; i++) {
      weights[pixels + i] = (byte) (middle(i % SIDE) && middle(i / SIDE) ? 3 : -1);
    }
    QuantizationSpec pixel = QuantizationSpec.perTensor(1 / 255f, -128);
    QuantizationSpec weight = QuantizationSpec.perTensor(WEIGHT_SCALE, 0);
    QuantizationSpec bias = QuantizationSpec.perTensor(1 / 255f * WEIGHT_SCALE, 0);
    return ModelWriter.write(
        new ModelBuilder("bright in the middle")
            .input("picture", pixel, 1, SIDE, SIDE, 1)
            .constant("shape", new int[] {1, pixels}, 2)
            .tensor("pixels", pixel, 1, pixels)
            .constant("weights", weights, weight, 2, pixels)
            .constant("bias", new int[] {BIAS, 0}, bias, 2)
            .tensor("logits", QuantizationSpec.perTensor(0.1f, 0), 1, 2)
            .output("scores", QuantizationSpec.perTensor(1 / 256f, -128), 1, 2)
            .operator(new OperatorOptions.Reshape(), List.of("picture", "shape"), List.of("pixels"))
            .operator(
                new OperatorOptions.FullyConnected(Activation.NONE),
                List.of("pixels", "weights", "bias"),
                List.of("logits"))
            .operator(new OperatorOptions.Softmax(1), List.of("logits"), List.of("scores"))
            .build());
  }

  private static boolean middle(int place) {
    return place >= MIDDLE && place < SIDE - MIDDLE;
  }

  /**
   * A frame as a camera writes it, in RGB565: a cellar with a window at the left, outside of what
   * is looked at, and a lamp.
   *
   * @param left where the lamp is; beyond the picture, it is not seen
   */
  static byte[] frame(int left, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] frame = new byte[WIDTH * HEIGHT * 2];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean lamp = x >= left && x < left + LAMP && y >= 6 && y < 6 + LAMP;
        boolean window = x < 5;
        int light = (lamp || window ? 24 : 3) + random.nextInt(6);
        int pixel = light << 11 | (2 * light + random.nextInt(2)) << 5 | light * 3 / 4;
        frame[2 * (y * WIDTH + x)] = (byte) (pixel >> 8);
        frame[2 * (y * WIDTH + x) + 1] = (byte) pixel;
      }
    }
    return frame;
  }

  /**
   * A frame of a camera that stands upright, in grey: a lamp in the dark.
   *
   * @param top where the lamp is
   */
  static byte[] uprightFrame(int top, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] frame = new byte[HEIGHT * WIDTH];
    for (int y = 0; y < WIDTH; y++) {
      for (int x = 0; x < HEIGHT; x++) {
        boolean lamp = x >= 6 && x < 6 + LAMP && y >= top && y < top + LAMP;
        frame[y * HEIGHT + x] = (byte) ((lamp ? 200 : 30) + random.nextInt(40));
      }
    }
    return frame;
  }
}
