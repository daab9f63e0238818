package milliwatt.firmware;

import java.io.IOException;
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

  /** Reads from a linked file, and the linker's map beside it, what it takes. */
  public static Firmware of(Target target, Path elf) throws IOException {
    ElfSections sections = ElfSections.read(elf);
    long model = sections.bytes(".model");
    long stack = sections.bytes(".stack");
    long code = sections.storedBytes() - model;
    long harness = target.core() == Core.NATIVE ? 0 : LinkerMap.read(elf).harnessBytes();
    return new Firmware(
        target, elf, code - harness, harness, model, sections.writableBytes() - stack);
  }

  /** All of flash that is in use. */
  public long flashBytes() {
    return codeBytes + harnessBytes + modelBytes;
  }
}
