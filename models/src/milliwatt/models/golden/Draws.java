package milliwatt.models.golden;

/**
 * A linear congruential generator of 32 bits, {@code x = x * 1664525 + 1013904223}: the same
 * numbers on every machine, in every language, with one line of code. Its upper bits are the random
 * ones.
 */
public final class Draws {

  /** 2^32 divided by the golden ratio: spreads the starts of neighbouring vectors. */
  private static final int STEP = (int) 2654435761L;

  private int x;

  /** The draws of vector number {@code vector} of the set that {@code seed} begins. */
  public Draws(int seed, int vector) {
    x = seed + STEP * vector;
  }

  /** -2^31 .. 2^31 - 1. */
  public int int32() {
    x = x * 1664525 + 1013904223;
    return x;
  }

  /** -128 .. 127. */
  public int int8() {
    return (int32() >>> 24) - 128;
  }

  /** 0 .. bound - 1, evenly enough for bounds far below 2^32. */
  public int below(int bound) {
    return (int) (Integer.toUnsignedLong(int32()) * bound >>> 32);
  }

  /** Evenly from 0 to 1, without 1. */
  public double fraction() {
    return Integer.toUnsignedLong(int32()) / 4294967296.0;
  }
}
