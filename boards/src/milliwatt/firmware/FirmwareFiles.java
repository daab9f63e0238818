package milliwatt.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The C of {@code boards/firmware}, which travels in the jar. */
public final class FirmwareFiles {
  /** Everything that knows no platform. */
  public static final List<String> SHARED =
      List.of(
          "mw.h",
          "mw_dsp.h",
          "mw_math.h",
          "platform.h",
          "firmware.h",
          "crc32.h",
          "call.c",
          "command.c",
          "crc32.c",
          "extension.c",
          "fma.c",
          "heap.c",
          "identity.c",
          "load_buffer.c",
          "meter.c",
          "mlperf.c",
          "model.c",
          "mw.c",
          "reply.c",
          "trap.c",
          "wire.c");

  /** The platform of the machines that QEMU emulates. */
  public static final List<String> MPS =
      List.of(
          "mps/mps.h",
          "mps/boot.c",
          "mps/clock.c",
          "mps/double.c",
          "mps/fault.c",
          "mps/guard.c",
          "mps/memory.c",
          "mps/uart.c",
          "mps/firmware.ld");

  private static final List<String> NATIVE = List.of("native/native.c", "native/statics.ld");

  /** The platform of programs that a vendor's core runs. */
  public static final List<String> VENDOR =
      List.of(
          "arduino/microphone.c",
          "arduino/microphone.h",
          "arduino/platform.c",
          "arduino/port.h",
          "arduino/sketch.h");

  /** The Arduino API that exported sketches are compiled against where they are tested. */
  public static final List<String> SHIM =
      List.of(
          "shim/Adafruit_ZeroPDMSPI.h",
          "shim/Arduino.h",
          "shim/PDM.h",
          "shim/driver/i2s.h",
          "shim/mic.h",
          "shim/names.h",
          "shim/shim.cpp",
          "shim/shim_microphone.cpp",
          "shim/shim_microphone.h");

  private FirmwareFiles() {}

  /** Texts by path, of the shared files and those of the core's platform. */
  static Map<String, String> of(Core core) {
    Map<String, String> files = new TreeMap<>();
    SHARED.forEach(path -> files.put(path, text(path)));
    (core == Core.NATIVE ? NATIVE : MPS).forEach(path -> files.put(path, text(path)));
    return files;
  }

  /** The text of one file, by its path under {@code boards/firmware}. */
  public static String text(String path) {
    try (InputStream in = FirmwareFiles.class.getResourceAsStream("/boards/firmware/" + path)) {
      if (in == null) {
        throw new IllegalStateException("boards/firmware/" + path + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
