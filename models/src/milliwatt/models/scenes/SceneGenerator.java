package milliwatt.models.scenes;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Draws one scene after another, half of them with somebody in it. With and without, the same
 * things stand around, so that only the person makes the difference; where nobody is, something
 * upright often stands in the place.
 *
 * <p>Somebody counts as seen if at least {@link #LEAST} of the middle square's pixels are of a
 * person that nothing hides; what would be less is drawn again.
 */
public final class SceneGenerator {
  /** Five in a hundred. */
  public static final double LEAST = 0.05;

  static {
    System.setProperty("java.awt.headless", "true");
  }

  private SceneGenerator() {}

  /**
   * The scene of a seed.
   *
   * @param person whether somebody is in it
   */
  public static Scene draw(long seed, boolean person) {
    RandomGenerator random = new SplittableRandom(seed);
    while (true) {
      BufferedImage picture = layer();
      Graphics2D graphics = graphics(picture);
      int ground = Background.draw(graphics, random);
      for (int i = random.nextInt(4); i > 0; i--) {
        clutter(graphics, ground, random);
      }
      BufferedImage people = layer();
      if (person) {
        Graphics2D figures = graphics(people);
        for (int i = random.nextInt(5) == 0 ? 2 : 1; i > 0; i--) {
          figure(graphics, figures, ground, random);
        }
      } else if (random.nextInt(3) > 0) {
        double height = height(random);
        double x = random.nextInt(25, 135);
        double y = foot(ground, height, random);
        shadow(graphics, x, y, height);
        Clutter.drawUpright(graphics, x, y, height, random);
      }
      graphics.drawImage(people, 0, 0, null);
      if (random.nextInt(8) == 0) {
        BufferedImage before = layer();
        clutter(graphics(before), ground + 15, random);
        graphics.drawImage(before, 0, 0, null);
        hide(people, before);
      }
      if (!person || seen(people) >= LEAST) {
        return new Scene(Lens.draw(random).pixels(picture, random), person);
      }
    }
  }

  static BufferedImage layer() {
    return new BufferedImage(Scene.WIDTH, Scene.HEIGHT, BufferedImage.TYPE_INT_ARGB);
  }

  static Graphics2D graphics(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }

  private static void figure(
      Graphics2D picture, Graphics2D people, int ground, RandomGenerator random) {
    double height = height(random);
    double x = random.nextInt(20, 140);
    double y = foot(ground, height, random);
    shadow(picture, x, y, height);
    Figure.draw(people, Look.draw(random), Pose.draw(random), x, y, height);
  }

  /** In pixels, five sixths of the picture's height and more; small ones as often as large ones. */
  private static double height(RandomGenerator random) {
    return 100 * Math.exp(0.9 * random.nextDouble());
  }

  /**
   * Where something stands: the nearer it is, the larger and the lower; its top is in the picture.
   */
  private static double foot(int ground, double height, RandomGenerator random) {
    double far = ground + 40 + 6 * random.nextGaussian();
    return Math.max(Math.clamp(far, ground, 130), height + random.nextInt(4, 40));
  }

  static void shadow(Graphics2D graphics, double x, double y, double height) {
    graphics.setColor(new Color(0, 0, 0, 70));
    graphics.fill(
        new Ellipse2D.Double(x - 0.15 * height, y - 0.02 * height, 0.35 * height, 0.05 * height));
  }

  private static void clutter(Graphics2D graphics, int ground, RandomGenerator random) {
    double height = 20 * Math.exp(1.6 * random.nextDouble());
    double x = random.nextInt(-5, Scene.WIDTH + 5);
    double y = ground + random.nextInt(-2, 30);
    shadow(graphics, x, y, height);
    Clutter.draw(graphics, x, y, height, random);
  }

  private static void hide(BufferedImage people, BufferedImage before) {
    Graphics2D graphics = people.createGraphics();
    graphics.setComposite(AlphaComposite.DstOut);
    graphics.drawImage(before, 0, 0, null);
    graphics.dispose();
  }

  /** The part of the middle square that is of people. */
  static double seen(BufferedImage people) {
    int left = (Scene.WIDTH - Scene.HEIGHT) / 2;
    int count = 0;
    for (int y = 0; y < Scene.HEIGHT; y++) {
      for (int x = left; x < left + Scene.HEIGHT; x++) {
        count += people.getRGB(x, y) >>> 24 > 127 ? 1 : 0;
      }
    }
    return count / (double) (Scene.HEIGHT * Scene.HEIGHT);
  }
}
