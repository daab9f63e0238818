package runtime;

import milliwatt.contract.Out;

/**
 * A recogniser of gestures with one model in it: what a sensor of movement measures goes in,
 * gestures come out. What does not fit is refused, by a ModelError.
 */
public interface GestureRuntime {
  /**
   * Reads a model and makes all that watches with it.
   *
   * @param model takes a stroke, four int8 for each of its points, and gives an int8 score for each
   *     gesture
   * @param hertz samples a second
   * @param threshold least speed of a movement, as in {@link tinyml.GestureSettings}
   * @param hangover samples below it that end a movement
   * @param least samples of a movement that may be a gesture
   * @param greatest samples of a movement that may be a gesture
   * @param score least score of a gesture, in 256ths
   * @return bytes of the arena
   */
  int load(
      byte[] model, int hertz, int threshold, int hangover, int least, int greatest, int score);

  /**
   * Watches up to the end of the samples, or of a stroke if that comes first.
   *
   * @param samples six numbers each
   * @param from the first of them to watch
   * @return how many it has used
   */
  int watch(short[] samples, int from);

  /** Whether the last {@link #watch} ended with a decision. */
  boolean decided();

  /**
   * Recognises a stroke that was drawn elsewhere.
   *
   * @param x how far to the right each point is, in whole numbers
   * @param y how far up
   */
  void recognise(int[] x, int[] y);

  /** The gesture that was decided for, or -1. */
  int gesture();

  /** The score of each gesture at the last decision, in 256ths. */
  void scores(@Out int[] scores);

  /**
   * The last stroke that was watched.
   *
   * @param x filled as far as it has points: how far to the right each is
   * @param y filled in the same way: how far up
   * @return how many points it has
   */
  int stroke(@Out int[] x, @Out int[] y);

  /** Forgets all it has seen. */
  void reset();
}
