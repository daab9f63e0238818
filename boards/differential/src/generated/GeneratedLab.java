package generated;

import milliwatt.contract.Out;

/** The contract of all generated programs, as the JVM's side calls it. */
public interface GeneratedLab {
  /**
   * Runs the program.
   *
   * @param number which of its runs this is
   * @param sums filled by it
   */
  long run(
      int number,
      boolean z,
      byte b,
      short s,
      char c,
      int i,
      long l,
      float f,
      double d,
      int[] ints,
      @Out long[] sums);

  /**
   * All that the program remembers, as one number; what a call left behind that ended in a trap.
   */
  long state();
}
