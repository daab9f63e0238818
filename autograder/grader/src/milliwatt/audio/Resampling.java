package milliwatt.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * Another sampling rate, by javax.sound with a windowed sinc: of its interpolations the only one
 * that takes away what the new rate cannot hold. A tone of 9 kHz is 45 dB weaker after going from
 * 48 to 16 kHz; with the others it would come back as one of 7 kHz.
 */
final class Resampling {
  private static final Map<String, Object> SINC = Map.of("interpolation", "sinc");

  private Resampling() {}

  static short[] of(short[] samples, int from, int to) {
    ByteBuffer bytes =
        ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    AudioInputStream sound =
        new AudioInputStream(
            new ByteArrayInputStream(bytes.array()), format(from, Map.of()), samples.length);
    try {
      byte[] converted = stream(sound, to).readAllBytes();
      short[] result = new short[converted.length / Short.BYTES];
      ByteBuffer.wrap(converted).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(result);
      // The filter runs on for a moment after the end.
      return Arrays.copyOf(result, (int) Math.ceilDiv((long) samples.length * to, from));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read or written
    }
  }

  /** One channel of 16-bit samples, little-endian, at a new rate, as it comes. */
  static AudioInputStream stream(AudioInputStream mono, int to) {
    return AudioSystem.getAudioInputStream(format(to, SINC), mono);
  }

  static AudioFormat format(int rate, Map<String, Object> properties) {
    return new AudioFormat(
        Encoding.PCM_SIGNED, rate, Short.SIZE, 1, Short.BYTES, rate, false, properties);
  }
}
