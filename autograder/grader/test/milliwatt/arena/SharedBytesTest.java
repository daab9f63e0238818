package milliwatt.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import milliwatt.check.ArenaPlan;
import milliwatt.check.ArenaPlan.Box;
import milliwatt.check.ArenaPlan.Clash;
import org.junit.jupiter.api.Test;

class SharedBytesTest {
  private static final Box INPUT = new Box(0, "input", -1, 1, 0, 100);

  @Test
  void an_output_over_what_its_operator_reads_last_is_on_purpose() {
    assertThat(in(INPUT, new Box(5, "", 1, 3, 60, 100)))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.clash()).isFalse();
              assertThat(place.from()).isEqualTo(60);
              assertThat(place.bytes()).isEqualTo(40);
              assertThat(place.first()).isEqualTo(1);
              assertThat(place.last()).isEqualTo(1);
            });
  }

  @Test
  void a_value_that_is_still_read_later_must_not_be_written_over() {
    assertThat(in(INPUT, new Box(5, "", 0, 3, 60, 100)))
        .singleElement()
        .satisfies(place -> assertThat(place.clash()).isTrue());
  }

  @Test
  void two_values_that_are_there_from_the_start_must_not_share() {
    Box other = new Box(1, "", -1, -1, 0, 4);
    assertThat(in(INPUT, other)).singleElement().matches(SharedBytes::clash);
    assertThat(in(new Box(7, "", 2, 2, 0, 9), new Box(8, "", 2, 4, 0, 9)))
        .as("two outputs of one operator, one of them unread")
        .singleElement()
        .matches(SharedBytes::clash);
  }

  @Test
  void a_pair_reported_as_a_clash_is_one_in_either_order() {
    Box output = new Box(5, "", 1, 3, 60, 100);
    for (Clash clash : List.of(new Clash(0, 5), new Clash(5, 0))) {
      ArenaPlan plan = new ArenaPlan("", List.of(), List.of(output, INPUT), 160, 0, List.of(clash));
      assertThat(SharedBytes.in(plan)).singleElement().matches(SharedBytes::clash);
    }
  }

  @Test
  void neighbours_in_time_or_in_memory_share_nothing() {
    assertThat(in(INPUT, new Box(5, "", 2, 3, 0, 100))).isEmpty();
    assertThat(in(INPUT, new Box(5, "", 0, 3, 100, 100))).isEmpty();
    assertThat(in(INPUT, new Box(5, "", 0, 3, 50, 0))).isEmpty();
  }

  @Test
  void ends_beyond_the_int_range_are_no_trouble() {
    int far = Integer.MAX_VALUE - 1;
    assertThat(in(new Box(0, "", 0, 1, far, 100), new Box(1, "", 1, 2, far, 50)))
        .singleElement()
        .satisfies(place -> assertThat(place.bytes()).isEqualTo(50));
  }

  private static List<SharedBytes> in(Box... boxes) {
    return SharedBytes.in(new ArenaPlan("", List.of(), List.of(boxes), 200, 0));
  }
}
