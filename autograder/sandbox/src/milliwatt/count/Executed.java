package milliwatt.count;

/**
 * How many bytecodes the counted program has executed: the instructions that the counting mode adds
 * to its classes write here, before each basic block.
 *
 * <p>It is public because the added instructions must reach it. Nothing that a student wrote can:
 * the compiler does not see this package, the allow-list refuses its name, and both look at the
 * classes before the instructions are added.
 */
public final class Executed {
  /** Only ever grows; wraps around after centuries. */
  public static long bytecodes;

  private Executed() {}
}
