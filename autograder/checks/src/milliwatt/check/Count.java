package milliwatt.check;

/** What a check counts to give its points, if it is not right or wrong that decides. */
public enum Count {
  /** Nothing: the check passes or fails. */
  NOTHING,

  /** Instructions of a board's processor, see {@link Meter#instructions}. */
  INSTRUCTIONS,

  /** The stack's high-water mark in bytes, see {@link Meter#stackBytes}. */
  STACK_BYTES,

  /** Bytes of arena and heap together, as a board lays objects out. */
  RAM_BYTES
}
