package milliwatt.models.scenes;

import java.awt.Color;
import java.util.random.RandomGenerator;

/** Colours of things. */
final class Colours {
  /** From light to dark, as in the Monk skin tone scale. */
  private static final int[] SKINS = {
    0xf6ede4, 0xf3e7db, 0xf7ead0, 0xeadaba, 0xd7bd96, 0xa07e56, 0x825c43, 0x604134, 0x3a312a,
    0x292420
  };

  private static final int[] HAIRS = {
    0x15110f, 0x2c1d16, 0x4a3020, 0x6e4a2a, 0x9a6b3a, 0xc9a063, 0xa8a8a8, 0xe2e2e2, 0x7a2f1a
  };

  private Colours() {}

  static Color skin(RandomGenerator random) {
    return near(new Color(SKINS[random.nextInt(SKINS.length)]), 8, random);
  }

  static Color hair(RandomGenerator random) {
    return near(new Color(HAIRS[random.nextInt(HAIRS.length)]), 10, random);
  }

  /** Any colour, pale ones and dark ones more often than bright ones. */
  static Color any(RandomGenerator random) {
    float saturation = (float) Math.pow(random.nextDouble(), 1.5);
    return Color.getHSBColor(random.nextFloat(), saturation, 0.1f + 0.9f * random.nextFloat());
  }

  /** A colour that differs a little in each part. */
  static Color near(Color colour, int by, RandomGenerator random) {
    return new Color(
        part(colour.getRed() + random.nextInt(-by, by + 1)),
        part(colour.getGreen() + random.nextInt(-by, by + 1)),
        part(colour.getBlue() + random.nextInt(-by, by + 1)));
  }

  /** A colour that is so many times as bright. */
  static Color times(Color colour, double factor) {
    return new Color(
        part((int) (colour.getRed() * factor)),
        part((int) (colour.getGreen() * factor)),
        part((int) (colour.getBlue() * factor)));
  }

  private static int part(int value) {
    return Math.clamp(value, 0, 255);
  }
}
