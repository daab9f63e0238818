package lab07;

import milliwatt.contract.Out;

/**
 * Lab 07: models with any of the course's operators, mostly of a single one, and what they are made
 * of: two functions in fixed point, and views of tensors. What does not fit is refused with a
 * ModelError.
 */
public interface RestOfTheNetLab {
  /** Makes a model ready to run, its tensors one behind the other in an arena of their own. */
  void load(byte[] model);

  /**
   * Makes a model ready to run, with its tensors where the caller wants them, on top of each other
   * or not.
   *
   * @param offsets where in the arena each tensor of the model begins, in the model's order; those
   *     of constants say nothing
   */
  void loadAt(byte[] model, int[] offsets);

  /** Makes a model ready to run in the arena that lab 05's planner finds for it. */
  void loadTightly(byte[] model);

  /** Copies a value into an input of the model that was loaded last. */
  void setInput(int input, byte[] value);

  /** Runs the model once. */
  void invoke();

  int outputBytes(int output);

  /** Copies an output's value. */
  void output(int output, @Out byte[] value);

  /**
   * The exponential of a number that is not positive, in fixed point.
   *
   * @param x 0 or negative, with {@code integerBits} bits before the point
   * @return Q0.31
   */
  int exp(int x, int integerBits);

  /**
   * {@code 2 / (1 + x)} in fixed point.
   *
   * @param x Q0.31, not negative
   * @return Q2.29
   */
  int twoOverOnePlus(int x);

  /**
   * {@code 1 / (1 + x)} in fixed point.
   *
   * @param x Q0.31, not negative
   * @return Q0.31
   */
  int oneOverOnePlus(int x);

  /** The strides of a tensor of a type (a number of the schema) that lies row by row. */
  void strides(int type, int[] shape, @Out int[] strides);

  /** Copies what a view shows to {@code to}, from {@code toOffset} on. */
  void gather(
      int start,
      int[] dimensions,
      int[] strides,
      int elementBytes,
      byte[] from,
      int fromOffset,
      @Out byte[] to,
      int toOffset);

  /** Copies {@code from}, from {@code fromOffset} on, to where a view shows it. */
  void scatter(
      int start,
      int[] dimensions,
      int[] strides,
      int elementBytes,
      byte[] from,
      int fromOffset,
      @Out byte[] to,
      int toOffset);
}
