package milliwatt.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Writes WAV files of one channel. */
public final class Wav {
  private Wav() {}

  /** A file with these samples. */
  public static Path write(Path file, int rate, short... samples) throws IOException {
    try (AudioInputStream sound = stream(rate, samples)) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }

  /** The same as a stream. */
  public static AudioInputStream stream(int rate, short... samples) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
    return new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples.length);
  }

  /** Samples of a function of the sample's number. */
  public static short[] samples(int count, IntToDoubleFunction function) {
    short[] samples = new short[count];
    for (int i = 0; i < count; i++) {
      samples[i] = (short) Math.round(function.applyAsDouble(i));
    }
    return samples;
  }

  /** A tone with an amplitude of 10,000. */
  public static short[] tone(double hertz, int rate, int count) {
    return samples(count, i -> 10_000 * Math.sin(2 * Math.PI * hertz * i / rate));
  }
}
