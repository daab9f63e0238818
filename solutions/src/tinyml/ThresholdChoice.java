package tinyml;

/**
 * Chooses a threshold by what it costs: it counts, for every threshold at once, how often a spotter
 * would have heard a keyword in sound without one, and how many spoken keywords would have reached
 * it.
 *
 * <p>Scores and thresholds are in 256ths, 0 .. 255, as {@link ScoreSmoother} and {@link Detector}
 * have them. Nothing is kept of the sound but three counts a threshold, so that an hour of it can
 * be listened to on a board.
 */
public final class ThresholdChoice {
  /** A threshold that no score reaches. */
  public static final int NEVER = 256;

  private final int refractory;

  /** Detections that each threshold would have made in sound without a keyword. */
  private final int[] falseAccepts = new int[NEVER];

  /** The frame of its last one. */
  private final int[] acceptedAt = new int[NEVER];

  /** Keywords whose best score was this one. */
  private final int[] best = new int[NEVER];

  private int keywords;

  /**
   * @param refractory frames from a detection until the next is possible, as the {@link Detector}
   *     will have it
   */
  public ThresholdChoice(int refractory) {
    this.refractory = refractory;
  }

  // tag::background[]
  /**
   * Hears a moment of sound without a keyword. Each threshold that the score reaches would have
   * detected something, unless it did so fewer than {@code refractory} frames ago.
   *
   * @param score the greatest of all keywords' mean scores, 0 .. 255
   * @param now the time in frames; never less than before
   */
  public void background(int score, int now) {
    // tag::lab15-background[]
    for (int threshold = 0; threshold <= score; threshold++) {
      boolean first = falseAccepts[threshold] == 0;
      if (first || now - acceptedAt[threshold] >= refractory) {
        falseAccepts[threshold]++;
        acceptedAt[threshold] = now;
      }
    }
    // end::lab15-background[]
  }

  // end::background[]

  /**
   * Hears a keyword that was said.
   *
   * @param score the best mean score that it reached, 0 .. 255
   */
  public void keyword(int score) {
    best[score]++;
    keywords++;
  }

  // tag::choose[]
  /**
   * The lowest threshold that is strict enough. A higher one never makes more detections: what it
   * hears, the lower one hears as well or is still refractory from a moment before.
   *
   * @param most false accepts allowed in all the sound that was heard
   * @return 1 .. {@link #NEVER}
   */
  public int choose(int most) {
    // tag::lab15-choose[]
    int threshold = NEVER;
    while (threshold > 1 && falseAccepts[threshold - 1] <= most) {
      threshold--;
    }
    return threshold;
    // end::lab15-choose[] return 1;
  }

  /**
   * How many of the keywords reach a threshold, in thousandths, rounded down; 0 if none was said.
   *
   * @param threshold 0 .. {@link #NEVER}
   */
  public int recall(int threshold) {
    // tag::lab15-recall[]
    if (keywords == 0) {
      return 0;
    }
    int heard = 0;
    for (int score = threshold; score < NEVER; score++) {
      heard += best[score];
    }
    return 1000 * heard / keywords;
    // end::lab15-recall[] return 0;
  }

  // end::choose[]

  /** Detections that a threshold of 0 .. 255 would have made in sound without a keyword. */
  public int falseAccepts(int threshold) {
    return falseAccepts[threshold];
  }
}
