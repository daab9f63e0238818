package runtime;

import milliwatt.contract.Out;

/**
 * A runtime on a board, with its model in flash: the least that inference needs. Unlike {@link
 * ModelRuntime}, setting inputs, running and getting outputs are calls of their own, so that an
 * inference can be measured alone.
 */
public interface ModelFirmware {
  /**
   * Reads the model and makes an interpreter for it, with an arena of just the size it needs.
   *
   * @return bytes of the arena
   */
  int load(byte[] model);

  /**
   * Gives the inputs their values.
   *
   * @param inputs all of them back to back, little-endian
   */
  void setInputs(byte[] inputs);

  /** One inference; it makes no objects. */
  void invoke();

  /**
   * Copies the values of the outputs.
   *
   * @param outputs filled: all of them back to back, little-endian
   */
  void getOutputs(@Out byte[] outputs);
}
