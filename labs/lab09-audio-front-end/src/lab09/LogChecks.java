package lab09;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 09 asks of {@code LogScale} and {@code FeatureScale}. */
final class LogChecks {
  @Check(
      points = 2,
      topic = "log",
      why = "Loudness is heard as a logarithm: ten times the power is one step more.",
      help =
          "Exponent and fraction make log2; ln 2 and 64 scale it, each with a rounding of its own.")
  void the_logarithm_is_close(AudioFrontEndLab lab, RandomGenerator random) {
    for (int i = 0; i < 40; i++) {
      int x = i < 10 ? i + 1 : random.nextInt(1, 1 << random.nextInt(4, 28));
      assertThat((double) lab.log(x))
          .as("64 ln(8 * %d)", x)
          .isCloseTo(64 * Math.log(8.0 * x), within(2.0));
    }
    assertThat(lab.log(0)).as("the logarithm of 0").isZero();
  }

  @Check(
      points = 2,
      topic = "log",
      why = "The last bit of a logarithm may be the last bit of a feature.",
      help = "The line between two entries is shifted by 16, as TensorFlow Lite Micro does it.",
      needs = "the_logarithm_is_close")
  void the_logarithm_is_exact(AudioFrontEndLab lab) {
    int[][] pairs = {
      {1, 133},
      {2, 177},
      {3, 203},
      {7, 258},
      {10, 280},
      {50, 383},
      {275, 492},
      {439, 523},
      {505, 532},
      {1000, 575},
      {4095, 665},
      {4096, 665},
      {5967, 689},
      {6156, 691},
      {8561, 713},
      {14307, 745},
      {16511, 754},
      {54321, 831},
      {999999, 1017},
      {16777215, 1198},
      {123456789, 1326},
      {268435455, 1375}
    };
    for (int[] pair : pairs) {
      assertThat(lab.log(pair[0])).as("64 ln(8 * %d)", pair[0]).isEqualTo(pair[1]);
    }
  }

  @Check(
      points = 1,
      topic = "feature",
      why = "The network takes bytes, from -128 for silence to 127 for the loudest.",
      help = "256 times the logarithm plus 333, divided by 666, less 128; at most 127.")
  void features_are_bytes(AudioFrontEndLab lab) {
    for (int log = 0; log <= 700; log++) {
      assertThat(lab.feature(log))
          .as("the feature of the logarithm %d", log)
          .isEqualTo((int) Math.min(127, Math.round(log * 256 / 666.0) - 128));
    }
    assertThat(lab.feature(32767)).as("the feature of the greatest logarithm").isEqualTo(127);
  }
}
