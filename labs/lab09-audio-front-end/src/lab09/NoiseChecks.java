package lab09;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 09 asks of {@code SpectralSubtraction} and {@code Pcan}. */
final class NoiseChecks {
  @Check(
      points = 2,
      topic = "noise",
      why = "The first frame is all that is known: a fortieth of it is taken for noise.",
      help = "loud = signal * 2^10; the estimate is (loud * s + estimate * (2^14 - s)) >> 14.")
  void the_first_frame_begins_the_estimate(AudioFrontEndLab lab) {
    int[] signal = new int[40];
    signal[0] = 1000;
    signal[1] = 1000;
    signal[38] = 1;
    signal[39] = 2_000_000;
    int[] remaining = new int[40];
    int[] noise = new int[40];
    lab.subtractNoise(signal, remaining, noise);
    assertThat(noise[0]).as("noise of channel 0 after 1000").isEqualTo(25562);
    assertThat(noise[1]).as("noise of channel 1 after 1000").isEqualTo(61437);
    assertThat(noise[38]).as("noise of channel 38 after 1").isEqualTo(25);
    assertThat(noise[39]).as("noise of channel 39 after 2,000,000").isEqualTo(122_875_000);
    assertThat(noise[2]).as("noise of channel 2, which is silent").isZero();
    assertThat(remaining[0]).as("what remains of 1000 in channel 0").isEqualTo(975);
    assertThat(remaining[1]).as("what remains of 1000 in channel 1").isEqualTo(940);
  }

  @Check(
      points = 2,
      topic = "noise",
      why = "An estimate that follows for seconds is what tells a hum from a word.",
      help = "Each frame moves the estimate that the frame before has left, channel by channel.",
      needs = "the_first_frame_begins_the_estimate")
  void the_estimate_follows_frame_by_frame(AudioFrontEndLab lab, RandomGenerator random) {
    long[] estimate = new long[40];
    for (int frame = 0; frame < 12; frame++) {
      int[] signal = new int[40];
      for (int channel = 0; channel < 40; channel++) {
        signal[channel] = random.nextInt(1 << random.nextInt(1, 21));
      }
      int[] remaining = new int[40];
      int[] noise = new int[40];
      lab.subtractNoise(signal, remaining, noise);
      for (int channel = 0; channel < 40; channel++) {
        int smoothing = channel % 2 == 0 ? 409 : 983;
        long loud = signal[channel] * 1024L;
        estimate[channel] = loud * smoothing + estimate[channel] * (16384 - smoothing) >> 14;
        assertThat((long) noise[channel])
            .as("noise of channel %d after frame %d", channel, frame)
            .isEqualTo(estimate[channel]);
        long least = signal[channel] * 819L >> 14;
        assertThat((long) remaining[channel])
            .as("what remains of %d in channel %d", signal[channel], channel)
            .isEqualTo(Math.max(Math.max(0, loud - estimate[channel]) >> 10, least));
      }
    }
  }

  @Check(
      points = 1,
      topic = "noise",
      why = "Where there is more noise than signal, a little of the signal is kept.",
      help = "Subtract no more than there is, and never go below 819 / 2^14 of the signal.",
      needs = "the_first_frame_begins_the_estimate")
  void a_twentieth_always_remains(AudioFrontEndLab lab) {
    int[] signal = new int[40];
    int[] remaining = new int[40];
    int[] noise = new int[40];
    for (int channel = 0; channel < 40; channel++) {
      signal[channel] = 2_000_000;
    }
    lab.subtractNoise(signal, remaining, noise);
    for (int channel = 0; channel < 40; channel++) {
      signal[channel] = 10_000;
    }
    lab.subtractNoise(signal, remaining, noise);
    for (int channel = 0; channel < 40; channel++) {
      assertThat(remaining[channel]).as("what remains of 10,000 below louder noise").isEqualTo(499);
    }
  }

  @Check(
      points = 1,
      topic = "noise",
      why = "What one recording hums says nothing about the next.",
      help = "Every channel's estimate goes back to 0.",
      needs = "the_first_frame_begins_the_estimate")
  void noise_can_be_forgotten(AudioFrontEndLab lab) {
    int[] signal = new int[40];
    int[] remaining = new int[40];
    int[] noise = new int[40];
    for (int channel = 0; channel < 40; channel++) {
      signal[channel] = 50_000;
    }
    lab.subtractNoise(signal, remaining, noise);
    lab.forgetNoise();
    lab.subtractNoise(new int[40], remaining, noise);
    assertThat(noise).as("noise after it was forgotten and a silent frame").containsOnly(0);
  }

  @Check(
      points = 2,
      topic = "gain",
      why = "A parabola for each power of two stands for a power that no small chip can compute.",
      help = "t is where between two powers of two the noise lies, in 1024 steps.")
  void the_gain_follows_its_curve(AudioFrontEndLab lab) {
    int[][] pairs = {
      {0, 32636},
      {1, 32633},
      {2, 32630},
      {3, 32627},
      {5, 32621},
      {100, 32336},
      {1023, 29814},
      {1024, 29811},
      {1500, 28661},
      {5000, 22384},
      {10240, 16930},
      {30000, 8851},
      {65536, 4874},
      {100000, 3411},
      {300000, 1294},
      {1000000, 412},
      {2500000, 178},
      {16777216, 29},
      {99999999, 5},
      {1000000000, 1},
      {1525000000, 0}
    };
    for (int[] pair : pairs) {
      assertThat(lab.gain(pair[0])).as("gain at a noise of %d", pair[0]).isEqualTo(pair[1]);
    }
  }

  @Check(
      points = 1,
      topic = "gain",
      why = "What hardly stands out shrinks by its square, what does loses 1.",
      help = "Units: 2^-12 in, 2^-6 out, rounded down. Below 2, that is 8192, x^2 / 4.")
  void small_ratios_shrink(AudioFrontEndLab lab, RandomGenerator random) {
    for (int i = 0; i < 40; i++) {
      int x = i < 4 ? 8190 + i : random.nextInt(i < 25 ? 8192 : 1 << 28);
      double ratio = x / 4096.0;
      double expected = ratio < 2 ? ratio * ratio / 4 : ratio - 1;
      assertThat(lab.shrink(x))
          .as("shrunk %d, which is %.4f", x, ratio)
          .isEqualTo((int) Math.floor(expected * 64));
    }
  }

  @Check(
      points = 1,
      topic = "gain",
      why = "Each channel has a gain of its own, by its own noise.",
      help = "signal times gain as a long, shifted right by 6, then shrink.",
      needs = {"the_gain_follows_its_curve", "small_ratios_shrink"})
  void each_channel_is_normalised(AudioFrontEndLab lab, RandomGenerator random) {
    int[] signal = new int[40];
    int[] noise = new int[40];
    for (int channel = 0; channel < 40; channel++) {
      signal[channel] = random.nextInt(1 << random.nextInt(10, 21));
      noise[channel] = signal[channel] * random.nextInt(20, 700);
    }
    signal[7] = 2_000_000;
    noise[7] = 30_000;
    int[] normalised = new int[40];
    lab.pcan(signal, noise, normalised);
    for (int channel = 0; channel < 40; channel++) {
      int ratio = (int) ((long) signal[channel] * lab.gain(noise[channel]) >> 6);
      assertThat(normalised[channel])
          .as("%d in channel %d at a noise of %d", signal[channel], channel, noise[channel])
          .isEqualTo(lab.shrink(ratio));
    }
  }
}
