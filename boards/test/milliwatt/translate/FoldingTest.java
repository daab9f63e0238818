package milliwatt.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void a_line_that_fits_stays_whole() {
    assertThat(Folding.fold("  return sum;")).containsExactly("  return sum;");
  }

  @Test
  void a_signature_is_broken_at_its_commas() {
    assertThat(
            Folding.fold(
                "void Conv2D_init(Conv2D *self, Tensor *input, Tensor *filter, Tensor *bias, Tensor"
                    + " *output, SlidingWindow *rows, int32_t activation) {"))
        .containsExactly(
            "void Conv2D_init(Conv2D *self, Tensor *input, Tensor *filter, Tensor *bias, Tensor"
                + " *output,",
            "    SlidingWindow *rows, int32_t activation) {");
  }

  @Test
  void a_condition_is_broken_before_the_operator_that_binds_least() {
    assertThat(
            Folding.fold(
                "  if (groups < 1 || mw_remainder_int(self->inputChannels, self->depth, AT(50)) !="
                    + " 0 || mw_remainder_int(self->outputChannels, groups, AT(50)) != 0) {"))
        .containsExactly(
            "  if (groups < 1 || mw_remainder_int(self->inputChannels, self->depth, AT(50)) != 0",
            "      || mw_remainder_int(self->outputChannels, groups, AT(50)) != 0) {");
  }

  @Test
  void a_comma_in_a_text_is_no_place_to_break() {
    String text = "\"" + "one, two, three, ".repeat(8) + "\"";
    assertThat(Folding.fold("  mw_throw(\"ModelError\", true, " + text + ", 0, NULL);"))
        .containsExactly(
            "  mw_throw(\"ModelError\", true,", "      " + text + ",", "      0, NULL);");
  }

  @Test
  void statements_in_an_expression_get_lines_of_their_own() {
    assertThat(
            Folding.fold(
                "  return f(({ int32_t t_1 = Model_first(model, AT(1)); int32_t t_2 = ({ int32_t"
                    + " t_3 = 0; t_3; }); g(t_1, t_2); }), 0);"))
        .containsExactly(
            "  return f(({",
            "      int32_t t_1 = Model_first(model, AT(1));",
            "      int32_t t_2 = ({ int32_t t_3 = 0; t_3; });",
            "      g(t_1, t_2);",
            "  }), 0);");
  }

  @Test
  void a_remark_behind_a_long_line_moves_above_it() {
    String code = "  int32_t sum = " + "left + ".repeat(10) + "right;";
    assertThat(Folding.fold(code + " // of both halves"))
        .containsExactly("  // of both halves", code);
  }

  @Test
  void directives_and_comments_stay_as_they_are() {
    for (String line : List.of("#define LONG ", " * ", "// ")) {
      String whole = line + "word, ".repeat(30);
      assertThat(Folding.fold(whole)).containsExactly(whole);
    }
  }
}
