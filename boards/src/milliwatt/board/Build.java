package milliwatt.board;

import java.util.List;

/**
 * How a sketch is compiled and linked for the board itself.
 *
 * @param flags the compiler's flags for the core
 * @param flash where a sketch's code lies
 * @param ram where a sketch's data lies
 * @param source where the addresses were read
 */
public record Build(List<String> flags, Region flash, Region ram, Source source) {}
