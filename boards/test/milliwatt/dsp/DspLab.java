package milliwatt.dsp;

import milliwatt.contract.Out;

/** What is asked of {@code tinyml.Dsp} on each device. */
public interface DspLab {
  /** The result of each method that computes, one behind the other. */
  void compute(int x, int y, int sum, @Out int[] results);

  int load(byte[] bytes, int at);

  /** Four products a round, from positions that both move by 4. */
  int dot(byte[] a, int first, byte[] b, int second, int count);

  /** The sum of loads at first, first + stride, ...: count of them. */
  int strided(byte[] bytes, int first, int stride, int count);

  /** The sum of loads at last, last - 1, ... 0. */
  int backward(byte[] bytes, int last);

  /** Four bytes of a table in flash. */
  int table(int at);

  /** The sum of elements, four a round, the loop ending where fewer are left. */
  int unrolled(byte[] bytes, int start, int end);
}
