package milliwatt.board;

/**
 * Bytes.
 *
 * @param sketchFlash what of the flash is left beside bootloader and radio stack
 * @param sketchRam what of the RAM is left beside them
 * @param shared true where code is copied to RAM, so that both come out of {@code sketchRam}
 */
public record Memory(
    Fact<Long> flash,
    Fact<Long> ram,
    Fact<Long> sketchFlash,
    Fact<Long> sketchRam,
    boolean shared) {}
