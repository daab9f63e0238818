package milliwatt.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.Target;
import milliwatt.sketch.ShimBuild;
import milliwatt.twin.Serial;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;

/**
 * Boards that are twins in QEMU behind pseudo terminals. A program flashes them as one flashes a
 * board: it hands over the sketch, waits, and the board starts anew.
 */
final class TwinFleet implements AutoCloseable {
  /** What may be wrong with a board. */
  interface Fault {
    Fault NONE = new Fault() {};

    /** Before the sketch is compiled. */
    default void sketch(Path folder) throws IOException {}

    /** As soon as the board runs. */
    default void started(TwinProcess twin) {}
  }

  private static final String SKETCH = ".sketch";

  private static final String HAND_OVER =
      """
      #!/bin/sh
      rm -rf "$2.part"
      cp -r "$1" "$2.part" && mv "$2.part" "$2.sketch" || exit 1
      while [ -e "$2.sketch" ]; do sleep 0.1; done
      """;

  private final Path folder;
  private final List<Thread> hands = new ArrayList<>();
  private final List<TwinProcess> twins = new ArrayList<>();
  private volatile boolean closed;

  TwinFleet(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    Files.writeString(program(), HAND_OVER);
    Files.setPosixFilePermissions(program(), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Called with a sketch and a port. */
  Path program() {
    return folder.resolve("flash");
  }

  /** Adds a board and gives its port, where nobody answers before something is flashed. */
  String plugIn(String name, Fault fault) {
    Path port = folder.resolve(name);
    hands.add(Thread.ofPlatform().daemon().name("hand-of-" + name).start(() -> serve(port, fault)));
    return port.toString();
  }

  private void serve(Path port, Fault fault) {
    Path handed = Path.of(port + SKETCH);
    TwinProcess running = null;
    try {
      for (int flashed = 0; !closed; Thread.sleep(50)) {
        if (Files.exists(handed)) {
          if (running != null) {
            running.close();
          }
          fault.sketch(handed);
          Path build = folder.resolve("%s-build%d".formatted(port.getFileName(), flashed++));
          Firmware firmware =
              new ShimBuild(Files.createDirectories(build), Target.M7).build(handed);
          running = TwinProcess.start(firmware, Serial.TERMINAL, Wall.NONE);
          keep(running);
          Files.deleteIfExists(port);
          Files.createSymbolicLink(port, running.startedTerminal());
          fault.started(running);
          delete(handed);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void keep(TwinProcess twin) {
    twins.add(twin);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    hands.forEach(Thread::interrupt);
    twins.forEach(TwinProcess::close);
  }

  /** Computes wrongly: in the sketch one text is replaced by another. */
  static Fault wrong(String original, String replacement, Consumer<Long> told) {
    return new Fault() {
      @Override
      public void sketch(Path folder) throws IOException {
        long changed = 0;
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(path -> path.toString().endsWith(".h")).toList()) {
            String text = Files.readString(file);
            if (text.contains(original)) {
              Files.writeString(file, text.replace(original, replacement));
              changed++;
            }
          }
        }
        told.accept(changed);
      }
    };
  }

  /** Dies a while after it started. */
  static Fault dying(long millis) {
    return new Fault() {
      @Override
      public void started(TwinProcess twin) {
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    Thread.sleep(millis);
                    twin.close();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
      }
    };
  }
}
