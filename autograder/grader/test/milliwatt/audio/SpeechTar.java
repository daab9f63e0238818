package milliwatt.audio;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;

/** The speech clips of the shared folder, which lie in an archive (ustar). */
public final class SpeechTar {
  private static final int BLOCK = 512;

  private SpeechTar() {}

  /** What is done with a clip. */
  @FunctionalInterface
  public interface Clip {
    void with(String path, byte[] content) throws IOException;
  }

  /** Gives all files whose path is wanted; the test is skipped where there is no archive. */
  public static void forEach(Predicate<String> wanted, Clip clip) throws IOException {
    Path tar = Path.of(System.getProperty("milliwatt.shared"), "data/speech/speech.tar");
    assumeTrue(Files.exists(tar), "skipped: the shared speech clips are not beside the clone");
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(tar)))) {
      byte[] header = new byte[BLOCK];
      for (in.readFully(header); header[0] != 0; in.readFully(header)) {
        String path = text(header, 0, 100);
        int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
        byte[] content = in.readNBytes(Math.ceilDiv(size, BLOCK) * BLOCK);
        if (size > 0 && wanted.test(path)) {
          clip.with(path, Arrays.copyOf(content, size));
        }
      }
    }
  }

  private static String text(byte[] header, int start, int most) {
    String field = new String(header, start, most, StandardCharsets.US_ASCII);
    int end = field.indexOf('\0');
    return end < 0 ? field : field.substring(0, end);
  }
}
