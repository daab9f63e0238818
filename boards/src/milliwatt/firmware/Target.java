package milliwatt.firmware;

import java.util.List;

/**
 * What a firmware is built for.
 *
 * @param id as users name it: {@code m4}, or a board's id
 * @param flashBytes enforced by the linker; a multiple of 32
 * @param ramBytes enforced by the linker; a multiple of 32
 * @param stackBytes of the RAM, for the stack
 */
public record Target(String id, Core core, int flashBytes, int ramBytes, int stackBytes) {
  private static final int STACK_BYTES = 8 << 10;

  /** Like a Nordic nRF52840 or a SAMD51: what most boards of the course have. */
  public static final Target M4 = new Target("m4", Core.M4, 1 << 20, 256 << 10, STACK_BYTES);

  public static final Target M7 = new Target("m7", Core.M7, 2 << 20, 512 << 10, STACK_BYTES);
  public static final Target M55 = new Target("m55", Core.M55, 512 << 10, 512 << 10, STACK_BYTES);

  /** A process, for tests. */
  public static final Target NATIVE = new Target("native", Core.NATIVE, 0, 0, 0);

  /** Those that are no board's. */
  public static final List<Target> GENERIC = List.of(M4, M7, M55);

  /**
   * The twin of a board.
   *
   * @throws FirmwareException if the machine of QEMU that has this core is smaller than the board
   */
  public static Target ofBoard(String id, Core core, int flashBytes, int ramBytes) {
    if (flashBytes > core.largestFlash() || ramBytes > core.largestRam()) {
      throw new FirmwareException(
          "The twin of %s has at most %,d bytes of flash and %,d of RAM."
              .formatted(id, core.largestFlash(), core.largestRam()));
    }
    int stack = Math.min(STACK_BYTES, ramBytes / 8) & -32;
    return new Target(id, core, flashBytes & -32, ramBytes & -32, stack);
  }
}
