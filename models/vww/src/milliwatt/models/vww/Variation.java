package milliwatt.models.vww;

import java.util.random.RandomGenerator;

/**
 * Shows every other picture the other way round, moves each by a few pixels, edges repeated, and
 * lets it be a little brighter or darker.
 */
final class Variation {
  private static final int MOST = 3;

  private Variation() {}

  static void change(float[] picture, RandomGenerator random) {
    int side = Eye.SIDE;
    boolean mirrored = random.nextBoolean();
    int right = random.nextInt(-MOST, MOST + 1);
    int down = random.nextInt(-MOST, MOST + 1);
    float light = (float) Math.exp(0.15 * random.nextGaussian());
    float[] before = picture.clone();
    for (int y = 0; y < side; y++) {
      int fromY = Math.clamp(y - down, 0, side - 1);
      for (int x = 0; x < side; x++) {
        int fromX = Math.clamp(x - right, 0, side - 1);
        int from = fromY * side + (mirrored ? side - 1 - fromX : fromX);
        picture[y * side + x] = Math.min(1, before[from] * light);
      }
    }
  }
}
