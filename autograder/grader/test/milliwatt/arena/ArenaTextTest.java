package milliwatt.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import milliwatt.check.ArenaPlan;
import milliwatt.check.ArenaPlan.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArenaTextTest {
  @Test
  void time_goes_across_and_addresses_go_up() {
    assertThat(String.join("\n", ArenaText.picture(Plans.chain(), false, 60)))
        .isEqualTo(
            """
                12,288+
                      |       +------------+
                      |       |            |
                      |       |            |
                      |       |            |
                      |       |            |
                      |       |     1      |
                      |       |   8,192    |
                      |       |            |
                      |       |            |
                      |       |            |
                 4,108+       |            |
                 4,096+       +------------+       [--7---%%%%%%%--8---]
                      |              +------+------------+
                      |              |      |%%%%%|      |
                      |              |  2   |%%%%%|  3   |
                      |              |4,096 |%%%%%|4,096 |
                   490+              |      |%%%%%|      |
                     0+[-----0------]+------+------------+
                      +-------------------------------------------------
              operator   in      0      1      2      3      4     out\
            """);
  }

  @Test
  void what_lies_over_one_another_is_said_in_words_as_well() {
    assertThat(ArenaText.sentences(Plans.clashing(), true))
        .first()
        .isEqualTo("too small: 8,192 bytes, fewer than the 12,288 that its tensors need at once.");
    assertThat(ArenaText.sentences(Plans.clashing(), true))
        .contains(
            "X tensors 1 and 2 clash: both need bytes 0 to 4,095 during operator 1",
            "░ tensor 3 is written over tensor 2 on purpose: 4,096 bytes, by operator 2 RELU");
    assertThat(ArenaText.sentences(Plans.clashing(), false)).allMatch(s -> s.matches("[ -~]+"));
  }

  @Test
  void even_the_smallest_box_is_seen() {
    ArenaPlan plan =
        new ArenaPlan(
            "",
            List.of("SOFTMAX"),
            List.of(new Box(4, "", -1, 0, 0, 1_000_000), new Box(7, "", 0, 1, 1_000_000, 1)),
            1_000_001,
            0);
    assertThat(ArenaText.picture(plan, false, 60)).anyMatch(line -> line.matches(".*\\[-*7-*].*"));
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 40, 80, 120})
  void no_line_is_wider_than_the_terminal(int width) {
    for (boolean rich : new boolean[] {true, false}) {
      assertThat(ArenaText.picture(Plans.chain(), rich, width))
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
      assertThat(ArenaText.picture(crowd(300, 200), rich, width))
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }
  }

  @Test
  void a_crowd_of_boxes_still_fits_a_screen() {
    assertThat(ArenaText.picture(crowd(300, 200), true, 80)).hasSizeLessThan(60);
  }

  @Test
  void numbers_that_make_no_sense_are_drawn_without_a_fuss() {
    List<Box> boxes =
        List.of(
            new Box(0, "", -9, 99, -64, 128),
            new Box(1, "", 3, 2, Integer.MAX_VALUE, Integer.MAX_VALUE),
            new Box(2, "", 0, 0, 0, -5),
            new Box(3, "", 0, 0, 5, 0));
    ArenaPlan plan = new ArenaPlan("", List.of("ADD"), boxes, -1, Integer.MAX_VALUE);
    assertThat(ArenaText.picture(plan, true, 80)).isNotEmpty();
    assertThat(ArenaText.sentences(plan, true)).isNotEmpty();
    assertThat(ArenaSvg.of(plan, "plan")).endsWith("</svg>\n");
  }

  @Test
  void a_plan_without_boxes_has_no_picture_but_a_size() {
    ArenaPlan empty = new ArenaPlan("nothing", List.of(), List.of(), 0, 0);
    assertThat(ArenaText.picture(empty, true, 80)).isEmpty();
    assertThat(ArenaText.sentences(empty, true)).containsExactly("nothing: 0 bytes.");
  }

  private static ArenaPlan crowd(int tensors, int operators) {
    SplittableRandom random = new SplittableRandom(7);
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < tensors; i++) {
      int first = random.nextInt(operators);
      boxes.add(
          new Box(
              i, "", first, first + 3, 16 * random.nextInt(10_000), random.nextInt(1, 100_000)));
    }
    List<String> names = Collections.nCopies(operators, "ADD");
    return new ArenaPlan("a crowd", names, boxes, 260_000, 100_000);
  }
}
