package milliwatt.device;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.contract.Dispatcher;

/**
 * The module that a child JVM gets: the harness and the compiler, and nothing else of ours. Inside
 * the command line's one jar it is a jar of its own, which is copied out.
 */
public final class SandboxModule implements AutoCloseable {
  private static final String RESOURCE = "/sandbox/sandbox.jar";

  private Path copy;
  private Path path;

  /**
   * The module as a file or folder.
   *
   * @throws DeviceException if it cannot be copied out
   */
  public Path path() {
    if (path == null) {
      try {
        path = locate().toRealPath();
      } catch (IOException e) {
        throw new DeviceException("The sandbox cannot be set up: " + e.getMessage(), e);
      }
    }
    return path;
  }

  @Override
  public void close() {
    if (copy != null) {
      try {
        Files.deleteIfExists(copy);
      } catch (IOException e) {
        // A temporary file that stays behind harms nobody.
      }
    }
  }

  private Path locate() throws IOException {
    try (InputStream jar = SandboxModule.class.getResourceAsStream(RESOURCE)) {
      if (jar == null) {
        return ownLocation();
      }
      copy = Files.createTempFile("milliwatt-sandbox-", ".jar");
      copy.toFile().deleteOnExit(); // for when nobody closes us
      Files.write(copy, jar.readAllBytes());
      return copy;
    }
  }

  private static Path ownLocation() {
    try {
      return Path.of(Dispatcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
