package lab08;

import milliwatt.contract.Out;

/** Lab 08: vectors of half-words, and models that run with the fast kernels. */
public interface FastKernelsLab {
  /** Makes room for vectors of up to so many values; the next three methods are about it. */
  void vector(int capacity);

  /** Fills the vector with so many bytes from {@code at} on, less the zero point. */
  void fill(byte[] bytes, int at, int length, int zeroPoint);

  /** The dot product of the vector with the bytes from {@code at} on. */
  int dotProduct(byte[] factors, int at);

  /** The dot products with four vectors that lie one behind the other from {@code at} on. */
  void dotProducts(byte[] factors, int at, @Out int[] sums, int first);

  /**
   * Reads a model and prepares its kernels, fast ones where there are any. The methods below are
   * about the model that was loaded last; it has one input and one output.
   */
  void load(byte[] model);

  /** The same in the smallest arena, where an output may lie over its input. */
  void loadTightly(byte[] model);

  /** Copies a value into the input. */
  void setInput(byte[] value);

  /** Runs the model once. */
  void invoke();

  /** Copies the output's value. */
  void output(@Out byte[] value);
}
