package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole chain against TensorFlow Lite Micro's outputs, from the shared folder. */
class AudioFrontEndTest {
  private static final int CHANNELS = AudioFrontEnd.CHANNELS;
  private static final int WAV_HEADER = 44;

  @Test
  void thirty_two_frames_in_a_row_have_the_features_of_tflite_micro() {
    byte[] expected = SharedFolder.bytes("golden/audio_preprocessor_int8.outputs.bin");
    AudioFrontEnd frontEnd = new AudioFrontEnd();
    byte[] features = new byte[CHANNELS];
    for (int vector = 0; vector < expected.length / CHANNELS; vector++) {
      short[] samples = GeneratedInput.int16(vector, AudioFrontEnd.WINDOW);
      frontEnd.features(samples, 0, features, 0);
      assertThat(features)
          .as("frame %d", vector)
          .isEqualTo(Arrays.copyOfRange(expected, CHANNELS * vector, CHANNELS * (vector + 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "no", "noise", "silence"})
  void a_second_of_sound_has_the_features_of_tflite_micro(String clip) {
    byte[] wav = SharedFolder.bytes("audio/" + clip + "_1000ms.wav");
    byte[] expected =
        SharedFolder.bytes("golden/real/micro_speech." + clip + "_1000ms.features.bin");
    short[] samples = new short[(wav.length - WAV_HEADER) / 2];
    ByteBuffer.wrap(wav, WAV_HEADER, wav.length - WAV_HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    AudioFrontEnd frontEnd = new AudioFrontEnd();
    frontEnd.features(GeneratedInput.int16(0, AudioFrontEnd.WINDOW), 0, new byte[CHANNELS], 0);
    frontEnd.reset();
    byte[] features = new byte[expected.length];
    for (int frame = 0; frame < expected.length / CHANNELS; frame++) {
      frontEnd.features(samples, frame * AudioFrontEnd.HOP, features, frame * CHANNELS);
    }
    assertThat(features).isEqualTo(expected);
  }
}
