package milliwatt.differential;

/** Which program a seed stands for. */
final class Programs {
  /** One in so many is a program of loops over arrays. */
  private static final int LOOPS = 3;

  private Programs() {}

  /**
   * @param wraps whether expressions may go over several lines, which makes where they trap harder
   */
  static Generated of(long seed, boolean wraps) {
    return Long.remainderUnsigned(seed, LOOPS) == 0
        ? LoopPrograms.of(seed)
        : GeneralPrograms.of(seed, wraps);
  }
}
