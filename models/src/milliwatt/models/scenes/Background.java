package milliwatt.models.scenes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.random.RandomGenerator;

/**
 * What is behind everything: a room, a street, the open country, a wall, or nothing in particular.
 */
final class Background {
  private static final int WIDTH = Scene.WIDTH;
  private static final int HEIGHT = Scene.HEIGHT;

  private final Graphics2D graphics;
  private final RandomGenerator random;

  private Background(Graphics2D graphics, RandomGenerator random) {
    this.graphics = graphics;
    this.random = random;
  }

  /** Returns where the ground is, in pixels from above: things stand between there and below. */
  static int draw(Graphics2D graphics, RandomGenerator random) {
    Background background = new Background(graphics, random);
    return switch (random.nextInt(5)) {
      case 0, 1 -> background.room();
      case 2 -> background.street();
      case 3 -> background.country();
      default -> background.wall();
    };
  }

  private int room() {
    int floor = random.nextInt(70, 112);
    Color wall = Colours.any(random);
    gradient(0, HEIGHT, wall, Colours.times(wall, 0.7 + 0.4 * random.nextDouble()));
    if (random.nextInt(3) == 0) {
      int step = random.nextInt(5, 20);
      graphics.setColor(Colours.times(wall, 0.85));
      for (int x = random.nextInt(step); x < WIDTH; x += step) {
        graphics.fillRect(x, 0, random.nextInt(1, 3), floor);
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      picture(floor);
    }
    Color ground = Colours.any(random);
    gradient(floor, HEIGHT, Colours.times(ground, 0.8), ground);
    graphics.setColor(Colours.times(wall, 1.2));
    graphics.fillRect(0, floor - 2, WIDTH, 3);
    if (random.nextBoolean()) {
      graphics.setColor(Colours.times(ground, 0.75));
      graphics.setStroke(new BasicStroke(1));
      for (int x = -200; x < 360; x += random.nextInt(18, 40)) {
        graphics.draw(new Line2D.Double(80 + (x - 80) * 0.4, floor, x, HEIGHT));
      }
    }
    return floor;
  }

  /** A window, a door, a shelf or a picture on the wall. */
  private void picture(int floor) {
    int width = random.nextInt(12, 45);
    boolean door = random.nextInt(3) == 0;
    int height = door ? random.nextInt(50, 95) : random.nextInt(12, 45);
    int x = random.nextInt(-10, WIDTH - 10);
    int y = door ? floor - height : random.nextInt(2, Math.max(3, floor - height));
    Color frame = Colours.any(random);
    graphics.setColor(frame);
    graphics.fillRect(x, y, width, height);
    Color inside = Colours.any(random);
    graphics.setPaint(
        new GradientPaint(x, y, inside, x + width, y + height, Colours.times(inside, 0.6)));
    graphics.fillRect(x + 2, y + 2, width - 4, height - 4);
    graphics.setColor(frame);
    if (random.nextBoolean()) {
      graphics.fillRect(x + width / 2 - 1, y, 2, height);
      graphics.fillRect(x, y + height / 2 - 1, width, 2);
    }
  }

  private int street() {
    int ground = random.nextInt(70, 105);
    sky(ground);
    for (int x = random.nextInt(-20, 0); x < WIDTH; ) {
      int width = random.nextInt(18, 60);
      house(x, random.nextInt(-10, ground - 20), width, ground);
      x += width + (random.nextInt(3) == 0 ? random.nextInt(12) : 0);
    }
    Color road = Colours.near(new Color(0x6a6a6e), 30, random);
    gradient(ground, HEIGHT, Colours.times(road, 0.85), road);
    graphics.setColor(Colours.times(road, 1.5));
    graphics.fillRect(0, ground, WIDTH, random.nextInt(1, 4));
    if (random.nextBoolean()) {
      Path2D stripe = new Path2D.Double();
      double x = random.nextInt(WIDTH);
      stripe.moveTo(x, ground);
      stripe.lineTo(x + 2, ground);
      stripe.lineTo(x + random.nextInt(-60, 60) + 8, HEIGHT);
      stripe.lineTo(x + random.nextInt(-60, 60), HEIGHT);
      stripe.closePath();
      graphics.fill(stripe);
    }
    return ground;
  }

  private void house(int x, int top, int width, int ground) {
    Color wall = Colours.any(random);
    graphics.setPaint(new GradientPaint(x, 0, wall, x + width, 0, Colours.times(wall, 0.8)));
    graphics.fillRect(x, top, width, ground - top);
    graphics.setColor(random.nextBoolean() ? Colours.times(wall, 0.4) : Colours.any(random));
    int stepX = random.nextInt(8, 16);
    int stepY = random.nextInt(10, 20);
    for (int y = top + 5; y < ground - stepY / 2; y += stepY) {
      for (int at = x + 3; at < x + width - stepX / 2; at += stepX) {
        graphics.fillRect(at, y, stepX / 2, stepY / 2);
      }
    }
  }

  private int country() {
    int ground = random.nextInt(50, 95);
    sky(ground);
    Color hill = Colours.near(new Color(0x4c6b3c), 35, random);
    for (int i = 0; i < 4; i++) {
      graphics.setColor(Colours.near(Colours.times(hill, 0.8 + 0.15 * i), 12, random));
      double width = random.nextInt(60, 220);
      double height = random.nextInt(10, 50);
      graphics.fill(
          new Ellipse2D.Double(
              random.nextInt(-60, WIDTH), ground - height / 2, width, height * 1.4));
    }
    Color grass = Colours.near(new Color(0x7a8a4a), 45, random);
    gradient(ground, HEIGHT, Colours.times(grass, 0.8), grass);
    strokes(grass, ground);
    return ground;
  }

  private void strokes(Color colour, int from) {
    graphics.setStroke(new BasicStroke(1));
    for (int i = 0; i < 150; i++) {
      graphics.setColor(Colours.times(colour, 0.6 + 0.8 * random.nextDouble()));
      double x = random.nextInt(WIDTH);
      double y = from + random.nextDouble() * (HEIGHT - from);
      graphics.draw(new Line2D.Double(x, y, x + random.nextInt(-2, 3), y - random.nextInt(2, 7)));
    }
  }

  /** Close to a wall: bricks, stains, foliage or a gradient alone. */
  private int wall() {
    Color colour = Colours.any(random);
    gradient(0, HEIGHT, colour, Colours.times(colour, 0.5 + random.nextDouble()));
    switch (random.nextInt(4)) {
      case 0 -> bricks(colour);
      case 1 -> blobs(colour, random.nextInt(10, 60), 30);
      case 2 -> blobs(Colours.near(new Color(0x47693a), 30, random), 250, 12);
      default -> {}
    }
    return random.nextInt(100, 125);
  }

  private void bricks(Color colour) {
    int height = random.nextInt(5, 11);
    int width = 2 * height;
    for (int y = 0, row = 0; y < HEIGHT; y += height, row++) {
      for (int x = row % 2 == 0 ? 0 : -width / 2; x < WIDTH; x += width) {
        graphics.setColor(Colours.near(colour, 18, random));
        graphics.fillRect(x, y, width - 1, height - 1);
      }
    }
  }

  private void blobs(Color colour, int count, int size) {
    for (int i = 0; i < count; i++) {
      graphics.setColor(Colours.times(colour, 0.6 + 0.7 * random.nextDouble()));
      double width = random.nextDouble() * size + 2;
      double height = random.nextDouble() * size + 2;
      graphics.fill(
          new Ellipse2D.Double(
              random.nextInt(-10, WIDTH), random.nextInt(-10, HEIGHT), width, height));
    }
  }

  private void sky(int ground) {
    Color high = Colours.near(new Color(0x8fb4d8), 50, random);
    gradient(0, ground, high, Colours.times(high, 1.15));
    graphics.setColor(new Color(255, 255, 255, 120));
    for (int i = random.nextInt(4); i > 0; i--) {
      graphics.fill(
          new Ellipse2D.Double(
              random.nextInt(-20, WIDTH),
              random.nextInt(0, 40),
              random.nextInt(20, 70),
              random.nextInt(6, 18)));
    }
  }

  private void gradient(int from, int to, Color above, Color below) {
    graphics.setPaint(new GradientPaint(0, from, above, random.nextInt(-30, 30), to, below));
    graphics.fillRect(0, from, WIDTH, to - from);
  }
}
