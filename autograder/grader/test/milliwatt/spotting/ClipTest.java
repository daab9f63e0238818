package milliwatt.spotting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import milliwatt.audio.Wav;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.Test;

class ClipTest {
  @Test
  void a_short_clip_has_zeros_behind_it() {
    short[] second = Clip.second(new short[] {5, 6});
    assertThat(second).hasSize(16_000).startsWith(5, 6, 0).endsWith(0);
  }

  @Test
  void of_a_long_clip_the_loudest_second_is_taken() {
    short[] clip = Wav.samples(40_000, i -> i < 20_000 || i >= 30_000 ? i % 7 : 3_000 + i % 7);
    short[] second = Clip.second(clip);
    assertThat(second).hasSize(16_000);
    int loud = 0;
    for (short sample : second) {
      loud += sample >= 3_000 ? 1 : 0;
    }
    assertThat(loud).isEqualTo(10_000);
  }

  @Test
  void a_second_stays_as_it_is() {
    short[] clip = Wav.tone(440, 16_000, 16_000);
    assertThat(Clip.second(clip)).isEqualTo(clip);
  }

  @Test
  void the_level_is_in_decibels_of_full_scale() {
    assertThat(Level.decibels(Wav.samples(100, _ -> -32_768), 100)).isCloseTo(0, within(0.01));
    assertThat(Level.decibels(Wav.samples(100, _ -> 3_277), 100)).isCloseTo(-20, within(0.01));
    assertThat(Level.decibels(new short[100], 100)).isEqualTo(-96);
  }

  @Test
  void a_word_that_is_no_class_is_unknown_and_background_noise_is_silence() {
    Classes classes = Classes.parse("silence, unknown, Bed,cat");
    assertThat(classes.names()).containsExactly("silence", "unknown", "bed", "cat");
    assertThat(classes.of("BED")).isEqualTo(2);
    assertThat(classes.of("dog")).isEqualTo(1);
    assertThat(classes.of("_background_noise_")).isZero();
    assertThat(classes.keywords()).isEqualTo(0b1100);
  }

  @Test
  void classes_without_silence_unknown_or_keyword_are_one_sentence() {
    for (String list :
        new String[] {"", "silence,unknown", "silence,cat,bed", "silence,unknown,a,a"}) {
      assertThatThrownBy(() -> Classes.parse(list))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("--classes takes the model's classes");
    }
  }
}
