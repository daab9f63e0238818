package tinyml;

/**
 * Decides when a keyword was said: once a word, not once an inference.
 *
 * <p>A keyword is heard when its score reaches the threshold. The score of a word that was said
 * stays high for a while, so for a while after a detection nothing is heard: the refractory time,
 * named after that of a nerve cell.
 *
 * <p>Time is counted in frames. An int of frames lasts for 497 days and then wraps around, which
 * the difference of two times survives.
 */
public final class Detector {
  /** No keyword. */
  public static final int NONE = -1;

  private final int keywords;
  private final int threshold;
  private final int refractory;

  private boolean heardOne;
  private int detectedAt;

  /**
   * Has heard nothing.
   *
   * @param keywords bit c is set if class c is a keyword
   * @param threshold least score of a keyword that is heard, in 256ths
   * @param refractory frames from a detection until the next is possible
   */
  public Detector(int keywords, int threshold, int refractory) {
    this.keywords = keywords;
    this.threshold = threshold;
    this.refractory = refractory;
  }

  /** Forgets all detections. */
  public void reset() {
    heardOne = false;
    detectedAt = 0;
  }

  /**
   * Looks at new scores.
   *
   * @param now the time in frames
   * @return the class of the keyword that is heard now, or {@link #NONE}
   */
  public int detect(ScoreSmoother scores, int now) {
    // TODO lab10-detect
    return NONE;
  }

  /** The keyword with the greatest score, the first of equals, or {@link #NONE}. */
  private int bestKeyword(ScoreSmoother scores) {
    // TODO lab10-best-keyword
    return NONE;
  }

  /** When the last keyword was heard, in frames; 0 if none was. */
  public int detectedAt() {
    return detectedAt;
  }
}
