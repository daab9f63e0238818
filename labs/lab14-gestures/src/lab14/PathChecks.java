package lab14;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;

/** A line of points. */
final class PathChecks {
  @Check(
      points = 1,
      topic = "path",
      why = "How far along a line a point lies is what spreads other points evenly over it.",
      help = "Each point adds the root of the two squared differences to what was there before.")
  void a_path_knows_how_long_it_is(GesturesLab lab) {
    lab.path(8);
    assertThat(lab.length()).as("the length of nothing").isZero();
    lab.addPoints(new int[] {100}, new int[] {100});
    assertThat(lab.length()).as("the length of a point").isZero();
    lab.addPoints(new int[] {400, 400, 400}, new int[] {500, 500, -500});
    assertThat(lab.length()).as("500 and 0 and 1000").isEqualTo(1500);
    lab.addPoints(new int[] {-3_000_400}, new int[] {-500});
    assertThat(lab.length()).as("and 3,000,800 to the left").isEqualTo(3_002_300);
    lab.keep(2);
    assertThat(lab.points()).as("points that are kept").isEqualTo(2);
    assertThat(lab.length()).as("the length of the first two").isEqualTo(500);
  }

  @Check(
      points = 1,
      topic = "path",
      why = "A walk has more points than there is memory for.",
      help = "Where the path is full, add does nothing.",
      needs = "a_path_knows_how_long_it_is")
  void a_full_path_takes_no_more(GesturesLab lab) {
    lab.path(3);
    lab.addPoints(new int[] {0, 10, 20, 30, 40}, new int[5]);
    assertThat(lab.points()).as("points of five in a path for three").isEqualTo(3);
    assertThat(lab.length()).as("the length of three points").isEqualTo(20);
  }
}
