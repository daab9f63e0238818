package lab09;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 09 asks of {@code HannWindow} and {@code AutoScale}. */
final class FrameChecks {
  @Check(
      points = 2,
      topic = "window",
      why = "A frame that begins and ends softly has no jump where the transform repeats it.",
      help = "Each sample times its weight, shifted right by 12 bits: that rounds down.")
  void the_window_weighs_every_sample(AudioFrontEndLab lab, RandomGenerator random) {
    short[] samples = Frames.noise(random, 0);
    short[] frame = new short[512];
    lab.window(samples, 0, frame);
    for (int i = 0; i < 480; i++) {
      assertThat((int) frame[i])
          .as("sample %d, %d, weighted", i, samples[i])
          .isEqualTo(weighted(samples[i], i));
    }
  }

  @Check(
      points = 1,
      topic = "window",
      why = "Windows overlap, so most of them begin in the middle of what was recorded.",
      help = "Sample i of the window is samples[offset + i].",
      needs = "the_window_weighs_every_sample")
  void the_window_begins_where_it_is_told(AudioFrontEndLab lab, RandomGenerator random) {
    short[] samples = new short[1000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) random.nextInt(-32768, 32768);
    }
    int offset = random.nextInt(1, 520);
    short[] frame = new short[512];
    lab.window(samples, offset, frame);
    for (int i : new int[] {0, 1, 100, 239, 240, 478, 479}) {
      assertThat((int) frame[i])
          .as("sample %d of the window that begins at %d", i, offset)
          .isEqualTo(weighted(samples[offset + i], i));
    }
  }

  private static int weighted(int sample, int i) {
    long weight = Math.round(4096 * (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / 480)));
    return (int) Math.floorDiv(sample * weight, 4096L);
  }

  @Check(
      points = 2,
      topic = "scale",
      why = "What is quiet would vanish in the roundings of the transform.",
      help = "Find the greatest absolute value; 15 bits less its own are free.")
  void a_quiet_frame_becomes_loud(AudioFrontEndLab lab, RandomGenerator random) {
    for (int quieter = 0; quieter <= 14; quieter++) {
      short[] frame = Frames.noise(random, quieter);
      int greatest = 1 << 14 - quieter;
      frame[random.nextInt(480)] = (short) greatest;
      frame[random.nextInt(480)] = (short) (quieter % 2 == 0 ? 2 * greatest - 1 : 1 - 2 * greatest);
      for (int i = 0; i < 480; i++) {
        frame[i] = (short) Math.clamp(frame[i], 1 - 2 * greatest, 2 * greatest - 1);
      }
      frame[0] = (short) (1 - 2 * greatest);
      expectScaled(lab, frame, quieter);
    }
  }

  @Check(
      points = 1,
      topic = "scale",
      why = "16 bits hold -32768 but not 32768, and silence has no greatest value at all.",
      help = "Both signs count alike, by their absolute value; a frame of zeros gives 15.",
      needs = "a_quiet_frame_becomes_loud")
  void powers_of_two_and_silence_scale_too(AudioFrontEndLab lab) {
    expectScaled(lab, new short[512], 15);
    for (int bits = 0; bits < 15; bits++) {
      short[] frame = new short[512];
      frame[479] = (short) (1 << bits);
      expectScaled(lab, frame, 14 - bits);
      frame[479] = (short) -(1 << bits);
      expectScaled(lab, frame, 14 - bits);
    }
  }

  private static void expectScaled(AudioFrontEndLab lab, short[] frame, int bits) {
    short[] scaled = new short[512];
    assertThat(lab.autoScale(frame, scaled)).as("bits to shift by").isEqualTo(bits);
    for (int i = 0; i < 480; i++) {
      assertThat((int) scaled[i])
          .as("sample %d, %d, shifted by %d", i, frame[i], bits)
          .isEqualTo(frame[i] << bits);
    }
  }
}
