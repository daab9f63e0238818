package milliwatt.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Milliwatt this is. */
public final class Release {
  private Release() {}

  /** The version, for example {@code 0.1.0}. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream in = Release.class.getResourceAsStream("/milliwatt/release.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("release");
  }
}
