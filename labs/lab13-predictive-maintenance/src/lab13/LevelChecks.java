package lab13;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** One number for how strong, one for how spiky. */
final class LevelChecks {
  @Check(
      points = 2,
      topic = "rms",
      why = "The overall level is the first number that anybody asks of a machine.",
      help = "Square, add up in a long, times 256, divide by the length, then SquareRoot.")
  void the_root_mean_square_is_exact(VibrationLab lab, RandomGenerator random) {
    assertThat(lab.rms(new short[] {3, -3, 3, -3}, 4)).as("of 3 and -3").isEqualTo(48);
    assertThat(lab.rms(new short[] {1, 0, 0, -1, 99}, 4)).as("of 1, 0, 0, -1").isEqualTo(11);
    for (int quieter = 0; quieter <= 12; quieter += 4) {
      short[] samples = Vibrations.noise(random, 512, quieter);
      double squares = 0;
      for (short sample : samples) {
        squares += (double) sample * sample;
      }
      assertThat((double) lab.rms(samples, 512))
          .as("of 512 random samples of %d bits", 16 - quieter)
          .isCloseTo(16 * Math.sqrt(squares / 512), within(0.51));
    }
  }

  @Check(
      points = 2,
      topic = "crest",
      why = "A crack in a race is one short knock at each turn, which no mean notices.",
      help = "The greatest absolute value, times 4096, divided by the root mean square in 16ths.",
      needs = "the_root_mean_square_is_exact")
  void the_crest_factor_tells_a_knock_from_a_hum(VibrationLab lab) {
    short[] hum = Vibrations.sine(256, 17, 1000);
    int level = lab.rms(hum, 256);
    assertThat(lab.crest(hum, 256, level) / 256.0).as("of a sine").isCloseTo(1.414, within(0.01));
    short[] knock = new short[256];
    knock[77] = -1600;
    assertThat(lab.crest(knock, 256, 1600)).as("of one knock downward").isEqualTo(16 * 256);
    assertThat(lab.crest(knock, 77, 1600)).as("of what lies before the knock").isZero();
    short[] loud = Arrays.copyOf(knock, 256);
    loud[78] = 32767;
    assertThat(lab.crest(loud, 256, 524272)).as("of the greatest sample").isEqualTo(256);
  }

  @Check(
      points = 1,
      topic = "crest",
      why = "A machine that stands still has no crest factor, and must not end the program.",
      help = "Divide only where rms is not 0.",
      needs = "the_crest_factor_tells_a_knock_from_a_hum")
  void silence_has_a_crest_factor_of_0(VibrationLab lab) {
    assertThat(lab.rms(new short[64], 64)).as("root mean square of silence").isZero();
    assertThat(lab.crest(new short[64], 64, 0)).as("crest factor of silence").isZero();
  }
}
