package milliwatt.apps;

import java.util.OptionalLong;

/** Counts of instructions, where a device counts. */
public final class Instructions {
  private Instructions() {}

  /** Of two calls; empty where one of them was not counted. */
  public static OptionalLong sum(OptionalLong one, OptionalLong other) {
    return one.isPresent() && other.isPresent()
        ? OptionalLong.of(one.getAsLong() + other.getAsLong())
        : OptionalLong.empty();
  }
}
