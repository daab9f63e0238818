package milliwatt.twin;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
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

  private static final ValueLayout.OfInt LITTLE_ENDIAN_INT =
      ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);

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

  /** What the host sends over the serial line once it has posted commands. */
  public static final int RING = 0x01;

  /** Of the post's length, before it. */
  private static final int LENGTH_BYTES = Integer.BYTES;

  /** Whether so many bytes of commands can be posted behind {@code offset}. */
  public boolean hasRoomForPost(long offset, int bytes) {
    return offset > 0 && bytes <= size() - LENGTH_BYTES - offset;
  }

  /**
   * Puts commands where the firmware looks for them after a {@link #RING}, which must not come
   * before it has answered all commands of the last post.
   *
   * @param offset where arguments end and the post begins
   */
  public void post(long offset, byte[] commands) {
    memory.set(LITTLE_ENDIAN_INT, offset, commands.length);
    MemorySegment.copy(
        commands, 0, memory, ValueLayout.JAVA_BYTE, offset + LENGTH_BYTES, commands.length);
  }

  /** Puts the bytes at the beginning. */
  public void write(byte[] bytes) {
    MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A temporary file that stays behind harms nobody.
    }
  }
}
