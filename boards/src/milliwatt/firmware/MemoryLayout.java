package milliwatt.firmware;

import java.nio.file.Path;
import java.util.List;

/** Tells the linker where a target's memories are and how long. */
public record MemoryLayout(Target target) {
  public static MemoryLayout of(Target target) {
    return new MemoryLayout(target);
  }

  /**
   * Words for gcc's command line.
   *
   * @param firmware a folder with the files of {@code boards/firmware}
   */
  public List<String> words(Path firmware) {
    Core core = target.core();
    if (core == Core.NATIVE) {
      return List.of("-Wl,-T," + firmware.resolve("native/statics.ld"));
    }
    return List.of(
        "-nostartfiles",
        "-Wl,--no-warn-rwx-segments",
        define("MW_FLASH_ORIGIN", Core.FLASH_ORIGIN),
        define("MW_FLASH_LENGTH", target.flashBytes()),
        define("MW_RAM_ORIGIN", Core.RAM_ORIGIN),
        define("MW_RAM_LENGTH", target.ramBytes()),
        define("MW_STACK_LENGTH", target.stackBytes()),
        define("MW_WINDOW_ORIGIN", core.windowOrigin()),
        define("MW_WINDOW_LENGTH", Core.WINDOW_BYTES),
        "-T" + firmware.resolve("mps/firmware.ld"));
  }

  private static String define(String symbol, long value) {
    return "-Wl,--defsym=%s=0x%x".formatted(symbol, value);
  }
}
