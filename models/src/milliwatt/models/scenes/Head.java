package milliwatt.models.scenes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Head, face and hair of a {@link Figure}; from behind, no face. */
final class Head {
  private final Graphics2D graphics;
  private final Look look;
  private final Pose.View view;
  private final double x;
  private final double y;
  private final double size;

  /**
   * @param size half of the head's height
   */
  Head(Graphics2D graphics, Look look, Pose.View view, Point2D middle, double size) {
    this.graphics = graphics;
    this.look = look;
    this.view = view;
    x = middle.getX();
    y = middle.getY();
    this.size = size;
  }

  void draw() {
    boolean back = view == Pose.View.BACK;
    if (look.style() == Look.Hair.LONG || look.style() == Look.Hair.SCARF) {
      fill(behind(), ellipse(0, 0.35, 1.0, 1.35));
    }
    fill(back && look.style() != Look.Hair.NONE ? behind() : look.skin(), ellipse(0, 0, 0.8, 1));
    hair();
    switch (view) {
      case FRONT -> front();
      case LEFT -> profile(-1);
      case RIGHT -> profile(1);
      case BACK -> {}
    }
  }

  private Color behind() {
    return look.style() == Look.Hair.SCARF ? look.bottom() : look.hair();
  }

  private void hair() {
    switch (look.style()) {
      case NONE -> {}
      case SHORT, LONG -> cap(look.hair(), 0.95);
      case BUN -> {
        cap(look.hair(), 0.95);
        fill(look.hair(), ellipse(0, -1.1, 0.4, 0.35));
      }
      case CURLY -> {
        for (int i = 0; i < 7; i++) {
          double angle = Math.PI * (i / 6.0);
          fill(look.hair(), ellipse(Math.cos(angle) * 0.75, -Math.sin(angle) * 0.8, 0.42, 0.42));
        }
      }
      case HAT -> {
        fill(look.bottom(), ellipse(0, -0.55, 1.3, 0.22));
        fill(
            look.bottom(),
            new Rectangle2D.Double(x - 0.7 * size, y - 1.3 * size, 1.4 * size, 0.75 * size));
      }
      case CAP -> {
        cap(look.bottom(), 1);
        double peak = view == Pose.View.LEFT ? -0.9 : view == Pose.View.RIGHT ? 0.9 : 0;
        fill(look.bottom(), ellipse(peak, -0.4, 0.6, 0.15));
      }
      case SCARF -> {
        graphics.setColor(look.bottom());
        graphics.setStroke(new BasicStroke((float) (0.35 * size)));
        graphics.draw(ellipse(0, 0, 0.8, 1));
      }
    }
  }

  /** The upper part of the head. */
  private void cap(Color colour, double wide) {
    double half = 0.9 * wide * size;
    fill(
        colour,
        new Arc2D.Double(x - half, y - 1.1 * size, 2 * half, 1.5 * size, 0, 180, Arc2D.CHORD));
  }

  private void front() {
    Color dark = Colours.times(look.skin(), 0.3);
    fill(dark, ellipse(-0.3, -0.05, 0.11, 0.08));
    fill(dark, ellipse(0.3, -0.05, 0.11, 0.08));
    fill(Colours.times(look.skin(), 0.7), ellipse(0, 0.2, 0.08, 0.18));
    fill(Colours.times(look.skin(), 0.55), ellipse(0, 0.52, 0.25, 0.07));
  }

  private void profile(double side) {
    fill(look.skin(), ellipse(side * 0.78, 0.12, 0.18, 0.14));
    fill(Colours.times(look.skin(), 0.3), ellipse(side * 0.5, -0.08, 0.1, 0.08));
    fill(Colours.times(look.skin(), 0.55), ellipse(side * 0.55, 0.5, 0.17, 0.06));
    fill(
        look.style() == Look.Hair.NONE ? look.skin() : behind(),
        ellipse(-side * 0.45, -0.2, 0.42, 0.6));
  }

  /** All numbers in halves of the head's height. */
  private Shape ellipse(double dx, double dy, double halfWidth, double halfHeight) {
    return new Ellipse2D.Double(
        x + (dx - halfWidth) * size,
        y + (dy - halfHeight) * size,
        2 * halfWidth * size,
        2 * halfHeight * size);
  }

  private void fill(Color colour, Shape shape) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }
}
