package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The tables of the front end are written down; here are the formulas that they follow from. */
class FrontEndTablesTest {

  @Test
  void the_window_is_half_a_unit_less_half_a_cosine() {
    short[] samples = new short[HannWindow.LENGTH];
    short[] weights = new short[HannWindow.LENGTH];
    Arrays.fill(samples, (short) 4096);
    HannWindow.apply(samples, 0, weights);
    for (int i = 0; i < weights.length; i++) {
      double weight = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / weights.length);
      assertThat((long) weights[i]).as("weight %d", i).isEqualTo(Math.round(4096 * weight));
    }
  }

  @Test
  void the_unit_circle_has_512_points_of_which_three_quarters_are_kept() {
    for (int k = 0; k < UnitCircle.STEPS * 3 / 4; k++) {
      double angle = 2 * Math.PI * k / UnitCircle.STEPS;
      int cosine = (int) Math.floor(0.5 + 32_767 * Math.cos(angle));
      int sine = (int) Math.floor(0.5 + 32_767 * Math.sin(angle));
      assertThat(UnitCircle.point(k)).as("point %d", k).isEqualTo(Complex.of(cosine, sine));
    }
  }

  @Test
  void every_frequency_is_shared_by_two_channels_of_the_mel_scale() {
    double band = (mel(7500) - mel(125)) / 41;
    for (int bin = MelFilterBank.FIRST_BIN; bin <= MelFilterBank.LAST_BIN; bin++) {
      // The last bin is the upper end itself.
      double position = bin == MelFilterBank.LAST_BIN ? 41 : (mel(bin * 31.25) - mel(125)) / band;
      int within = (int) Math.ceil(position) - 1;
      int weight = (int) ((within + 1 - position) * 4096);
      long[] expected = new long[42];
      expected[within] = weight;
      expected[within + 1] = 4095 - weight;
      int[] energy = new int[RealFft.BINS];
      energy[bin] = 1;
      long[] channels = new long[MelFilterBank.CHANNELS];
      MelFilterBank.apply(energy, channels);
      for (int channel = 0; channel < channels.length; channel++) {
        assertThat(channels[channel])
            .as("bin %d in channel %d", bin, channel)
            .isEqualTo(expected[channel + 1]);
      }
    }
  }

  private static double mel(double hertz) {
    return 1127 * Math.log1p(hertz / 700);
  }

  @Test
  void the_gain_is_the_parabola_through_three_points_of_its_curve() {
    assertThat(Pcan.gain(0)).isEqualTo(gain(0));
    assertThat(Pcan.gain(1)).isEqualTo(gain(1));
    for (int bits = 2; bits <= 30; bits++) {
      int start = 1 << bits - 1;
      int first = gain(start);
      int middle = gain(start + start / 2) - first;
      int last = gain(2L * start) - first;
      int slope = 4 * middle - last;
      int bend = last - slope;
      for (int step = 0; step < 1024; step += 31) {
        int noise = bits > 10 ? start + (step << bits - 11) : start + (step >> 11 - bits);
        int t = bits > 10 ? step : step >> 11 - bits << 11 - bits;
        int expected = first + (t * ((slope << 5) + (bend * t >> 5)) + (1 << 14) >> 15);
        assertThat(Pcan.gain(noise)).as("gain at a noise of %d", noise).isEqualTo(expected);
      }
    }
  }

  private static int gain(long noise) {
    return (int) (0.5 + (1 << 21) * Math.pow(noise / 128.0 + 80, -0.95f));
  }

  @Test
  void the_logarithm_bends_as_its_table_says() {
    for (int x = 1; x < 200_000; x++) {
      int scaled = 8 * x;
      int exponent = 31 - Integer.numberOfLeadingZeros(scaled);
      int fraction = (int) (((long) scaled << 16 >> exponent) - 65_536);
      int segment = fraction >> 9;
      int line = (bend(segment + 1) - bend(segment)) * (fraction & 511) >> 16;
      long log2 = (exponent << 16) + fraction + bend(segment) + line;
      long natural = 45_426 * log2 + 32_768 >> 16;
      assertThat(LogScale.of(x))
          .as("the logarithm of %d", x)
          .isEqualTo((int) (64 * natural + 32_768 >> 16));
    }
  }

  private static int bend(int segment) {
    double f = segment / 128.0;
    return (int) Math.round(65_536 * (Math.log(1 + f) / Math.log(2) - f));
  }
}
