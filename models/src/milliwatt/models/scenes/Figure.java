package milliwatt.models.scenes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * Draws somebody, joint by joint, in a system in which the hips are at 0 and the body is 1 high.
 * The proportions are those of drawing lessons: seven and a half heads, half of it legs.
 */
final class Figure {
  private static final double TORSO = 0.33;
  private static final double UPPER_ARM = 0.17;
  private static final double LOWER_ARM = 0.16;
  private static final double UPPER_LEG = 0.24;
  private static final double LOWER_LEG = 0.25;
  private static final double HEAD = 0.068;

  private final Graphics2D graphics;
  private final Look look;
  private final Pose pose;
  private final double shoulders;
  private final Point2D neck;

  private Figure(Graphics2D graphics, Look look, Pose pose) {
    this.graphics = graphics;
    this.look = look;
    this.pose = pose;
    boolean sideways = pose.view() == Pose.View.LEFT || pose.view() == Pose.View.RIGHT;
    shoulders = (sideways ? 0.05 : 0.105) * look.build();
    neck = new Point2D.Double(-Math.sin(pose.lean()) * TORSO, -Math.cos(pose.lean()) * TORSO);
  }

  /**
   * @param x where the hips are, in pixels
   * @param y where the ground is; somebody who sits has the hips lower
   * @param height in pixels, of somebody who stands
   */
  static void draw(Graphics2D graphics, Look look, Pose pose, double x, double y, double height) {
    AffineTransform before = graphics.getTransform();
    double hips = pose.sitting() || Math.abs(pose.upperLegs()[0]) > 1 ? 0.3 : 0.5;
    graphics.translate(x, y - hips * height);
    graphics.scale(height, height);
    new Figure(graphics, look, pose).draw();
    graphics.setTransform(before);
  }

  private void draw() {
    boolean back = pose.view() == Pose.View.BACK;
    arm(0);
    leg(0);
    leg(1);
    torso();
    if (look.bag() && back) {
      fill(look.shoes(), new Ellipse2D.Double(-0.08, neck.getY() + 0.03, 0.16, 0.22));
    }
    head();
    arm(1);
  }

  private void leg(int side) {
    double hip = (side == 0 ? -0.5 : 0.5) * 0.09 * look.build();
    double thigh = pose.sitting() ? 0.06 : UPPER_LEG;
    Point2D from = new Point2D.Double(hip, 0);
    Point2D knee = along(from, pose.upperLegs()[side], thigh);
    Point2D foot = along(knee, pose.upperLegs()[side] + pose.lowerLegs()[side], LOWER_LEG);
    boolean bare =
        look.clothes() == Look.Clothes.SHORTS
            || look.clothes() == Look.Clothes.SKIRT
            || look.clothes() == Look.Clothes.DRESS;
    Color upper = look.clothes() == Look.Clothes.SHORTS || !bare ? look.bottom() : look.skin();
    limb(from, knee, 0.095 * look.build(), shade(upper, side));
    limb(knee, foot, 0.068 * look.build(), shade(bare ? look.skin() : look.bottom(), side));
    double toe =
        switch (pose.view()) {
          case LEFT -> -0.06;
          case RIGHT -> 0.06;
          default -> side == 0 ? -0.02 : 0.02;
        };
    limb(foot, new Point2D.Double(foot.getX() + toe, foot.getY() + 0.01), 0.05, look.shoes());
  }

  private void arm(int side) {
    Point2D from =
        new Point2D.Double(neck.getX() + (side == 0 ? -shoulders : shoulders), neck.getY() + 0.035);
    Point2D elbow = along(from, pose.upperArms()[side], UPPER_ARM);
    Point2D hand = along(elbow, pose.upperArms()[side] + pose.lowerArms()[side], LOWER_ARM);
    Color sleeve = shade(look.top(), side);
    limb(elbow, hand, 0.045 * look.build(), look.longSleeves() ? sleeve : look.skin());
    limb(from, elbow, 0.06 * look.build(), sleeve);
    limb(
        hand,
        along(hand, pose.upperArms()[side] + pose.lowerArms()[side], 0.02),
        0.048,
        look.skin());
    if (look.bag() && pose.view() != Pose.View.BACK && side == 1) {
      fill(look.shoes(), new Ellipse2D.Double(hand.getX() - 0.05, hand.getY(), 0.1, 0.13));
    }
  }

  private void torso() {
    double waist = shoulders * 0.75;
    double hips = Math.max(0.055, 0.08 * look.build());
    double hem =
        switch (look.clothes()) {
          case COAT -> pose.sitting() ? 0.06 : 0.2;
          case DRESS -> pose.sitting() ? 0.08 : 0.22;
          default -> 0.02;
        };
    double flare = look.clothes() == Look.Clothes.DRESS ? 0.05 : 0.01;
    Path2D body = new Path2D.Double();
    body.moveTo(neck.getX() - shoulders, neck.getY() + 0.03);
    body.quadTo(neck.getX(), neck.getY() - 0.03, neck.getX() + shoulders, neck.getY() + 0.03);
    body.quadTo(neck.getX() / 2 + waist, -0.12, hips, 0);
    body.lineTo(hips + flare, hem);
    body.lineTo(-hips - flare, hem);
    body.lineTo(-hips, 0);
    body.quadTo(neck.getX() / 2 - waist, -0.12, neck.getX() - shoulders, neck.getY() + 0.03);
    body.closePath();
    if (look.clothes() == Look.Clothes.SKIRT) {
      Path2D skirt = new Path2D.Double();
      skirt.moveTo(-hips, -0.02);
      skirt.lineTo(hips, -0.02);
      skirt.lineTo(hips + 0.04, pose.sitting() ? 0.07 : 0.18);
      skirt.lineTo(-hips - 0.04, pose.sitting() ? 0.07 : 0.18);
      skirt.closePath();
      fill(look.bottom(), skirt);
    }
    fill(look.top(), body);
    // Round shoulders.
    limb(
        new Point2D.Double(neck.getX() - shoulders * 0.9, neck.getY() + 0.04),
        new Point2D.Double(neck.getX() + shoulders * 0.9, neck.getY() + 0.04),
        0.06,
        look.top());
    if (look.stripes()) {
      graphics.setColor(Colours.times(look.bottom(), 0.8));
      graphics.setStroke(new BasicStroke(0.02f));
      for (int i = 1; i < 6; i++) {
        double y = neck.getY() + 0.05 * i + 0.02;
        graphics.draw(new Line2D.Double(-waist + neck.getX() / 2, y, waist + neck.getX() / 2, y));
      }
    }
  }

  private void head() {
    double size = HEAD * look.head();
    double tilt = -pose.lean() * 0.5;
    Point2D middle =
        new Point2D.Double(neck.getX() + Math.sin(tilt) * 0.02, neck.getY() - 0.035 - size * 0.95);
    limb(neck, middle, 0.055, Colours.times(look.skin(), 0.85));
    new Head(graphics, look, pose.view(), middle, size).draw();
  }

  private static Color shade(Color colour, int side) {
    return side == 0 ? Colours.times(colour, 0.82) : colour;
  }

  private static Point2D along(Point2D from, double angle, double length) {
    return new Point2D.Double(
        from.getX() + Math.sin(angle) * length, from.getY() + Math.cos(angle) * length);
  }

  private void limb(Point2D from, Point2D to, double width, Color colour) {
    graphics.setColor(colour);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(new Line2D.Double(from, to));
  }

  private void fill(Color colour, java.awt.Shape shape) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }
}
