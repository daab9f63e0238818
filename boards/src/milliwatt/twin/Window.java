package milliwatt.twin;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.firmware.Core;

/**
 * A file that is memory of the machine: the host writes, the firmware reads. As large as QEMU wants
 * it, but it takes only the space that is written.
 */
public final class Window implements AutoCloseable {
  private static final Path MEMORY_FILES = Path.of("/dev/shm");

  private final Path file;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment memory;

  Window(Core core) throws IOException {
    file =
        Files.isWritable(MEMORY_FILES)
            ? Files.createTempFile(MEMORY_FILES, "milliwatt-", ".window")
            : Files.createTempFile("milliwatt-", ".window");
    file.toFile().deleteOnExit(); // for when nobody closes us
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      access.setLength(core.machineBytes());
      memory = access.getChannel().map(MapMode.READ_WRITE, 0, Core.WINDOW_BYTES, arena);
    }
  }

  Path file() {
    return file;
  }

  /** Bytes it takes. */
  public int size() {
    return Core.WINDOW_BYTES;
  }

  /** Puts the bytes at the beginning. */
  public void write(byte[] bytes) {
    MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
  }

  @Override
  public void close() {
    arena.close();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A temporary file that stays behind harms nobody.
    }
  }
}
