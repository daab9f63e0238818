package lab09;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sound for the checks, and features that are known. */
final class Frames {
  private static final String GOLDEN = "/labs/lab09-audio-front-end/golden/";
  private static final int WAV_HEADER = 44;

  private Frames() {}

  /** Noise of 16 bits less {@code quieter}, and zeros behind 480 samples. */
  static short[] noise(RandomGenerator random, int quieter) {
    short[] frame = new short[512];
    for (int i = 0; i < 480; i++) {
      frame[i] = (short) (random.nextInt(-32768, 32768) >> quieter);
    }
    return frame;
  }

  /** Frame number {@code vector} of the golden numbers that are shared by all implementations. */
  static short[] generated(int vector) {
    int state = 12_345 + vector * (int) 2_654_435_761L;
    short[] samples = new short[480];
    int last = 0;
    for (int i = 0; i < samples.length; i++) {
      if (vector % 4 != 3 || i % 16 == 0) {
        state = state * 1_664_525 + 1_013_904_223;
        int drawn = (state >>> 16) - 32_768;
        last =
            switch (vector % 4) {
              case 1 -> drawn >> 6;
              case 2 -> Math.clamp(last + (drawn >> 6), Short.MIN_VALUE, Short.MAX_VALUE);
              default -> drawn;
            };
      }
      samples[i] = (short) last;
    }
    return samples;
  }

  /** One second of speech, 16 kHz. */
  static short[] speech() {
    try (InputStream in = Frames.class.getResourceAsStream("/models/audio/happy.wav")) {
      byte[] wav = new DataInputStream(in).readAllBytes();
      short[] samples = new short[(wav.length - WAV_HEADER) / 2];
      ByteBuffer.wrap(wav, WAV_HEADER, 2 * samples.length)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asShortBuffer()
          .get(samples);
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The features in a golden file, frame by frame. */
  static List<byte[]> features(String file) {
    try (InputStream in = Frames.class.getResourceAsStream(GOLDEN + file)) {
      List<byte[]> frames = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          String[] words = line.split(" ");
          byte[] frame = new byte[words.length];
          for (int i = 0; i < words.length; i++) {
            frame[i] = Byte.parseByte(words[i]);
          }
          frames.add(frame);
        }
      }
      return frames;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
