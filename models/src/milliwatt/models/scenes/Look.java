package milliwatt.models.scenes;

import java.awt.Color;
import java.util.random.RandomGenerator;

/**
 * What somebody looks like, whatever the pose.
 *
 * @param build how broad, 0.75 to 1.4
 * @param head how large the head is, 1 for an adult, up to 1.5 for a child
 */
record Look(
    double build,
    double head,
    Color skin,
    Color hair,
    Color top,
    Color bottom,
    Color shoes,
    Hair style,
    Clothes clothes,
    boolean longSleeves,
    boolean stripes,
    boolean bag) {

  enum Hair {
    NONE,
    SHORT,
    LONG,
    BUN,
    CURLY,
    HAT,
    CAP,
    SCARF
  }

  enum Clothes {
    TROUSERS,
    SHORTS,
    SKIRT,
    DRESS,
    COAT
  }

  static Look draw(RandomGenerator random) {
    return new Look(
        0.75 + 0.65 * random.nextDouble(),
        random.nextInt(5) == 0 ? 1.2 + 0.3 * random.nextDouble() : 1 + 0.1 * random.nextDouble(),
        Colours.skin(random),
        Colours.hair(random),
        Colours.any(random),
        Colours.any(random),
        Colours.any(random),
        Hair.values()[random.nextInt(Hair.values().length)],
        Clothes.values()[random.nextInt(Clothes.values().length)],
        random.nextBoolean(),
        random.nextInt(4) == 0,
        random.nextInt(5) == 0);
  }
}
