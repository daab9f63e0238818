package milliwatt.twin;

/** Is told each instruction that a twin's processor executes. */
public interface Tracer {
  /** An instruction runs; told in order. */
  void executed(int address);

  /**
   * The addresses of the instructions from one on that run one after the other, up to the first
   * that jumps. QEMU cannot list those near address 0, which no access may read.
   */
  int[] straight(int address);
}
