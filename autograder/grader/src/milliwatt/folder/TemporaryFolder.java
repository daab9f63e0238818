package milliwatt.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that goes with all that is in it when it is closed, or when the process ends. */
public final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  /** After Ctrl-C nobody closes us. */
  private final Thread atTheEnd = new Thread(this::remove, "temporary-folder");

  private TemporaryFolder(Path path) {
    this.path = path;
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  /**
   * @param what is in it, for whoever finds it: {@code milliwatt-WHAT-...} is its name
   */
  public static TemporaryFolder of(String what) throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("milliwatt-" + what + "-"));
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException e) {
      return; // The process ends already, and the folder with it.
    }
    remove();
  }

  /** Links are removed, not followed. */
  private void remove() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // A temporary folder that stays behind harms nobody.
    }
  }
}
