package milliwatt.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * A real pseudo terminal, seen from the device's side: what is written here, whoever opens {@link
 * #path} reads. It stays when they close it, as one of QEMU does, and goes with {@link #close}, as
 * a board that is unplugged.
 */
@SuppressWarnings("restricted") // calls the C library
public final class Pty implements AutoCloseable {
  private static final int READ_WRITE = 2;
  private static final int NO_CONTROLLING_TERMINAL = 0x100;
  private static final short READABLE = 1;
  private static final int POLL_MILLIS = 20;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final MethodHandle POSIX_OPENPT = call("posix_openpt", "i:i");
  private static final MethodHandle GRANTPT = call("grantpt", "i:i");
  private static final MethodHandle UNLOCKPT = call("unlockpt", "i:i");
  private static final MethodHandle PTSNAME_R = call("ptsname_r", "i:ipl");
  private static final MethodHandle OPEN = call("open", "i:pi");
  private static final MethodHandle CLOSE = call("close", "i:i");
  private static final MethodHandle READ = call("read", "l:ipl");
  private static final MethodHandle WRITE = call("write", "l:ipl");
  private static final MethodHandle POLL = call("poll", "i:pli");
  private static final MethodHandle TCGETATTR = call("tcgetattr", "i:ip");
  private static final MethodHandle TCSETATTR = call("tcsetattr", "i:iip");
  private static final MethodHandle CFGETOSPEED = call("cfgetospeed", "i:p");
  private static final MethodHandle CFMAKERAW = call("cfmakeraw", "v:p");

  private final int master;
  private final int slave;
  private final Path path;
  private boolean closed;

  private Pty(int master, int slave, Path path) {
    this.master = master;
    this.slave = slave;
    this.path = path;
  }

  /** Whether this system has what the tests need. */
  public static boolean available() {
    return System.getProperty("os.name").equals("Linux");
  }

  public static Pty open() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      int master = (int) POSIX_OPENPT.invoke(READ_WRITE | NO_CONTROLLING_TERMINAL);
      MemorySegment name = arena.allocate(128);
      int failures =
          (int) GRANTPT.invoke(master)
              | (int) UNLOCKPT.invoke(master)
              | (int) PTSNAME_R.invoke(master, name, name.byteSize());
      int slave = (int) OPEN.invoke(name, READ_WRITE | NO_CONTROLLING_TERMINAL);
      if (master < 0 || failures != 0 || slave < 0) {
        throw new IOException("This system gives no pseudo terminal");
      }
      // Without echo: what the device writes before anybody listens must not come back to it.
      MemorySegment settings = arena.allocate(256);
      TCGETATTR.invoke(slave, settings);
      CFMAKERAW.invoke(settings);
      TCSETATTR.invoke(slave, 0, settings);
      return new Pty(master, slave, Path.of(name.getString(0)));
    } catch (Throwable e) {
      throw new IOException(e);
    }
  }

  /** What a host opens. */
  public Path path() {
    return path;
  }

  /** The speed that the host has set, as the C library codes it: 9600 is 13, 115200 is 4098. */
  public int speedCode() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment settings = arena.allocate(256);
      TCGETATTR.invoke(slave, settings);
      return (int) CFGETOSPEED.invoke(settings);
    } catch (Throwable e) {
      throw new IOException(e);
    }
  }

  public InputStream in() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return Pty.this.read(bytes, offset, length);
      }
    };
  }

  public OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        Pty.this.write(bytes, offset, length);
      }
    };
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try {
        CLOSE.invoke(slave);
        CLOSE.invoke(master);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Never holds the lock while it waits, so that closing ends it. */
  private int read(byte[] bytes, int offset, int length) throws IOException {
    while (true) {
      synchronized (this) {
        if (closed) {
          return -1;
        }
        int got = readNow(bytes, offset, length);
        if (got != 0) {
          return got;
        }
      }
      try {
        Thread.sleep(0, 100_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return -1;
      }
    }
  }

  private int readNow(byte[] bytes, int offset, int length) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment waiting = arena.allocate(8, 4);
      waiting.set(ValueLayout.JAVA_INT, 0, master);
      waiting.set(ValueLayout.JAVA_SHORT, 4, READABLE);
      if ((int) POLL.invoke(waiting, 1L, 0) == 0) {
        return 0;
      }
      MemorySegment buffer = arena.allocate(Math.min(length, 4096));
      long got = (long) READ.invoke(master, buffer, buffer.byteSize());
      if (got > 0) {
        MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, bytes, offset, (int) got);
      }
      return got <= 0 ? -1 : (int) got;
    } catch (Throwable e) {
      throw new IOException(e);
    }
  }

  private void write(byte[] bytes, int offset, int length) throws IOException {
    int written = 0;
    while (written < length) {
      synchronized (this) {
        if (closed) {
          throw new IOException("unplugged");
        }
        written += writeNow(bytes, offset + written, length - written);
      }
      if (written < length) {
        Thread.onSpinWait();
      }
    }
  }

  private int writeNow(byte[] bytes, int offset, int length) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment waiting = arena.allocate(8, 4);
      waiting.set(ValueLayout.JAVA_INT, 0, master);
      waiting.set(ValueLayout.JAVA_SHORT, 4, (short) 4);
      if ((int) POLL.invoke(waiting, 1L, POLL_MILLIS) == 0) {
        return 0;
      }
      MemorySegment buffer = arena.allocate(Math.min(length, 512));
      MemorySegment.copy(bytes, offset, buffer, ValueLayout.JAVA_BYTE, 0, (int) buffer.byteSize());
      return (int) Math.max(0, (long) WRITE.invoke(master, buffer, buffer.byteSize()));
    } catch (Throwable e) {
      throw new IOException(e);
    }
  }

  /** A function of the C library; its types as letters: result, colon, parameters. */
  private static MethodHandle call(String name, String types) {
    MemorySegment address = LINKER.defaultLookup().find(name).orElse(MemorySegment.NULL);
    ValueLayout[] parameters =
        types.substring(2).chars().mapToObj(Pty::layout).toArray(ValueLayout[]::new);
    return LINKER.downcallHandle(
        address,
        types.charAt(0) == 'v'
            ? FunctionDescriptor.ofVoid(parameters)
            : FunctionDescriptor.of(layout(types.charAt(0)), parameters));
  }

  private static ValueLayout layout(int letter) {
    return switch (letter) {
      case 'i' -> ValueLayout.JAVA_INT;
      case 'l' -> ValueLayout.JAVA_LONG;
      default -> ValueLayout.ADDRESS;
    };
  }
}
