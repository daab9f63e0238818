package runtime;

import milliwatt.contract.Out;

/**
 * A runtime with one model in it. What does not fit is refused, by a ModelError.
 *
 * <p>{@link #load} makes the model ready to be run as a whole, the way a program uses it. {@link
 * #open} makes it ready to be run an operator at a time, with every value between them in reach.
 */
public interface ModelRuntime {
  /**
   * Reads a model and makes an interpreter for it, with an arena of just the size it needs.
   *
   * @param sharing whether tensors that are never in use together may share memory
   * @return bytes of the arena
   */
  int load(byte[] model, boolean sharing);

  /**
   * One inference of the model that was loaded last.
   *
   * @param inputs all inputs back to back, little-endian
   * @param outputs all outputs back to back, little-endian
   */
  void infer(byte[] inputs, @Out byte[] outputs);

  /**
   * Reads a model and finds memory for its tensors, but prepares no operator yet.
   *
   * @param sharing whether they lie in one arena, as {@link #load} would place them; otherwise each
   *     has an array of its own, and no operator can disturb what another one computed
   * @return the number of operators
   */
  int open(byte[] model, boolean sharing);

  /** Prepares one operator of the opened model. */
  void prepare(int operator);

  /** Runs one operator that was prepared. */
  void invoke(int operator);

  /**
   * Gives a tensor of the opened model its value.
   *
   * @param value as many bytes as the tensor has
   */
  void setTensor(int tensor, byte[] value);

  /**
   * Copies the value of a tensor of the opened model.
   *
   * @param value filled; as many bytes as the tensor has
   */
  void getTensor(int tensor, @Out byte[] value);
}
