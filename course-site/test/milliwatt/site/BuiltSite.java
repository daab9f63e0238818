package milliwatt.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The site, built once for all tests. */
final class BuiltSite {
  static final Path CLONE = Path.of(System.getProperty("milliwatt.root"));

  private static Path folder;

  private BuiltSite() {}

  static synchronized Path folder() {
    if (folder == null) {
      try (SiteBuild build = new SiteBuild(CLONE, false)) {
        Path out = Path.of("target", "site").toAbsolutePath();
        build.build(out);
        folder = out;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  static String page(String name) {
    try {
      return Files.readString(folder().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
