package lab09;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 09 asks of {@code Energy}, {@code MelFilterBank} and {@code SquareRoot}. */
final class MelChecks {
  private static final double LOWEST = mel(125);
  private static final double BAND = (mel(7500) - LOWEST) / 41;

  @Check(
      points = 1,
      topic = "energy",
      why = "How loud a frequency is does not depend on where in its turn the frame began.",
      help = "real^2 + imaginary^2, for the bins 5 to 240; both are signed halves of the int.")
  void energy_is_the_square_of_the_magnitude(AudioFrontEndLab lab, RandomGenerator random) {
    int[] spectrum = new int[257];
    for (int bin = 0; bin < spectrum.length; bin++) {
      spectrum[bin] = random.nextInt();
    }
    spectrum[5] = 0x7fff_8001;
    int[] energy = new int[257];
    lab.energy(spectrum, energy);
    for (int bin = 0; bin < spectrum.length; bin++) {
      int real = (short) spectrum[bin];
      int imaginary = spectrum[bin] >> 16;
      boolean counts = bin >= 5 && bin <= 240;
      assertThat(energy[bin])
          .as("bin %d, which was %d %+di", bin, real, imaginary)
          .isEqualTo(counts ? real * real + imaginary * imaginary : spectrum[bin]);
    }
  }

  @Check(
      points = 2,
      topic = "mel",
      why = "A single frequency is heard by the two channels that overlap there.",
      help =
          "The bin's weight goes to the channel that falls, the rest of 4095 to the one that rises.")
  void a_frequency_goes_to_two_channels(AudioFrontEndLab lab) {
    for (int bin : new int[] {5, 6, 8, 19, 50, 69, 120, 200, 239, 240}) {
      int[] energy = new int[257];
      energy[bin] = 1;
      expectChannels(lab, energy, "bin " + bin);
    }
  }

  @Check(
      points = 2,
      topic = "mel",
      why = "Energies have 30 bits and weights 12: a channel's sum needs more than an int.",
      help = "Every product and both sums are longs.",
      needs = "a_frequency_goes_to_two_channels")
  void channels_add_up_their_energies(AudioFrontEndLab lab, RandomGenerator random) {
    int[] energy = new int[257];
    for (int bin = 0; bin < energy.length; bin++) {
      energy[bin] = random.nextInt(1 << 30);
    }
    expectChannels(lab, energy, "random energies");
  }

  private static void expectChannels(AudioFrontEndLab lab, int[] energy, String what) {
    long[] expected = new long[42];
    for (int bin = 5; bin <= 240; bin++) {
      double position = bin == 240 ? 41 : (mel(bin * 31.25) - LOWEST) / BAND;
      int band = (int) Math.ceil(position) - 1;
      int weight = (int) ((band + 1 - position) * 4096);
      expected[band] += (long) energy[bin] * weight;
      expected[band + 1] += (long) energy[bin] * (4095 - weight);
    }
    long[] channels = new long[40];
    lab.mel(energy, channels);
    for (int channel = 0; channel < 40; channel++) {
      assertThat(channels[channel])
          .as("channel %d of %s", channel, what)
          .isEqualTo(expected[channel + 1]);
    }
  }

  private static double mel(double hertz) {
    return 1127 * Math.log1p(hertz / 700);
  }

  @Check(
      points = 2,
      topic = "root",
      why = "From energies back to amplitudes, which need half the bits.",
      help = "Round to the nearest: up if what is left is more than the root.")
  void the_root_is_the_nearest_integer(AudioFrontEndLab lab, RandomGenerator random) {
    for (long x = 0; x <= 24; x++) {
      expectRoot(lab, x);
    }
    for (int bits = 5; bits < 44; bits += 2) {
      long root = random.nextLong(1L << bits / 2, 2L << bits / 2);
      for (long x : new long[] {root * root, root * root + root, root * root + root + 1}) {
        expectRoot(lab, x);
      }
    }
  }

  @Check(
      points = 1,
      topic = "root",
      why = "A loud channel's sum has more than 32 bits.",
      help = "What is left, the root and the bit are longs all the way.",
      needs = "the_root_is_the_nearest_integer")
  void roots_have_up_to_32_bits(AudioFrontEndLab lab, RandomGenerator random) {
    expectRoot(lab, 0xfffe_0001L); // 65535 squared
    expectRoot(lab, 0xffff_0000L);
    assertThat(lab.squareRoot(0xffff_0001L)).as("square root of 2^32 - 65535").isEqualTo(65535);
    assertThat(lab.squareRoot(0xffff_ffffL)).as("square root of 2^32 - 1").isEqualTo(65535);
    expectRoot(lab, 1L << 32);
    for (int i = 0; i < 8; i++) {
      expectRoot(lab, random.nextLong(1L << 32, 1L << 60));
    }
  }

  private static void expectRoot(AudioFrontEndLab lab, long x) {
    long root = (long) Math.sqrt(x);
    while (root * root > x) {
      root--;
    }
    while ((root + 1) * (root + 1) <= x) {
      root++;
    }
    long nearest = x - root * root > root ? root + 1 : root;
    assertThat(lab.squareRoot(x)).as("square root of %d", x).isEqualTo((int) nearest);
  }
}
