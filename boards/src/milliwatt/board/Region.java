package milliwatt.board;

/** Part of an address map, as a linker script's MEMORY has it. */
public record Region(long origin, long bytes) {}
