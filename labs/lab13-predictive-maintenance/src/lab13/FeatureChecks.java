package lab13;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What the model sees. */
final class FeatureChecks {
  @Check(
      points = 2,
      topic = "features",
      why = "Twice as strong is the same step for a fan and for a mill.",
      help = "LogScale gives 64 ln(8 x): add 2, shift right by 2, less 128, at most 127.")
  void a_feature_is_a_logarithm_in_16ths(VibrationLab lab) {
    for (int x : new int[] {1, 2, 3, 5, 16, 17, 100, 256, 1000, 4096, 30_000, 262_144, 1_000_000}) {
      int log = (int) Math.round(64 * Math.log(8.0 * x));
      int nearest = (int) Math.floor(log / 4.0 + 0.5) - 128;
      int feature = lab.compressed(x);
      // LogScale may be off by one; the rounding may not.
      assertThat(Math.abs(feature - nearest))
          .as("16 ln(8 * %d) - 128 is %d, and was %d: how far apart", x, nearest, feature)
          .isLessThanOrEqualTo(onTheEdge(log) ? 1 : 0);
    }
    assertThat(lab.compressed(0)).as("of 0").isEqualTo((byte) -128);
    assertThat(lab.compressed(100_000_000)).as("of too much").isEqualTo((byte) 127);
  }

  @Check(
      points = 3,
      topic = "features",
      why = "The model knows features by their place only.",
      help =
          "Root mean square, crest factor, then the bands; the floor of 16 is not for the crest.",
      needs = {
        "a_feature_is_a_logarithm_in_16ths",
        "silence_has_a_crest_factor_of_0",
        "a_quiet_vibration_keeps_its_digits"
      })
  void features_lie_in_their_order(VibrationLab lab, RandomGenerator random) {
    lab.extractor(256, 6);
    lab.spectrum(256, 6);
    for (int quieter : new int[] {3, 12, 15}) {
      short[] samples = Vibrations.noise(random, 256, quieter);
      byte[] features = new byte[12];
      Arrays.fill(features, (byte) 99);
      lab.features(samples, features, 3);
      int[] levels = new int[6];
      lab.levels(samples, levels);
      int rms = lab.rms(samples, 256);
      byte[] expected = new byte[12];
      Arrays.fill(expected, (byte) 99);
      expected[3] = lab.compressed(rms + 16);
      expected[4] = lab.compressed(lab.crest(samples, 256, rms));
      for (int band = 0; band < 6; band++) {
        expected[5 + band] = lab.compressed(levels[band] + 16);
      }
      assertThat(features)
          .as("6 bands of random samples of %d bits, from index 3 on", 16 - quieter)
          .isEqualTo(expected);
    }
  }

  private static boolean onTheEdge(int log) {
    return log % 4 == 1 || log % 4 == 2;
  }
}
