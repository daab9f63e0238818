package milliwatt.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The site, built once for all tests. */
final class BuiltSite {
  static final Path CLONE = Path.of(System.getProperty("milliwatt.root"));

  private BuiltSite() {}

  /** Built at the first call; a site with mistakes fails every test at once. */
  private static final class Once {
    static final Path FOLDER = Path.of("target", "site").toAbsolutePath();
    static final Twins TWINS;

    static {
      try (SiteBuild build = new SiteBuild(CLONE, false)) {
        build.build(FOLDER);
        TWINS = build.twins();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Path folder() {
    return Once.FOLDER;
  }

  /** Translated once, for the site and for the tests. */
  static Twins twins() {
    return Once.TWINS;
  }

  static String page(String name) {
    try {
      return Files.readString(folder().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
