package lab06;

import milliwatt.contract.Out;

/** Lab 06: models with convolutions. What does not fit is refused, by a ModelError. */
public interface ConvolutionLab {
  /**
   * Reads a model and prepares its kernels. The methods below are about the model that was loaded
   * last; it has one input and one output.
   *
   * @param offsets where in the arena each tensor begins, also those that need no place there; none
   *     at all for one tensor behind the other
   */
  void load(byte[] model, int[] offsets);

  /** Copies a value into the input. */
  void setInput(byte[] value);

  /** Runs the model once. */
  void invoke();

  /** Copies the output's value. */
  void output(@Out byte[] value);
}
