package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelErrorTest {
  @Test
  void numbers_take_their_places_in_order() {
    assertThat(new ModelError("tensor %d has %d bytes", 3, -16))
        .hasMessage("tensor 3 has -16 bytes");
  }

  @Test
  void counts_that_do_not_match_leave_the_rest_alone() {
    assertThat(new ModelError("tensor %d has %d bytes", 3)).hasMessage("tensor 3 has %d bytes");
    assertThat(new ModelError("100% of $1 is %d", 1, 2)).hasMessage("100% of $1 is 1");
    assertThat(new ModelError("nothing")).hasMessage("nothing");
  }
}
