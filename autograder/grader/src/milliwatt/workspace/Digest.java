package milliwatt.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import milliwatt.tinyjava.Source;

/** A fingerprint of text: equal digests mean that nothing changed. */
final class Digest {
  private Digest() {}

  static String of(String text) {
    return "sha256:" + HexFormat.of().formatHex(sha256().digest(bytes(text)));
  }

  /** Independent of the order of the sources. */
  static String of(List<Source> sources) {
    MessageDigest digest = sha256();
    for (Source source : sources.stream().sorted(Comparator.comparing(Source::path)).toList()) {
      digest.update(bytes(source.path() + "\0" + source.text() + "\0"));
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
