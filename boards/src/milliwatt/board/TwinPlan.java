package milliwatt.board;

/**
 * The emulated machine that stands in for a board.
 *
 * @param machine QEMU's name for it
 * @param flash as long as the board's flash for sketches, at the machine's address
 * @param ram as long as the board's RAM for sketches, at the machine's address
 * @param differs where the twin is not like the board
 */
public record TwinPlan(String machine, Region flash, Region ram, String differs) {}
