package milliwatt.models.scenes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.random.RandomGenerator;

/**
 * Things that are nobody, some of which could be taken for somebody: upright, with something round
 * on top, with arms or legs. Each is drawn 1 high, its foot at 0.
 */
final class Clutter {
  private final Graphics2D graphics;
  private final RandomGenerator random;
  private final Color colour;
  private final Color other;

  private Clutter(Graphics2D graphics, RandomGenerator random) {
    this.graphics = graphics;
    this.random = random;
    colour = Colours.any(random);
    other = Colours.any(random);
  }

  /** Any thing. */
  static void draw(Graphics2D graphics, double x, double y, double height, RandomGenerator random) {
    draw(graphics, x, y, height, random.nextInt(15), random);
  }

  /** A thing as high as a person and as narrow. */
  static void drawUpright(
      Graphics2D graphics, double x, double y, double height, RandomGenerator random) {
    draw(graphics, x, y, height, random.nextInt(9), random);
  }

  private static void draw(
      Graphics2D graphics, double x, double y, double height, int kind, RandomGenerator random) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.scale(random.nextBoolean() ? height : -height, height);
    Clutter thing = new Clutter(graphics, random);
    switch (kind) {
      case 0 -> thing.coatStand();
      case 1 -> thing.tree();
      case 2 -> thing.lamp();
      case 3 -> thing.ballOnPole();
      case 4 -> thing.dressForm();
      case 5 -> thing.bottle();
      case 6 -> thing.snowman();
      case 7 -> thing.cupboard();
      case 8 -> thing.plant();
      case 9 -> thing.chair();
      case 10 -> thing.table();
      case 11, 12 -> thing.animal();
      case 13 -> thing.ball();
      default -> thing.box();
    }
    graphics.setTransform(before);
  }

  /** With a coat and a hat on it: shoulders, but no head, no hands and no feet. */
  private void coatStand() {
    line(0, 0, 0, -1, 0.025, other);
    line(-0.13, 0, 0, -0.06, 0.02, other);
    line(0.13, 0, 0, -0.06, 0.02, other);
    line(-0.12, -0.97, 0.12, -0.97, 0.02, other);
    line(-0.12, -0.97, -0.15, -1.03, 0.02, other);
    line(0.12, -0.97, 0.15, -1.03, 0.02, other);
    if (random.nextInt(4) > 0) {
      fill(
          colour,
          shape(-0.04, -0.95, 0.04, -0.95, 0.12, -0.85, 0.14, -0.35, -0.14, -0.35, -0.12, -0.85));
    }
    if (random.nextBoolean()) {
      Color hat = Colours.any(random);
      fill(hat, ellipse(0.12, -1.02, 0.09, 0.02));
      fill(hat, ellipse(0.12, -1.05, 0.05, 0.04));
    }
  }

  private void tree() {
    Color bark = Colours.near(new Color(0x5a4632), 25, random);
    fill(bark, shape(-0.04, 0, 0.04, 0, 0.025, -0.6, -0.025, -0.6));
    Color leaves = Colours.near(new Color(0x4a6f36), 40, random);
    if (random.nextInt(3) == 0) {
      for (int i = 0; i < 3; i++) {
        double y = -0.3 - 0.22 * i;
        double half = 0.24 - 0.06 * i;
        fill(Colours.times(leaves, 0.8 + 0.15 * i), shape(-half, y, half, y, 0, y - 0.32));
      }
      return;
    }
    for (int i = 0; i < 12; i++) {
      double x = 0.13 * random.nextGaussian();
      double y = -0.72 + 0.1 * random.nextGaussian();
      fill(Colours.times(leaves, 0.7 + 0.5 * random.nextDouble()), ellipse(x, y, 0.12, 0.1));
    }
  }

  private void lamp() {
    line(0, 0, 0, -0.8, 0.025, other);
    fill(other, ellipse(0, -0.01, 0.12, 0.02));
    Color light = random.nextBoolean() ? new Color(0xfff3c8) : colour;
    if (random.nextBoolean()) {
      fill(light, shape(-0.14, -0.75, 0.14, -0.75, 0.08, -1, -0.08, -1));
    } else {
      fill(light, ellipse(0, -0.9, 0.1, 0.1));
    }
  }

  /** A sign or a mirror at the road. */
  private void ballOnPole() {
    line(0, 0, 0, -0.85, 0.03, other);
    fill(colour, ellipse(0, -0.88, 0.11, 0.11));
    if (random.nextBoolean()) {
      fill(Colours.any(random), ellipse(0, -0.88, 0.08, 0.08));
    }
  }

  /** A tailor's dummy: a torso on a pole. */
  private void dressForm() {
    line(0, 0, 0, -0.4, 0.03, other);
    line(-0.12, 0, 0.12, 0, 0.03, other);
    fill(
        colour,
        shape(
            -0.09, -0.38, 0.09, -0.38, 0.07, -0.6, 0.11, -0.82, 0.03, -0.87, 0.025, -0.93, -0.025,
            -0.93, -0.03, -0.87, -0.11, -0.82, -0.07, -0.6));
  }

  private void bottle() {
    fill(colour, new Rectangle2D.Double(-0.14, -0.65, 0.28, 0.65));
    fill(colour, ellipse(0, -0.65, 0.14, 0.1));
    fill(colour, new Rectangle2D.Double(-0.05, -0.95, 0.1, 0.3));
    fill(other, new Rectangle2D.Double(-0.06, -1, 0.12, 0.07));
    fill(Colours.any(random), new Rectangle2D.Double(-0.14, -0.45, 0.28, 0.22));
  }

  private void snowman() {
    Color snow = Colours.near(new Color(0xe8ecf0), 12, random);
    fill(snow, ellipse(0, -0.22, 0.24, 0.23));
    fill(Colours.times(snow, 0.96), ellipse(0, -0.58, 0.18, 0.17));
    fill(snow, ellipse(0, -0.85, 0.13, 0.13));
    fill(Color.DARK_GRAY, ellipse(-0.04, -0.88, 0.015, 0.015));
    fill(Color.DARK_GRAY, ellipse(0.04, -0.88, 0.015, 0.015));
  }

  private void cupboard() {
    double half = 0.12 + 0.2 * random.nextDouble();
    fill(colour, new Rectangle2D.Double(-half, -1, 2 * half, 1));
    for (int i = 1; i < 5; i++) {
      line(-half, -0.2 * i, half, -0.2 * i, 0.015, Colours.times(colour, 0.6));
    }
    line(0, 0, 0, -1, 0.01, Colours.times(colour, 0.5));
  }

  private void plant() {
    fill(other, shape(-0.1, 0, 0.1, 0, 0.13, -0.25, -0.13, -0.25));
    Color leaves = Colours.near(new Color(0x3f7a3a), 35, random);
    for (int i = 0; i < 14; i++) {
      double angle = 0.7 * random.nextGaussian();
      double length = 0.4 + 0.35 * random.nextDouble();
      line(
          0,
          -0.25,
          Math.sin(angle) * length * 0.6,
          -0.25 - Math.cos(angle) * length,
          0.04,
          Colours.times(leaves, 0.7 + 0.5 * random.nextDouble()));
    }
  }

  private void chair() {
    line(-0.25, 0, -0.25, -1, 0.06, colour);
    line(0.25, 0, 0.25, -0.5, 0.06, colour);
    line(-0.15, -0.05, -0.15, -0.5, 0.05, Colours.times(colour, 0.8));
    fill(other, new Rectangle2D.Double(-0.28, -0.53, 0.56, 0.09));
    line(-0.25, -0.6, -0.25, -0.98, 0.1, other);
  }

  private void table() {
    fill(colour, new Rectangle2D.Double(-0.8, -1, 1.6, 0.12));
    line(-0.7, 0, -0.7, -0.95, 0.07, Colours.times(colour, 0.8));
    line(0.7, 0, 0.7, -0.95, 0.07, Colours.times(colour, 0.8));
  }

  /** Four legs, a long body, a head with ears: a dog, a cat, a deer or so. */
  private void animal() {
    Color fur = Colours.hair(random);
    double legs = 0.3 + 0.25 * random.nextDouble();
    double body = 0.35 + 0.2 * random.nextDouble();
    double thick = 0.13 + 0.08 * random.nextDouble();
    for (double x : new double[] {-body, -body + 0.12, body - 0.12, body}) {
      line(x, 0, x * 0.95, -legs - 0.1, 0.08, Colours.times(fur, 0.85));
    }
    fill(fur, ellipse(0, -legs - thick, body + 0.08, thick));
    line(-body, -legs - thick, -body - 0.2, -legs - 0.45 * random.nextDouble(), 0.05, fur);
    double headX = body + 0.18;
    line(body - 0.03, -legs - thick, headX, -0.82, 0.15, fur);
    fill(fur, ellipse(headX, -0.84, 0.15, 0.12));
    fill(Colours.times(fur, 0.8), ellipse(headX + 0.14, -0.81, 0.1, 0.06));
    fill(fur, shape(headX - 0.12, -0.9, headX - 0.08, -1.04, headX - 0.01, -0.93));
    fill(fur, shape(headX + 0.01, -0.93, headX + 0.07, -1.04, headX + 0.1, -0.9));
  }

  private void ball() {
    fill(colour, ellipse(0, -0.25, 0.25, 0.25));
    fill(Colours.times(colour, 1.3), ellipse(0.07, -0.33, 0.1, 0.1));
  }

  private void box() {
    double half = 0.3 + 0.5 * random.nextDouble();
    fill(colour, new Rectangle2D.Double(-half, -0.7, 2 * half, 0.7));
    fill(
        Colours.times(colour, 1.2),
        shape(-half, -0.7, half, -0.7, half * 0.8, -0.9, -half * 0.8, -0.9));
    line(0, 0, 0, -0.7, 0.05, Colours.times(colour, 0.8));
  }

  private void fill(Color paint, Shape shape) {
    graphics.setColor(paint);
    graphics.fill(shape);
  }

  private void line(double fromX, double fromY, double toX, double toY, double width, Color paint) {
    graphics.setColor(paint);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
  }

  private static Shape ellipse(double x, double y, double halfWidth, double halfHeight) {
    return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
  }

  private static Shape shape(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }
}
