package milliwatt.models.strokes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotionFileTest {
  @Test
  void units_become_those_of_a_sensor() {
    Motion motion =
        MotionFile.parse(
            "t_ms,ax,ay,az,gx,gy,gz\n0,0,9.80665,-4.903325,0,1,-0.5\n20,0,0,0,0,0,0\n\n");
    assertThat(motion.hertz()).isEqualTo(50);
    assertThat(motion.samples()).startsWith(0, 4096, -2048, 0, 939, -469);
  }

  @Test
  void what_a_sensor_cannot_measure_is_its_greatest_number() {
    Motion motion = MotionFile.parse("0,1e3,-1e3,0,99,-99,0\n20,0,0,0,0,0,0");
    assertThat(motion.samples()).startsWith(32767, -32768, 0, 32767, -32768, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | has fewer than two samples",
        "t_ms,ax,ay,az,gx,gy,gz | has fewer than two samples",
        "'0,1,2,3,4,5,6;1,2,3' | line 2: 3 numbers, but a sample has 7",
        "'0,1,2,3,4,5,6;20,1,2,3,4,5,six' | line 2: column 7 is no number",
        "'0,1,2,3,4,5,6;20,1,2,3,4,5,NaN' | line 2: column 7 is no finite number",
        "'0,1,2,3,4,5,6;0,1,2,3,4,5,6' | line 2: time does not go forward",
        "'0,1,2,3,4,5,6;1000,1,2,3,4,5,6' | has 1 samples a second, but 20 to 1000 are needed",
        "'0,1,2,3,4,5,6;0.1,1,2,3,4,5,6' | has 10000 samples a second, but 20 to 1000 are needed"
      })
  void what_is_no_motion_is_told_with_its_line(String text, String sentence) {
    assertThatThrownBy(() -> MotionFile.parse(text.replace(';', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }
}
