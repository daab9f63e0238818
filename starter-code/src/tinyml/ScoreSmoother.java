package tinyml;

/**
 * The mean of the last few answers of a model, class by class.
 *
 * <p>One answer may be a slip: a door that sounds like "bed" for a twentieth of a second. A word
 * lasts, and so does its score. The sum of each class is kept, so that an answer costs one addition
 * and one subtraction, however many are averaged.
 *
 * <p>A score is a number of 256ths, 0 .. 255: an int8 output of SOFTMAX, scale 1/256 and zero point
 * -128, less its zero point. Answers that have not come yet count as 0.
 *
 * <p>Source: Chen, Parada and Heigold, "Small-footprint keyword spotting using deep neural
 * networks", 2014, section 2.3.
 */
public final class ScoreSmoother {
  private final int classes;
  private final int length;

  /** A ring of the last answers. */
  private final short[] ring;

  /** The sum of each class over the ring. */
  private final int[] sums;

  /** Which answer of the ring the next one replaces. */
  private int next;

  /**
   * Has heard no answers.
   *
   * @param classes scores in an answer
   * @param length answers that are averaged, 1 or more
   */
  public ScoreSmoother(int classes, int length) {
    this.classes = classes;
    this.length = length;
    ring = new short[classes * length];
    sums = new int[classes];
  }

  /** Forgets all answers. */
  public void reset() {
    // TODO lab10-forget-scores
  }

  /**
   * Adds an answer in place of the oldest.
   *
   * @param output holds the int8 output of a model
   * @param offset where in {@code output} it begins
   */
  public void add(byte[] output, int offset) {
    // TODO lab10-add-scores
  }

  /** The mean of class {@code c}, in 256ths, rounded to the nearest, a half up: 0 .. 255. */
  public int score(int c) {
    // TODO lab10-mean-score
    return 0;
  }

  /** Scores in an answer. */
  public int classes() {
    return classes;
  }
}
