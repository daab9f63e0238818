package milliwatt.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import milliwatt.cli.UserError;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SoundTest {
  private static final int FUZZ_ROUNDS = 4_000;

  @TempDir Path folder;

  @Test
  void a_wav_file_gives_its_samples_and_its_rate() throws IOException {
    Sound sound = Sound.read(Wav.write(folder.resolve("x.wav"), 16_000, (short) -3, (short) 500));
    assertThat(sound.samples()).containsExactly(-3, 500);
    assertThat(sound.rate()).isEqualTo(16_000);
  }

  @Test
  void flac_and_wav_of_one_sound_give_the_same_samples() throws IOException {
    Sound wav = Sound.read(copied("stereo.wav"));
    Sound flac = Sound.read(copied("stereo.flac"));
    assertThat(flac.samples()).hasSize(1_600).isEqualTo(wav.samples());
    assertThat(flac.rate()).isEqualTo(16_000);
  }

  @Test
  void the_first_bytes_say_what_a_file_is_not_its_name() throws IOException {
    Path misnamed = Files.move(copied("stereo.flac"), folder.resolve("flac.wav"));
    assertThat(Sound.read(misnamed).samples()).hasSize(1_600);
  }

  @Test
  void two_channels_become_their_mean() throws IOException {
    byte[] wav = content("stereo.wav");
    ByteBuffer bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    int first = 44 + 4 * 123;
    double mean = (bytes.getShort(first) + bytes.getShort(first + 2)) / 2.0;
    assertThat(Sound.read(copied("stereo.wav")).samples()[123]).isEqualTo((short) Math.round(mean));
  }

  @Test
  void another_rate_keeps_a_tone_and_takes_away_what_would_alias() throws IOException {
    assertThat(amplitude(1_000, 48_000)).isCloseTo(10_000, within(100.0));
    assertThat(amplitude(1_000, 44_100)).isCloseTo(10_000, within(100.0));
    assertThat(amplitude(1_000, 8_000)).isCloseTo(10_000, within(100.0));
    assertThat(amplitude(9_000, 48_000)).isLessThan(100);
  }

  /** Of what a tone becomes at 16 kHz. */
  private double amplitude(double hertz, int rate) throws IOException {
    Path file = Wav.write(folder.resolve("x.wav"), rate, Wav.tone(hertz, rate, rate));
    Sound sound = Sound.read(file, 16_000);
    assertThat(sound.samples()).hasSize(16_000);
    double power = 0;
    for (int i = 4_000; i < 12_000; i++) {
      power += sound.samples()[i] * (double) sound.samples()[i] / 8_000;
    }
    return Math.sqrt(2 * power);
  }

  @Test
  void a_rate_that_is_none_of_sound_is_one_sentence() throws IOException {
    Path file = Wav.write(folder.resolve("x.wav"), 4_000, new short[100]);
    refused("has 4,000 samples a second; 8,000 to 192,000", () -> Sound.read(file, 16_000));
  }

  @Test
  void samples_that_are_not_of_16_bits_are_one_sentence() throws IOException {
    refused("has 24-bit samples; save it with 16-bit", () -> Sound.read(copied("deep.flac")));
    byte[] floats = content("stereo.wav");
    floats[20] = 3; // the format: IEEE floats
    floats[34] = 32;
    refused("has 32-bit floating-point samples", () -> Sound.read(file(floats)));
  }

  @Test
  void a_wav_file_that_is_cut_off_is_one_sentence() throws IOException {
    byte[] wav = content("stereo.wav");
    Path cut = file(Arrays.copyOf(wav, 44 + 4 * 1_000));
    refused("says that it has 1,600 samples, but 1,000 are there", () -> Sound.read(cut));
    for (int length : new int[] {0, 3, 11, 12, 20, 36, 43}) {
      Path header = file(Arrays.copyOf(wav, length));
      String sentence =
          length < 12 ? "no WAV or FLAC" : length == 20 ? "damaged" : "ends before its samples";
      refused(sentence, () -> Sound.read(header));
    }
  }

  @Test
  void a_length_that_nobody_knew_when_it_was_written_is_the_rest_of_the_file() throws IOException {
    byte[] wav = content("stereo.wav");
    ByteBuffer.wrap(wav).putInt(40, -1).putInt(4, -1);
    assertThat(Sound.read(file(wav)).samples()).hasSize(1_600);
  }

  @Test
  void a_flac_file_that_is_cut_off_or_changed_is_one_sentence() throws IOException {
    byte[] flac = content("stereo.flac");
    Path cut = file(Arrays.copyOf(flac, flac.length - 1));
    refused("is a damaged FLAC file, or is cut off", () -> Sound.read(cut));
    flac[flac.length / 2] ^= 1;
    refused("is a damaged FLAC file, or is cut off", () -> Sound.read(file(flac)));
  }

  @Test
  void what_is_no_sound_or_not_there_is_one_sentence() throws IOException {
    byte[] text = "this is no sound at all".getBytes(StandardCharsets.US_ASCII);
    refused("is no WAV or FLAC file", () -> Sound.read(file(text)));
    refused("There is no file", () -> Sound.read(folder.resolve("none.wav")));
    refused("cannot be read", () -> Sound.read(folder));
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatever_is_changed_in_a_file_it_is_read_or_refused_in_one_sentence() throws IOException {
    Random random = new Random(5);
    for (String name : new String[] {"stereo.wav", "stereo.flac"}) {
      byte[] sound = content(name);
      for (int round = 0; round < FUZZ_ROUNDS; round++) {
        byte[] changed = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
        // Most of what can go wrong is in the first bytes.
        for (int changes = random.nextInt(6); changes >= 0; changes--) {
          int reach = random.nextBoolean() ? Math.min(60, changed.length) : changed.length;
          changed[random.nextInt(reach)] = (byte) random.nextInt();
        }
        try {
          Sound read =
              FlacFile.begins(changed) ? FlacFile.read(name, changed) : WavFile.read(name, changed);
          assertThat(read.rate()).isPositive();
        } catch (UserError e) {
          assertThat(e.getMessage()).contains(name).endsWith(".").hasLineCount(1);
        }
      }
    }
  }

  private Path copied(String name) throws IOException {
    return Files.write(folder.resolve(name), content(name));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("changed"), content);
  }

  private static byte[] content(String name) throws IOException {
    try (InputStream in = SoundTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static void refused(String sentence, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(UserError.class)
        .message()
        .contains(sentence)
        .hasLineCount(1);
  }
}
