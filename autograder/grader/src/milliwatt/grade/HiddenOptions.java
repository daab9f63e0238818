package milliwatt.grade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import milliwatt.cli.UserError;
import milliwatt.device.Sandbox;
import milliwatt.engine.HiddenChecks;
import picocli.CommandLine.Option;

/** Options that name what students do not see. */
public final class HiddenOptions {
  private static final String LISTING = "META-INF/milliwatt/private-checks.yaml";
  private static final int SHORTEST_SECRET = 16;

  @Option(
      names = "--secret",
      paramLabel = "FILE",
      description =
          "A file with at least 16 bytes that nobody else knows: checks that draw their cases draw hidden ones from it.")
  private Path secret;

  @Option(
      names = "--private-checks",
      paramLabel = "JAR",
      description =
          "A jar with checks of your own, which META-INF/milliwatt/private-checks.yaml lists by lab.")
  private Path jar;

  /**
   * @throws UserError if they cannot be read, or nothing here would keep them hidden
   */
  public Hidden load(String lab) throws IOException {
    if (secret == null && jar == null) {
      return Hidden.NONE;
    }
    if (!Sandbox.strongest().strong()) {
      throw new UserError(
          "Hidden checks need a sandbox that hides them, and this machine has none: install bubblewrap.");
    }
    byte[] key = secret == null ? new byte[1] : Files.readAllBytes(secret);
    if (secret != null && key.length < SHORTEST_SECRET) {
      throw new UserError(
          "%s holds fewer than %d bytes, which can be guessed: make it longer."
              .formatted(secret, SHORTEST_SECRET));
    }
    OptionalLong seed =
        secret == null
            ? OptionalLong.empty()
            : OptionalLong.of(ByteBuffer.wrap(mac(key, "seed of " + lab)).getLong());
    byte[] bytes = jar == null ? new byte[0] : Files.readAllBytes(jar);
    String digest = HexFormat.of().formatHex(mac(key, "digest", bytes)).substring(0, 16);
    return new Hidden(new HiddenChecks(seed, jar == null ? List.of() : classes(lab)), digest);
  }

  private List<Class<?>> classes(String lab) throws IOException {
    URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, HiddenOptions.class.getClassLoader());
    try (InputStream listing = loader.getResourceAsStream(LISTING)) {
      if (listing == null) {
        throw new UserError("%s holds no %s, which lists its checks.".formatted(jar, LISTING));
      }
      List<Class<?>> classes = new ArrayList<>();
      for (JsonNode name : new ObjectMapper(new YAMLFactory()).readTree(listing).path(lab)) {
        classes.add(Class.forName(name.asText(), true, loader));
      }
      return classes;
    } catch (ClassNotFoundException e) {
      throw new UserError(
          "%s lists the class %s, which is not in it.".formatted(jar, e.getMessage()));
    }
  }

  private static byte[] mac(byte[] key, String what, byte[]... more) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(what.getBytes(StandardCharsets.UTF_8));
      Arrays.stream(more).forEach(mac::update);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has HmacSHA256", e);
    }
  }
}
