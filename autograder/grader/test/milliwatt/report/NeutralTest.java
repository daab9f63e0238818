package milliwatt.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeutralTest {
  @Test
  void an_escape_sequence_is_spelt_out() {
    assertThat(Neutral.text("\u001b[31mred")).isEqualTo("\\u{1b}[31mred");
  }

  @Test
  void the_eight_bit_escape_is_spelt_out_too() {
    assertThat(Neutral.text("\u009b31m")).isEqualTo("\\u{9b}31m");
  }

  @Test
  void a_carriage_return_cannot_overwrite_the_line() {
    assertThat(Neutral.text("fail\rpass")).isEqualTo("fail\\u{d}pass");
  }

  @Test
  void a_windows_line_end_is_a_line_end() {
    assertThat(Neutral.text("a\r\nb")).isEqualTo("a\nb");
  }

  @Test
  void reading_direction_cannot_be_reversed() {
    assertThat(Neutral.text("a\u202eb\u2066c")).isEqualTo("a\\u{202e}b\\u{2066}c");
  }

  @Test
  void half_a_surrogate_pair_does_not_break_an_encoder() {
    assertThat(Neutral.text("\ud800x")).isEqualTo("\\u{d800}x");
  }

  @Test
  void letters_of_every_language_stay() {
    assertThat(Neutral.text("Größe 量子化 مرحبا 😀")).isEqualTo("Größe 量子化 مرحبا 😀");
  }

  @Test
  void a_flood_is_cut() {
    assertThat(Neutral.text("x".repeat(1_000_000)))
        .hasSizeLessThan(Neutral.MAX_CHARACTERS + 20)
        .endsWith("(shortened)");
  }

  @Test
  void a_line_has_no_line_end() {
    assertThat(Neutral.line("one\n  pass  forged\n")).isEqualTo("one   pass  forged");
  }

  @Test
  void doing_it_twice_changes_nothing() {
    String once = Neutral.text(Samples.HOSTILE);
    assertThat(Neutral.text(once)).isEqualTo(once);
  }
}
