package milliwatt.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writing so that nothing is lost: a file is whole or absent whenever the process is stopped, and a
 * file that exists is replaced only by {@link #replace}.
 */
final class SafeFiles {
  private SafeFiles() {}

  /**
   * Writes a file that does not exist yet.
   *
   * @return false, and nothing written, if there is one
   */
  static boolean create(Path file, String text) {
    try {
      if (Files.exists(file)) {
        return false;
      }
      Path whole = writeBeside(file, text);
      try {
        Files.move(whole, file);
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file; bytes that are not UTF-8 do not stop it, for it only compares. */
  static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the text in the file's place in one step. */
  static void replace(Path file, String text) {
    try {
      Path whole = writeBeside(file, text);
      try {
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Copies a file to the first free name among {@code X.1}, {@code X.2}, ...
   *
   * @return the copy
   */
  static Path keepBeside(Path file) {
    for (int number = 1; ; number++) {
      Path copy = file.resolveSibling(file.getFileName() + "." + number);
      try {
        return Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      } catch (FileAlreadyExistsException e) {
        continue;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path writeBeside(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path whole = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try (FileChannel channel =
        FileChannel.open(
            whole,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    return whole;
  }
}
