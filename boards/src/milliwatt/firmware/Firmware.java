package milliwatt.firmware;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A linked firmware and what it takes. No byte is counted twice.
 *
 * @param codeBytes of flash: code, constants and initial values, without the model
 * @param modelBytes of flash: the model
 * @param staticRamBytes of RAM: variables of the firmware and of the program, without stack and
 *     heap
 */
public record Firmware(
    Target target, Path elf, long codeBytes, long modelBytes, long staticRamBytes) {

  /** Reads from a linked file what it takes. */
  public static Firmware of(Target target, Path elf) throws IOException {
    ElfSections sections = ElfSections.read(elf);
    long model = sections.bytes(".model");
    long stack = sections.bytes(".stack");
    return new Firmware(
        target, elf, sections.storedBytes() - model, model, sections.writableBytes() - stack);
  }
}
