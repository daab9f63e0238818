package milliwatt.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LapsTest {
  @Test
  void a_counter_that_began_again_in_between_is_no_negative_time() {
    assertThat(Laps.between(100, 350)).isEqualTo(250);
    assertThat(Laps.between(4_294_967_295L, 4)).isEqualTo(5);
  }

  @Test
  void the_time_stamp_is_found_among_other_lines() {
    assertThat(Laps.first(List.of("m-init-done", "m-lap-us-4294967295"))).hasValue(4_294_967_295L);
    assertThat(Laps.first(List.of("m-lap-us-x"))).isEmpty();
  }
}
