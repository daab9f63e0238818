package milliwatt.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import milliwatt.harness.Watchdog;

/** A device whose other side reads the program's class files from a folder. */
abstract class ClassFolderDevice extends LinkedDevice {
  /** After Ctrl-C nobody closes us; the child dies with its parent, the folder needs help. */
  private final Thread cleanUp = new Thread(this::removeFolder, "device-clean-up");

  private Path folder;

  /** Makes the other side run and look for classes in {@code classes}. */
  abstract Link connect(Path classes) throws IOException;

  @Override
  final ProtocolClient connect() throws IOException {
    // The other side keeps the limit, in time of its processor; we only notice its silence.
    return new ProtocolClient(connect(classes()), Watchdog.PATIENCE);
  }

  @Override
  public final synchronized void load(Program program) {
    try {
      // The folder itself stays: a running child has it mounted.
      Path classes = classes();
      removeContents(classes);
      for (Map.Entry<String, byte[]> entry : program.classes().entrySet()) {
        Path file = classes.resolve(entry.getKey().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, entry.getValue());
      }
    } catch (IOException e) {
      throw new DeviceException("The compiled classes cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  final void release() {
    if (folder != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(cleanUp);
      } catch (IllegalStateException e) {
        // We are shutting down already.
      }
      removeFolder();
      folder = null;
    }
  }

  private void removeFolder() {
    try {
      removeContents(folder);
      Files.delete(folder);
    } catch (IOException | UncheckedIOException e) {
      // A temporary folder that stays behind harms nobody.
    }
  }

  private Path folder() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("milliwatt-").toRealPath();
      Runtime.getRuntime().addShutdownHook(cleanUp);
    }
    return folder;
  }

  private Path classes() throws IOException {
    return Files.createDirectories(folder().resolve("classes"));
  }

  private static void removeContents(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(root)) {
          Files.delete(path);
        }
      }
    }
  }
}
