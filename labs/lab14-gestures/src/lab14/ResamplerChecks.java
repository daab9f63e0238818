package lab14;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;
import org.assertj.core.data.Offset;

/** Points at equal distances. */
final class ResamplerChecks {
  @Check(
      points = 2,
      topic = "resample",
      why = "The model takes 64 points, however long the hand took.",
      help = "Point i of n lies at length * i / (n - 1), between two points of the path.",
      needs = "a_path_knows_how_long_it_is")
  void points_lie_at_equal_distances(GesturesLab lab) {
    expect(
        lab,
        new int[] {0, 300, 300},
        new int[] {0, 0, 600},
        new int[] {0, 300, 300, 300},
        new int[] {0, 0, 300, 600});
    expect(
        lab,
        new int[] {0, 1000},
        new int[] {0, -500},
        new int[] {0, 200, 400, 600, 800, 1000},
        new int[] {0, -100, -200, -300, -400, -500});
  }

  @Check(
      points = 2,
      topic = "resample",
      why = "The same digit drawn fast at first and slowly in the end is the same digit.",
      help = "Go by the length along the path, not by the number of a point.",
      needs = "points_lie_at_equal_distances")
  void speed_leaves_no_trace(GesturesLab lab) {
    int[][] steady = quarterCircle(60, 1);
    int[][] hasty = quarterCircle(90, 3);
    int[][] expected = resampled(lab, steady, 16);
    int[][] found = resampled(lab, hasty, 16);
    for (int i = 0; i < 16; i++) {
      String point = "point %d of a quarter of a circle, slow at first".formatted(i);
      assertThat(found[0][i]).as("x of %s", point).isCloseTo(expected[0][i], Offset.offset(60));
      assertThat(found[1][i]).as("y of %s", point).isCloseTo(expected[1][i], Offset.offset(60));
    }
  }

  @Check(
      points = 1,
      topic = "resample",
      why = "A stroke can be long and its points far apart: a product of two such is no int.",
      help = "Multiply as longs, divide, and then go back to int.",
      needs = "points_lie_at_equal_distances")
  void large_strokes_keep_their_shape(GesturesLab lab) {
    expect(
        lab,
        new int[] {-8_000_000, 8_000_000},
        new int[] {4_000_000, 4_000_000},
        new int[] {-8_000_000, -4_000_000, 0, 4_000_000, 8_000_000},
        new int[] {4_000_000, 4_000_000, 4_000_000, 4_000_000, 4_000_000});
  }

  @Check(
      points = 1,
      topic = "resample",
      why = "A hand may stop, and a sensor give the same point twice.",
      help = "Where a piece has no length, nothing can be divided by it.",
      needs = "points_lie_at_equal_distances")
  void a_rest_divides_by_nothing(GesturesLab lab) {
    expect(
        lab,
        new int[] {50, 50, 50, 450, 450, 450},
        new int[6],
        new int[] {50, 150, 250, 350, 450},
        new int[5]);
    expect(
        lab,
        new int[] {7, 7, 7},
        new int[] {9, 9, 9},
        new int[] {7, 7, 7, 7},
        new int[] {9, 9, 9, 9});
    expect(lab, new int[] {7}, new int[] {9}, new int[] {7, 7, 7}, new int[] {9, 9, 9});
  }

  private static void expect(GesturesLab lab, int[] x, int[] y, int[] evenX, int[] evenY) {
    int[][] found = resampled(lab, new int[][] {x, y}, evenX.length);
    for (int i = 0; i < evenX.length; i++) {
      String point = "point %d of %d, of a path of %d".formatted(i, evenX.length, x.length);
      assertThat(found[0][i]).as("x of %s", point).isCloseTo(evenX[i], Offset.offset(1));
      assertThat(found[1][i]).as("y of %s", point).isCloseTo(evenY[i], Offset.offset(1));
    }
  }

  private static int[][] resampled(GesturesLab lab, int[][] path, int points) {
    lab.path(path[0].length);
    lab.addPoints(path[0], path[1]);
    int[][] even = new int[2][points];
    lab.resample(even[0], even[1]);
    return even;
  }

  /** Points of a quarter of a circle, the closer at its beginning the greater {@code haste}. */
  private static int[][] quarterCircle(int points, int haste) {
    int[][] circle = new int[2][points];
    for (int i = 0; i < points; i++) {
      double angle = Math.PI / 2 * StrictMath.pow(i / (points - 1.0), haste);
      circle[0][i] = (int) Math.round(10_000 * StrictMath.cos(angle));
      circle[1][i] = (int) Math.round(10_000 * StrictMath.sin(angle));
    }
    return circle;
  }
}
