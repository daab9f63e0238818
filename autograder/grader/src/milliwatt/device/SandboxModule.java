package milliwatt.device;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.contract.Dispatcher;

/**
 * Finds the module that a child JVM gets: the harness and the compiler, and nothing else of ours.
 */
final class SandboxModule {
  /** Where the command line's one jar keeps it. */
  private static final String RESOURCE = "/sandbox/sandbox.jar";

  private SandboxModule() {}

  /** The module as a file or folder of its own, copied into {@code folder} if need be. */
  static Path locate(Path folder) throws IOException {
    try (InputStream jar = SandboxModule.class.getResourceAsStream(RESOURCE)) {
      if (jar != null) {
        Path copy = folder.resolve("sandbox.jar");
        Files.copy(jar, copy);
        return copy;
      }
    }
    return ownLocation();
  }

  private static Path ownLocation() {
    try {
      return Path.of(Dispatcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
