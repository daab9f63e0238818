package milliwatt.models.scenes;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A camera that stands still, and somebody who comes from the left, stands for a while, and goes on
 * to the right: something to watch.
 */
public final class Walk {
  private static final double HEIGHT = 104;
  private static final double FOOT = 114;

  /** Half a step a frame. */
  private static final double PHASE = 0.5;

  private Walk() {}

  /**
   * The frames, two a second or so.
   *
   * @param count of frames; the first and the last quarter show nobody
   */
  public static List<Scene> draw(long seed, int count) {
    BufferedImage room = SceneGenerator.layer();
    SplittableRandom random = new SplittableRandom(seed);
    Background.draw(SceneGenerator.graphics(room), random);
    Clutter.drawUpright(SceneGenerator.graphics(room), 46, 100, 60, random);
    Clutter.draw(SceneGenerator.graphics(room), 128, 104, 40, random);
    Look look = Look.draw(random);
    Pose standing = Pose.standing(random);
    Lens lens = new Lens(1, 0.9, 0.2, 0.1, 0, 4);
    List<Scene> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BufferedImage picture = SceneGenerator.layer();
      Graphics2D graphics = SceneGenerator.graphics(picture);
      graphics.drawImage(room, 0, 0, null);
      BufferedImage people = SceneGenerator.layer();
      double x = place((i - count / 4) / (count / 2.0));
      boolean still = Math.abs(x - 80) < 0.5;
      SceneGenerator.shadow(graphics, x, FOOT, HEIGHT);
      Pose pose = still ? standing : Pose.walking(PHASE * i + 0.2, true);
      Figure.draw(SceneGenerator.graphics(people), look, pose, x, FOOT, HEIGHT);
      graphics.drawImage(people, 0, 0, null);
      boolean person = SceneGenerator.seen(people) >= SceneGenerator.LEAST;
      frames.add(new Scene(lens.pixels(picture, random), person));
    }
    return frames;
  }

  /**
   * Where somebody is.
   *
   * @param time 0 at the left edge, 1 at the right one; in the middle third the person stands
   */
  private static double place(double time) {
    double moved = time < 1 / 3.0 ? time * 1.5 : Math.max(0.5, time * 1.5 - 0.5);
    return moved * Scene.WIDTH;
  }
}
