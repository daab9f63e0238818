package milliwatt.firmware;

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
    Target target, Path elf, long codeBytes, long modelBytes, long staticRamBytes) {}
