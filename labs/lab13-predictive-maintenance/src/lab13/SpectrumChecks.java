package lab13;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** How strong a vibration is at which frequency. */
final class SpectrumChecks {
  @Check(
      points = 1,
      topic = "bands",
      why = "Every bin belongs to one band, or a fault may hide between two of them.",
      help =
          "Bin 2 begins band 0, bin 257 would begin the band behind the last; divide at the end.")
  void every_bin_from_2_on_has_one_band(VibrationLab lab) {
    for (int bands : new int[] {1, 8, 16, 24, 255}) {
      lab.spectrum(512, bands);
      assertThat(lab.edge(0)).as("the first bin of %d bands", bands).isEqualTo(2);
      assertThat(lab.edge(bands)).as("the end of %d bands", bands).isEqualTo(257);
      for (int band = 0; band < bands; band++) {
        assertThat(lab.edge(band + 1) - lab.edge(band))
            .as("bins of band %d of %d", band, bands)
            .isBetween(255 / bands, Math.ceilDiv(255, bands));
      }
    }
  }

  @Check(
      points = 2,
      topic = "spectrum",
      why = "One frequency must be in one band, whatever the length of the window.",
      help = "Weights step through the circle by 512 / length, up to the middle and back again.",
      needs = "every_bin_from_2_on_has_one_band")
  void a_sine_lies_in_its_band(VibrationLab lab) {
    for (int length : new int[] {512, 256, 64}) {
      lab.spectrum(length, 8);
      for (int band = 0; band < 8; band++) {
        int bin = 18 + 32 * band; // in the middle of its band
        int[] levels = new int[8];
        lab.levels(Vibrations.sine(length, (double) bin * length / 512, 8000), levels);
        for (int other = 0; other < 8; other++) {
          if (Math.abs(other - band) > 1) {
            assertThat(levels[other])
                .as("level of band %d for a sine in band %d of 8", other, band)
                .isLessThan(levels[band] / 20);
          }
        }
      }
    }
  }

  @Check(
      points = 3,
      topic = "spectrum",
      why = "The model was trained with these very levels.",
      help =
          "Energy of a band: squares of both parts, added up in a long, divided by its number of"
              + " bins; then the root.",
      needs = "a_sine_lies_in_its_band")
  void levels_are_those_of_the_transform(VibrationLab lab, RandomGenerator random) {
    for (int length : new int[] {512, 128}) {
      for (int bands : new int[] {5, 24}) {
        lab.spectrum(length, bands);
        short[] samples = Vibrations.noise(random, length, 2);
        int[] levels = new int[bands];
        lab.levels(samples, levels);
        double[] expected = Vibrations.levels(samples, bands);
        for (int band = 0; band < bands; band++) {
          assertThat((double) levels[band])
              .as("band %d of %d, of %d random samples", band, bands, length)
              .isCloseTo(expected[band], within(60 + 0.03 * expected[band]));
        }
      }
    }
  }

  @Check(
      points = 3,
      topic = "scale",
      why = "A fan at low speed moves its sensor by a few thousandths of g.",
      help =
          "Shift the weighed frame left until its greatest value has 15 bits; the energy loses twice"
              + " as many bits again, and gains 16 for the 256ths.",
      needs = "a_sine_lies_in_its_band")
  void a_quiet_vibration_keeps_its_digits(VibrationLab lab, RandomGenerator random) {
    lab.spectrum(256, 8);
    for (int quieter : new int[] {4, 8, 11}) {
      short[] samples = Vibrations.noise(random, 256, quieter);
      int[] levels = new int[8];
      lab.levels(samples, levels);
      double[] expected = Vibrations.levels(samples, 8);
      for (int band = 0; band < 8; band++) {
        assertThat((double) levels[band])
            .as("band %d of random samples of %d bits", band, 16 - quieter)
            .isCloseTo(expected[band], within(2 + 0.1 * expected[band]));
      }
    }
    int[] levels = new int[8];
    lab.levels(new short[256], levels);
    assertThat(levels).as("levels of silence").containsOnly(0);
  }
}
