package runtime;

/**
 * A whole keyword spotter on a board, with its model in flash, behind a gate. The stage that always
 * runs and the rest are calls of their own, so that each can be measured alone.
 */
public interface ListenerFirmware {
  /**
   * Makes all that listens, and takes all memory that it needs.
   *
   * @param model takes frames of 40 int8 features and gives an int8 score for each class
   * @param background how many of the first classes are no keywords
   * @param framesPerInference frames of 20 ms from one inference to the next
   * @return bytes of the arena
   */
  int load(byte[] model, int background, int framesPerInference);

  /**
   * What comes before the spotter: the samples go through the queue, and the gate hears them.
   *
   * @param hop 320 samples
   * @return whether the model is to look
   */
  boolean gate(short[] hop);

  /**
   * The spotter hears the samples: front end, at times the model, and the decision.
   *
   * @param hop 320 samples
   * @return whether there was an inference
   */
  boolean hear(short[] hop);
}
