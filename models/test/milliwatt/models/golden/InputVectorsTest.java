package milliwatt.models.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputVectorsTest {

  @Test
  void uniform_numbers_come_from_the_upper_bits() {
    assertThat(InputVectors.int8(12345, 0, 8, 83))
        .containsExactly(-123, -124, 11, 34, 104, -100, -2, 12);
  }

  @Test
  void low_numbers_stay_near_the_zero_point() {
    for (byte value : InputVectors.int8(7, 1, 200, 50)) {
      assertThat(value).isBetween((byte) 18, (byte) 81);
    }
  }

  @Test
  void a_walk_takes_small_steps_from_the_zero_point() {
    int last = 50;
    for (byte value : InputVectors.int8(7, 2, 200, 50)) {
      assertThat(value - last).isBetween(-8, 7);
      last = value;
    }
  }

  @Test
  void blocks_have_16_equal_numbers() {
    byte[] values = InputVectors.int8(7, 3, 64, 50);
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isEqualTo(values[i / 16 * 16]);
    }
    assertThat(values[0]).isNotEqualTo(values[16]);
  }
}
