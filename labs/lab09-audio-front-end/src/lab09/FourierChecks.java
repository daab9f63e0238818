package lab09;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import lab09.ExactFft.Number;
import milliwatt.check.Check;

/** What lab 09 asks of {@code Complex}, {@code ComplexFft} and {@code RealFft}. */
final class FourierChecks {
  @Check(
      points = 1,
      topic = "complex",
      why = "Every stage divides first, so that no sum of four outgrows 16 bits.",
      help = "Times 8191 or 16383, plus 2^14, shifted right by 15: both parts, each with its sign.")
  void halves_and_quarters_are_rounded(AudioFrontEndLab lab, RandomGenerator random) {
    for (int i = 0; i < 12; i++) {
      Number z = Number.of(i == 0 ? 0x8000_7fff : i == 1 ? 0x0002_fffe : random.nextInt());
      assertThat(Number.of(lab.half(z.packed()))).as("half of %s", z).isEqualTo(z.scaled(16383));
      assertThat(Number.of(lab.quarter(z.packed())))
          .as("a quarter of %s", z)
          .isEqualTo(z.scaled(8191));
    }
  }

  @Check(
      points = 2,
      topic = "complex",
      why = "Turning is all that a transform does to its numbers, besides adding them.",
      help = "(a + i b)(c - i s) = a c + b s + i (b c - a s), rounded like the quarters.")
  void numbers_turn_clockwise(AudioFrontEndLab lab, RandomGenerator random) {
    for (int i = 0; i < 16; i++) {
      Number z = Number.of(random.nextInt()).scaled(16383);
      double angle = 2 * Math.PI * (i < 3 ? 64 * i : random.nextInt(384)) / 512;
      Number w =
          new Number(
              (int) Math.floor(0.5 + 32767 * Math.cos(angle)),
              (int) Math.floor(0.5 + 32767 * Math.sin(angle)));
      assertThat(Number.of(lab.turned(z.packed(), w.packed())))
          .as("%s turned by %.1f degrees", z, Math.toDegrees(angle))
          .isEqualTo(z.turned(angle));
    }
  }

  @Check(
      points = 1,
      topic = "order",
      why = "Every fourth number, and of these every fourth: in the end the digits stand backward.",
      help =
          "Four pairs of bits change places: the first with the last, the second with the third.")
  void the_digits_of_an_index_are_reversed(AudioFrontEndLab lab) {
    for (int i = 0; i < 256; i++) {
      String digits = "000" + Integer.toString(i, 4);
      String backward =
          new StringBuilder(digits.substring(digits.length() - 4)).reverse().toString();
      assertThat(lab.reversed(i))
          .as("%d, which is %s to the base 4, reversed", i, digits.substring(digits.length() - 4))
          .isEqualTo(Integer.parseInt(backward, 4));
    }
  }

  @Check(
      points = 2,
      topic = "butterfly",
      why = "A wave of one frequency must be a single peak, and nothing must leak beside it.",
      help = "Draw a butterfly of four numbers on paper; the handout has one worked out.",
      needs = {
        "halves_and_quarters_are_rounded",
        "numbers_turn_clockwise",
        "the_digits_of_an_index_are_reversed"
      })
  void a_pure_tone_is_one_peak(AudioFrontEndLab lab) {
    for (int tone : new int[] {0, 1, 4, 37, 64, 100, 128, 200, 255}) {
      int[] z = new int[256];
      for (int n = 0; n < z.length; n++) {
        double angle = 2 * Math.PI * tone * n / 256;
        int real = (int) Math.round(20000 * Math.cos(angle));
        z[n] = new Number(real, (int) Math.round(20000 * Math.sin(angle))).packed();
      }
      int[] transform = new int[256];
      lab.complexFft(z, transform);
      for (int k = 0; k < 256; k++) {
        Number at = Number.of(transform[k]);
        assertThat(Math.hypot(at.real(), at.imaginary()))
            .as("magnitude at frequency %d of a tone of frequency %d", k, tone)
            .isCloseTo(k == tone ? 20000 : 0, within(30.0));
      }
    }
  }

  @Check(
      points = 4,
      topic = "butterfly",
      why = "Each rounding counts: a network's bytes follow from the last bit of the transform.",
      help = "First a quarter, then turn, then add; each step rounds once and in this order.",
      needs = "a_pure_tone_is_one_peak")
  void the_transform_is_exact(AudioFrontEndLab lab, RandomGenerator random) {
    for (int quieter = 0; quieter <= 8; quieter += 4) {
      Number[] numbers = new Number[256];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] =
            new Number(
                random.nextInt(-32768, 32768) >> quieter, random.nextInt(-32768, 32768) >> quieter);
      }
      int[] transform = new int[256];
      lab.complexFft(Arrays.stream(numbers).mapToInt(Number::packed).toArray(), transform);
      Number[] expected = ExactFft.complex(numbers);
      for (int k = 0; k < 256; k++) {
        assertThat(Number.of(transform[k]))
            .as("number %d of the transform", k)
            .isEqualTo(expected[k]);
      }
    }
  }

  @Check(
      points = 3,
      topic = "real",
      why = "Samples are real, so half of a complex transform would be wasted on them.",
      help =
          "Even and odd samples are the two parts of one number; take them apart as in the class's comment.",
      needs = "the_transform_is_exact")
  void the_spectrum_of_real_samples_is_exact(AudioFrontEndLab lab, RandomGenerator random) {
    for (int quieter = 0; quieter <= 8; quieter += 4) {
      short[] samples = Frames.noise(random, quieter);
      int[] spectrum = new int[257];
      lab.realFft(samples, spectrum);
      int[] expected = ExactFft.real(samples);
      for (int k = 0; k <= 256; k++) {
        assertThat(Number.of(spectrum[k]))
            .as("bin %d of the spectrum", k)
            .isEqualTo(Number.of(expected[k]));
      }
    }
  }
}
