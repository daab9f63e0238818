package milliwatt.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tinyml.Tensor;
import tinyml.TensorType;

class SoundWindowsTest {
  private static final Tensor SAMPLES =
      Tensor.of(TensorType.INT16, new int[] {1, 100}, new float[0], 0, 0);

  @TempDir Path folder;

  @Test
  void samples_go_to_windows_and_the_rest_is_left_out() throws IOException {
    byte[] bytes = SoundWindows.read(wav(1, 16, 250), SAMPLES);
    ByteBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(bytes).hasSize(400);
    assertThat(samples.getShort(2 * 123)).isEqualTo((short) 1230);
  }

  @Test
  void a_float_input_gets_fractions_of_full_scale() throws IOException {
    Tensor floats = Tensor.of(TensorType.FLOAT32, new int[] {1, 100}, new float[0], 0, 0);
    byte[] bytes = SoundWindows.read(wav(1, 16, 100), floats);
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getFloat(4 * 50))
        .isEqualTo(500 / 32768f);
  }

  @Test
  void two_channels_are_averaged() throws IOException {
    byte[] bytes = SoundWindows.read(wav(2, 16, 100), SAMPLES);
    // Channels of 0, 20, 40 ... and 10, 30, 50 ...
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(2))
        .isEqualTo((short) 25);
  }

  @Test
  void a_model_that_wants_features_is_told_in_one_sentence() {
    Tensor features = Tensor.of(TensorType.INT8, new int[] {1, 49, 40}, new float[] {1}, 0, 0);
    refused("takes no samples", () -> SoundWindows.read(wav(1, 16, 100), features));
  }

  @Test
  void a_sound_that_is_too_short_or_not_of_16_bits_is_one_sentence() {
    refused("has 99 samples", () -> SoundWindows.read(wav(1, 16, 99), SAMPLES));
    refused("16-bit samples", () -> SoundWindows.read(wav(1, 8, 200), SAMPLES));
  }

  @Test
  void a_file_that_is_no_sound_is_one_sentence() throws IOException {
    Path file = Files.writeString(folder.resolve("x.wav"), "this is no sound at all");
    refused("no WAV or FLAC file", () -> SoundWindows.read(file, SAMPLES));
  }

  /** Values that rise by 10. */
  private Path wav(int channels, int bits, int frames) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(frames * channels * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < frames * channels; i++) {
      if (bits == 16) {
        bytes.putShort((short) (10 * i));
      } else {
        bytes.put((byte) i);
      }
    }
    AudioFormat format = new AudioFormat(16_000, bits, channels, bits == 16, false);
    Path file = folder.resolve("x.wav");
    try (AudioInputStream sound =
        new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, frames)) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }

  private static void refused(
      String sentence, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(UserError.class).hasMessageContaining(sentence);
  }
}
