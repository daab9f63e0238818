package milliwatt.submission;

import java.io.IOException;
import java.io.InputStream;

/**
 * How much one submission may hold. What exceeds it is refused before it takes the grader's memory
 * or time, whatever an archive's own headers say.
 */
final class Allowance {
  static final int ENTRIES = 20_000;
  static final int JAVA_FILE_BYTES = 256 << 10;
  static final int JAVA_BYTES = 8 << 20;
  static final long UNPACKED_BYTES = 256L << 20;

  private int entries;
  private long javaBytes;
  private long unpackedBytes;

  /** Counts one more file or folder. */
  void entry() throws RefusedSubmission {
    entries++;
    if (entries > ENTRIES) {
      throw new RefusedSubmission(
          "The submission holds more than %,d files: hand in your workspace alone."
              .formatted(ENTRIES));
    }
  }

  /** The bytes of one Java file. */
  byte[] javaFile(String path, InputStream in) throws IOException, RefusedSubmission {
    byte[] bytes = in.readNBytes(JAVA_FILE_BYTES + 1);
    if (bytes.length > JAVA_FILE_BYTES) {
      throw new RefusedSubmission(
          "%s is larger than %d KB, which is more than the grader takes: make it smaller."
              .formatted(path, JAVA_FILE_BYTES >> 10));
    }
    unpacked(bytes.length);
    javaBytes += bytes.length;
    if (javaBytes > JAVA_BYTES) {
      throw new RefusedSubmission(
          "The Java files of the submission are larger than %d MB together: hand in your workspace alone."
              .formatted(JAVA_BYTES >> 20));
    }
    return bytes;
  }

  /** Passes over an entry that nobody needs, which a stream has to unpack all the same. */
  void skip(InputStream in) throws IOException, RefusedSubmission {
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      unpacked(read);
    }
  }

  private void unpacked(long bytes) throws RefusedSubmission {
    unpackedBytes += bytes;
    if (unpackedBytes > UNPACKED_BYTES) {
      throw new RefusedSubmission(
          "The archive unpacks to more than %d MB: hand in your workspace alone."
              .formatted(UNPACKED_BYTES >> 20));
    }
  }
}
