package lab04;

import milliwatt.contract.Out;

/**
 * Lab 04: a model loaded once and run many times. What does not fit is refused, by a ModelError.
 */
public interface InterpreterLab {
  /**
   * Reads a model, places its tensors in an arena and prepares its kernels. The methods below are
   * about the model that was loaded last.
   *
   * @param arenaBytes size of the arena
   * @return bytes of the arena that are in use
   */
  int load(byte[] model, int arenaBytes);

  /** Where in the arena a tensor begins; -1 if it has no place there. */
  int tensorOffset(int tensor);

  int inputBytes(int input);

  /** Copies a value into an input. */
  void setInput(int input, byte[] value);

  /** Runs the model once. */
  void invoke();

  int outputBytes(int output);

  /** Copies an output's value. */
  void output(int output, @Out byte[] value);
}
