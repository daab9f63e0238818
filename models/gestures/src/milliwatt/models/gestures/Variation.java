package milliwatt.models.gestures;

import java.util.random.RandomGenerator;

/**
 * Draws a gesture again, as the same hand might have: turned, slanted and stretched a little, bent
 * slowly along the way, with a beginning and an end that were caught earlier or later, and with a
 * part of the way to it and from it.
 */
final class Variation {
  private static final double TURNED = 0.14;
  private static final double SLANTED = 0.14;
  private static final double STRETCHED = 0.16;
  private static final double BENT = 0.05;
  private static final double LOST = 0.07;

  /** Points of the way to a stroke and from it, and how long that is, for a stroke of 1. */
  private static final int LEAD = 4;

  private static final double LONGEST_LEAD = 0.25;

  /** Some begin a digit where others end it. */
  private static final double BACKWARD = 0.4;

  /** Waves of the bend along the stroke. */
  private static final int WAVES = 3;

  private Variation() {}

  /** What the model sees of the gesture drawn again. */
  static byte[] window(Gesture gesture, RandomGenerator random) {
    int count = gesture.x().length;
    int first = (int) (random.nextDouble(LOST) * count);
    int last = count - 1 - (int) (random.nextDouble(LOST) * count);
    double angle = TURNED * random.nextGaussian();
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double slant = SLANTED * random.nextGaussian();
    double wide = Math.exp(STRETCHED * random.nextGaussian());
    double size = extent(gesture);
    double[] bendX = bend(random, size);
    double[] bendY = bend(random, size);
    double[] before = lead(random, size);
    double[] after = lead(random, size);
    int drawn = last - first;
    int[] x = new int[LEAD + drawn + 1 + LEAD];
    int[] y = new int[x.length];
    boolean backward = random.nextDouble() < BACKWARD;
    for (int i = 0; i < x.length; i++) {
      int at = Math.clamp(i - LEAD, 0, drawn);
      double along = at / (double) drawn;
      double early = Math.max(0, LEAD - i) / (double) LEAD;
      double late = Math.max(0, i - LEAD - drawn) / (double) LEAD;
      double right = wide * gesture.x()[first + at] + bent(bendX, along);
      double up = gesture.y()[first + at] + bent(bendY, along);
      right += early * before[0] + late * after[0];
      up += early * before[1] + late * after[1];
      right += slant * up;
      int to = backward ? x.length - 1 - i : i;
      x[to] = (int) Math.round(cos * right - sin * up);
      y[to] = (int) Math.round(sin * right + cos * up);
    }
    return Gesture.window(x, y);
  }

  /** Where a hand came from or went to: for every second end nowhere. */
  private static double[] lead(RandomGenerator random, double size) {
    double length = random.nextBoolean() ? random.nextDouble(LONGEST_LEAD) * size : 0;
    double angle = random.nextDouble(2 * Math.PI);
    return new double[] {length * Math.cos(angle), length * Math.sin(angle)};
  }

  /** Amplitudes and phases of waves, each smaller than the one before. */
  private static double[] bend(RandomGenerator random, double size) {
    double[] bend = new double[2 * WAVES];
    for (int wave = 0; wave < WAVES; wave++) {
      bend[2 * wave] = BENT * size * random.nextGaussian() / (1 + wave);
      bend[2 * wave + 1] = random.nextDouble(2 * Math.PI);
    }
    return bend;
  }

  private static double bent(double[] bend, double along) {
    double sum = 0;
    for (int wave = 0; wave < WAVES; wave++) {
      sum += bend[2 * wave] * Math.sin(2 * Math.PI * (wave + 1) * along + bend[2 * wave + 1]);
    }
    return sum;
  }

  private static double extent(Gesture gesture) {
    int left = Integer.MAX_VALUE;
    int right = Integer.MIN_VALUE;
    int bottom = Integer.MAX_VALUE;
    int top = Integer.MIN_VALUE;
    for (int i = 0; i < gesture.x().length; i++) {
      left = Math.min(left, gesture.x()[i]);
      right = Math.max(right, gesture.x()[i]);
      bottom = Math.min(bottom, gesture.y()[i]);
      top = Math.max(top, gesture.y()[i]);
    }
    return Math.max((double) right - left, (double) top - bottom);
  }
}
