package lab05;

import milliwatt.contract.Out;

/**
 * Lab 05: when tensors are live, how closely they may lie, and where they lie in the end. What does
 * not fit is refused, by a ModelError.
 *
 * <p>Tensors and operators are named by their index in the model.
 */
public interface PlannerLab {
  /** Output positions of a window on one axis; {@code padding} is 0 for SAME, 1 for VALID. */
  int outputPositions(int padding, int input, int taps, int stride, int dilation);

  /** Positions of padding before the image. */
  int paddingBefore(int padding, int input, int taps, int stride, int dilation);

  /** For each output position the first tap inside the image, and the one after the last. */
  void tapsInside(
      int padding, int input, int taps, int stride, int dilation, @Out int[] first, @Out int[] end);

  /** For each tensor the first step at which it is live, and the last. */
  void lifetimes(byte[] model, @Out int[] first, @Out int[] last);

  /** Whether two tensors are live at the same time. */
  boolean meet(byte[] model, int a, int b);

  /** How far the output of an operator must begin before its input. */
  int ahead(byte[] model, int operator, int input, int output);

  /** How far the output of an operator must begin behind its input. */
  int behind(byte[] model, int operator, int input, int output);

  /** How far behind the beginning of tensor {@code a} tensor {@code b} must begin, at least. */
  int least(byte[] model, int a, int b);

  /** Bytes that no plan can do without. */
  int bound(byte[] model);

  /**
   * Plans a model.
   *
   * @param offsets of the tensors in the arena; -1 for those whose offset the planner left alone
   * @return bytes of the arena
   */
  int plan(byte[] model, @Out int[] offsets);

  /**
   * Runs a model of one input and one output in an arena of its plan's size.
   *
   * @param inputs values of the input, one behind the other
   * @param outputs what comes out, one behind the other
   */
  void run(byte[] model, byte[] inputs, @Out byte[] outputs);
}
