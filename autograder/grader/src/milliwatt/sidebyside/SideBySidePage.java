package milliwatt.sidebyside;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import milliwatt.report.Template;

/**
 * Classes as one page that needs nothing else. It reads without its script too, which only shows
 * what belongs together under the pointer or the keyboard's focus; the page's own policy lets no
 * other script run.
 */
public final class SideBySidePage {
  /** In the head of every such page. */
  public static final String SIGN = "<meta name=\"generator\" content=\"milliwatt translate\">";

  private SideBySidePage() {}

  /** Writes the page; leaves {@code out} open. */
  public static void write(String title, String program, List<ClassInC> classes, Writer out)
      throws IOException {
    String script = resource("twins.js");
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("title", title);
    page.put("program", program);
    page.put("sign", SIGN);
    page.put("script", script);
    page.put("scriptHash", sha256(script));
    page.put("several", classes.size() > 1);
    page.put("classes", classes.stream().map(Sides::of).toList());
    Template.of(SideBySidePage.class, "side-by-side.html").write(page, out);
  }

  private static String resource(String name) throws IOException {
    try (InputStream bytes = SideBySidePage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
