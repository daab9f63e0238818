package milliwatt.apps.vww;

import java.util.OptionalLong;
import milliwatt.apps.Instructions;

/**
 * What came of a frame.
 *
 * @param score mean of the class that means a person, in 256ths
 * @param present whether somebody is there by now
 * @param changed whether that is new
 * @param pipeline instructions of all lines but the last; empty where none are counted
 * @param inference instructions of the last line, the model and the decision
 */
public record Glance(
    int score, boolean present, boolean changed, OptionalLong pipeline, OptionalLong inference) {

  /** Of the whole frame. */
  public OptionalLong instructions() {
    return Instructions.sum(pipeline, inference);
  }
}
