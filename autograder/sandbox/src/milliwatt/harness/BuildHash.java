package milliwatt.harness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells programs apart: what {@code mw TAG build} answers. It is the beginning of the SHA-256 over
 * the program's files in the order of their names, each as its name, a zero byte, its contents and
 * a zero byte. The files are the generated C of a firmware, or the class files of a JVM.
 */
public final class BuildHash {
  private static final int HEX_DIGITS = 16;

  private BuildHash() {}

  /**
   * @param files contents by name, for example {@code Conv2D.c} or {@code tinyml/Conv2D.class}
   * @return 16 hexadecimal digits
   */
  public static String of(Map<String, byte[]> files) {
    MessageDigest digest = sha256();
    new TreeMap<>(files)
        .forEach(
            (name, contents) -> {
              digest.update(name.getBytes(StandardCharsets.UTF_8));
              digest.update((byte) 0);
              digest.update(contents);
              digest.update((byte) 0);
            });
    return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
