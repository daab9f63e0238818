package milliwatt.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import tinyml.OperatorCode;

class OperatorNamesTest {
  @Test
  void every_operation_of_the_course_has_the_schema_s_name() throws IllegalAccessException {
    for (Field code : OperatorCode.class.getFields()) {
      assertThat(OperatorNames.of(code.getInt(null))).isEqualTo(code.getName());
    }
  }

  @Test
  void numbers_after_a_gap_in_memory_are_right_too() {
    assertThat(OperatorNames.of(83)).isEqualTo("PACK");
    assertThat(OperatorNames.of(127)).isEqualTo("PLACEHOLDER_FOR_GREATER_OP_CODES");
    assertThat(OperatorNames.of(150)).isEqualTo("GELU");
    assertThat(OperatorNames.of(161)).isEqualTo("RIGHT_SHIFT");
  }

  @Test
  void a_number_without_a_name_is_shown_as_a_number() {
    assertThat(OperatorNames.of(162)).isEqualTo("operation 162");
  }
}
