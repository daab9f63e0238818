package milliwatt.models.scenes;

import java.util.random.RandomGenerator;

/**
 * How somebody stands, walks or sits. Angles are in radians from straight down, positive to the
 * right of the picture.
 *
 * @param view which side is seen
 * @param lean of the body
 * @param upperArms left and right in the picture, as all pairs
 * @param lowerArms further than the upper arms
 * @param upperLegs from the hip
 * @param lowerLegs further than the upper legs
 * @param sitting whether the thighs point to the camera, and so are short
 */
record Pose(
    View view,
    double lean,
    double[] upperArms,
    double[] lowerArms,
    double[] upperLegs,
    double[] lowerLegs,
    boolean sitting) {

  enum View {
    FRONT,
    LEFT,
    RIGHT,
    BACK
  }

  static Pose draw(RandomGenerator random) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> standing(random);
      case 2 -> walking(random.nextDouble(), random.nextBoolean());
      case 3 -> sitting(random);
      default -> waving(random);
    };
  }

  static Pose standing(RandomGenerator random) {
    double spread = 0.02 + 0.15 * random.nextDouble();
    double arms = 0.05 + 0.35 * random.nextDouble();
    double bend = random.nextInt(3) == 0 ? 1.7 * random.nextDouble() : 0.2 * random.nextDouble();
    return new Pose(
        View.values()[random.nextInt(4)],
        0.05 * random.nextGaussian(),
        new double[] {-arms, arms},
        new double[] {bend, -bend},
        new double[] {-spread, spread},
        new double[] {0.05, -0.05},
        false);
  }

  /** One or both arms are up. */
  private static Pose waving(RandomGenerator random) {
    Pose standing = standing(random);
    double up = 1.8 + random.nextDouble();
    boolean both = random.nextInt(3) == 0;
    return new Pose(
        random.nextInt(4) == 0 ? View.BACK : View.FRONT,
        standing.lean,
        new double[] {both ? -up : standing.upperArms[0], up},
        new double[] {both ? -0.4 : standing.lowerArms[0], 0.4},
        standing.upperLegs,
        standing.lowerLegs,
        false);
  }

  /**
   * Seen from the side.
   *
   * @param phase of a double step, 0 to 1
   */
  static Pose walking(double phase, boolean right) {
    double swing = 0.5 * Math.sin(2 * Math.PI * phase);
    double back = right ? -1 : 1;
    return new Pose(
        right ? View.RIGHT : View.LEFT,
        -back * 0.06,
        new double[] {-swing * 0.8, swing * 0.8},
        new double[] {-back * 0.3, -back * 0.3},
        new double[] {swing, -swing},
        new double[] {
          back * Math.max(0, swing * back) * 0.9, back * Math.max(0, -swing * back) * 0.9
        },
        false);
  }

  private static Pose sitting(RandomGenerator random) {
    double arms = 0.1 + 0.3 * random.nextDouble();
    if (random.nextBoolean()) {
      return new Pose(
          View.FRONT,
          0.05 * random.nextGaussian(),
          new double[] {-arms, arms},
          new double[] {0.8, -0.8},
          new double[] {-0.2, 0.2},
          new double[] {0.1, -0.1},
          true);
    }
    boolean right = random.nextBoolean();
    double side = right ? 1 : -1;
    return new Pose(
        right ? View.RIGHT : View.LEFT,
        -side * 0.1 * random.nextDouble(),
        new double[] {side * arms, side * (arms + 0.2)},
        new double[] {side * 0.9, side * 0.7},
        new double[] {side * 1.45, side * 1.5},
        new double[] {-side * 1.4, -side * 1.5},
        false);
  }
}
