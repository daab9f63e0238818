package lab14;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import milliwatt.models.strokes.Drawing;
import milliwatt.models.strokes.MotionSensor;
import milliwatt.models.strokes.Point;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;

/**
 * A model of straight strokes, whose weights can be written down: what counts is where the arrows
 * go. And something for it to watch.
 */
final class AirStrokes {
  static final int HERTZ = 52;
  static final int THRESHOLD = 560;
  static final int HANGOVER = 20;
  static final int LEAST = 15;
  static final int GREATEST = 200;

  /** The model's classes. */
  static final int OTHER = 0;

  static final int RIGHT = 1;
  static final int LEFT = 2;
  static final int UP = 3;
  static final int DOWN = 4;

  private static final int CLASSES = 5;
  private static final int POINTS = 64;
  private static final int CHANNELS = 4;
  private static final float WEIGHT_SCALE = 0.001f;
  private static final int OTHER_BIAS = 5_000;
  private static final double REACH = 0.5;

  private AirStrokes() {}

  static byte[] model() {
    byte[] weights = new byte[CLASSES * POINTS * CHANNELS];
    for (int point = 0; point < POINTS; point++) {
      weights[(RIGHT * POINTS + point) * CHANNELS + 2] = 1;
      weights[(LEFT * POINTS + point) * CHANNELS + 2] = -1;
      weights[(UP * POINTS + point) * CHANNELS + 3] = 1;
      weights[(DOWN * POINTS + point) * CHANNELS + 3] = -1;
    }
    QuantizationSpec weight = QuantizationSpec.perTensor(WEIGHT_SCALE, 0);
    return ModelWriter.write(
        new ModelBuilder("straight strokes")
            .input("stroke", QuantizationSpec.perTensor(1, 0), 1, POINTS * CHANNELS)
            .constant("weights", weights, weight, CLASSES, POINTS * CHANNELS)
            .constant("bias", new int[] {OTHER_BIAS, 0, 0, 0, 0}, weight, CLASSES)
            .tensor("logits", QuantizationSpec.perTensor(0.1f, 0), 1, CLASSES)
            .output("scores", QuantizationSpec.perTensor(1 / 256f, -128), 1, CLASSES)
            .operator(
                new OperatorOptions.FullyConnected(Activation.NONE),
                List.of("stroke", "weights", "bias"),
                List.of("logits"))
            .operator(new OperatorOptions.Softmax(1), List.of("logits"), List.of("scores"))
            .build());
  }

  /**
   * What a sensor measures in a hand that rests for half a second, moves straight for one, and
   * rests for half a second again.
   *
   * @param x to the right
   * @param y up
   */
  static short[] straight(double x, double y, int seed) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < HERTZ; i++) {
      double t = i / (HERTZ - 1.0);
      double part = REACH * t * t * t * (10 + t * (6 * t - 15));
      points.add(new Point(part * x, part * y));
    }
    return new MotionSensor(seed, 0.3, 0.1)
        .measure(new Drawing(points, HERTZ), HERTZ / 2, HERTZ / 2);
  }

  /** The same for once around a circle. */
  static short[] circle(int seed) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < HERTZ; i++) {
      double angle = 2 * Math.PI * i / HERTZ;
      points.add(
          new Point(REACH / 2 * StrictMath.sin(angle), REACH / 2 * (1 - StrictMath.cos(angle))));
    }
    return new MotionSensor(seed, 0.3, 0.1)
        .measure(new Drawing(points, HERTZ), HERTZ / 2, HERTZ / 2);
  }

  /** To the right, up, once around, to the left, down: two seconds each. */
  static short[] stream() {
    return joined(
        straight(1, 0, 1), straight(0, 1, 2), circle(3), straight(-1, 0, 4), straight(0, -1, 5));
  }

  static short[] joined(short[]... pieces) {
    short[] all = new short[0];
    for (short[] piece : pieces) {
      int from = all.length;
      all = Arrays.copyOf(all, from + piece.length);
      System.arraycopy(piece, 0, all, from, piece.length);
    }
    return all;
  }
}
