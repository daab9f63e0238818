package milliwatt.firmware;

import java.nio.file.Path;

/**
 * A linked firmware and what it takes. No byte is counted twice.
 *
 * @param codeBytes of flash: code, constants and initial values of the translated program, of the
 *     runtime that it needs (heap, traps, memory protection) and of the compiler's libraries
 * @param harnessBytes of flash: what talks to the host and measures, see {@link LinkerMap}
 * @param modelBytes of flash: the model
 * @param staticRamBytes of RAM: variables of the firmware and of the program, without stack and
 *     heap
 */
public record Firmware(
    Target target,
    Path elf,
    long codeBytes,
    long harnessBytes,
    long modelBytes,
    long staticRamBytes) {

  /** All of flash that is in use. */
  public long flashBytes() {
    return codeBytes + harnessBytes + modelBytes;
  }
}
