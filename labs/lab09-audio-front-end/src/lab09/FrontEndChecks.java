package lab09;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Meter;

/** What lab 09 asks of {@code AudioFrontEnd}: all stages, one after the other. */
final class FrontEndChecks {
  @Check(
      points = 4,
      topic = "chain",
      why = "These features come from TensorFlow Lite Micro itself: 32 frames, none off by a bit.",
      help = "If every stage passes alone, look at their order and at the shift after the root.",
      needs = {
        "the_window_weighs_every_sample",
        "powers_of_two_and_silence_scale_too",
        "the_spectrum_of_real_samples_is_exact",
        "energy_is_the_square_of_the_magnitude",
        "channels_add_up_their_energies",
        "roots_have_up_to_32_bits",
        "the_estimate_follows_frame_by_frame",
        "each_channel_is_normalised",
        "the_logarithm_is_exact",
        "features_are_bytes"
      },
      limitMillis = 20_000)
  void features_are_those_of_tflite_micro(AudioFrontEndLab lab) {
    List<byte[]> expected = Frames.features("generated.txt");
    for (int frame = 0; frame < expected.size(); frame++) {
      byte[] features = new byte[40];
      lab.features(Frames.generated(frame), 0, features, 0);
      assertThat(features).as("features of frame %d", frame).isEqualTo(expected.get(frame));
    }
  }

  @Check(
      points = 1,
      topic = "chain",
      why = "A spotter keeps features in a ring, and samples too: neither begins at 0 for long.",
      help = "offset goes to the window, at is added to the channel.",
      needs = "features_are_those_of_tflite_micro")
  void features_come_from_and_go_to_any_place(AudioFrontEndLab lab, RandomGenerator random) {
    short[] frame = Frames.generated(2);
    int offset = random.nextInt(1, 300);
    int at = random.nextInt(1, 80);
    short[] samples = new short[900];
    for (int i = 0; i < samples.length; i++) {
      boolean inside = i >= offset && i < offset + 480;
      samples[i] = inside ? frame[i - offset] : (short) random.nextInt(-32768, 32768);
    }
    byte[] expected = new byte[40];
    lab.features(frame, 0, expected, 0);
    lab.reset();
    byte[] features = new byte[120];
    lab.features(samples, offset, features, at);
    for (int i = 0; i < features.length; i++) {
      boolean inside = i >= at && i < at + 40;
      assertThat((int) features[i])
          .as("byte %d, with features from %d on", i, at)
          .isEqualTo(inside ? expected[i - at] : 0);
    }
  }

  @Check(
      points = 2,
      topic = "chain",
      why = "A second of speech, as a keyword spotter will see it: 49 frames of 40 bytes.",
      help =
          "The first frame is right if a later one is not? Then something is left over in between.",
      needs = "features_are_those_of_tflite_micro",
      limitMillis = 20_000)
  void a_spoken_word_becomes_a_picture(AudioFrontEndLab lab) {
    short[] speech = Frames.speech();
    List<byte[]> expected = Frames.features("happy.txt");
    lab.features(Frames.generated(0), 0, new byte[40], 0);
    lab.reset();
    for (int frame = 0; frame < expected.size(); frame++) {
      short[] window = Arrays.copyOfRange(speech, 320 * frame, 320 * frame + 480);
      byte[] features = new byte[40];
      lab.features(window, 0, features, 0);
      assertThat(features).as("features of frame %d", frame).isEqualTo(expected.get(frame));
    }
  }

  @Check(
      points = 2,
      category = Category.MEMORY,
      topic = "memory",
      why = "Fifty frames a second, for years: whatever a frame takes, it takes for ever.",
      help = "All arrays are fields of AudioFrontEnd, made once.",
      needs = "features_are_those_of_tflite_micro")
  void a_frame_allocates_nothing(AudioFrontEndLab lab, Meter meter) {
    short[] samples = Frames.generated(0);
    byte[] features = new byte[40];
    lab.features(samples, 0, features, 0); // the first time also loads classes
    for (int i = 0; i < 2; i++) {
      lab.features(samples, 0, features, 0);
      assertThat(meter.heapBytes()).as("heap bytes that a frame took").isZero();
    }
  }
}
