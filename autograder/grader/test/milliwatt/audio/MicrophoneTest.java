package milliwatt.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Line;
import javax.sound.sampled.TargetDataLine;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.Test;

class MicrophoneTest {
  private static final int RATE = 16_000;

  @Test
  void a_device_that_gives_the_rate_is_heard_sample_by_sample() {
    short[] said = Wav.samples(1_000, i -> i - 500);
    try (Microphone microphone = Microphone.of(Wav.stream(RATE, said), RATE)) {
      short[] heard = new short[600];
      assertThat(microphone.read(heard)).isEqualTo(600);
      assertThat(heard).startsWith(-500, -499).endsWith(98, 99);
      assertThat(microphone.read(heard)).isEqualTo(400);
      assertThat(microphone.read(heard)).isZero();
    }
  }

  @Test
  void a_device_of_another_rate_with_two_channels_is_mixed_and_resampled_as_it_speaks() {
    int frames = 48_000;
    ByteBuffer bytes = ByteBuffer.allocate(4 * frames).order(ByteOrder.LITTLE_ENDIAN);
    for (short sample : Wav.tone(500, frames, frames)) {
      bytes.putShort(sample).putShort((short) 0);
    }
    AudioFormat format = new AudioFormat(frames, 16, 2, true, false);
    AudioInputStream device =
        new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, frames);
    try (Microphone microphone = Microphone.of(device, RATE)) {
      short[] heard = new short[RATE];
      assertThat(microphone.read(heard)).isEqualTo(RATE);
      double power = 0;
      for (int i = 4_000; i < 12_000; i++) {
        power += heard[i] * (double) heard[i] / 8_000;
      }
      // One channel is silent: the mean has half of the other's 10,000.
      assertThat(Math.sqrt(2 * power)).isCloseTo(5_000, within(100.0));
    }
  }

  @Test
  void no_microphone_is_one_sentence() {
    assumeTrue(
        !AudioSystem.isLineSupported(new Line.Info(TargetDataLine.class)),
        "skipped: this machine has a microphone");
    assertThatThrownBy(() -> Microphone.open(RATE))
        .isInstanceOf(UserError.class)
        .hasMessage("There is no microphone here; plug one in, or give files with --wav.");
  }
}
