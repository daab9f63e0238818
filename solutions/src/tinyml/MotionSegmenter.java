package tinyml;

/**
 * Finds where in a stream a movement begins and ends.
 *
 * <p>It begins with the first sample that is fast enough. It has ended when none was for a while,
 * the <i>hang-over</i>, because a hand stops for a moment at each corner. What was too short to be
 * a gesture, or went on for too long, is passed over.
 */
public final class MotionSegmenter {
  /** Nothing moves, or nothing that matters has ended. */
  public static final int STILL = 0;

  /** A movement begins with this sample. */
  public static final int BEGAN = 1;

  /** This sample may belong to the movement. */
  public static final int MOVES = 2;

  /** The movement is over, and was neither too short nor too long; see {@link #length}. */
  public static final int ENDED = 3;

  private final int threshold;
  private final int hangover;
  private final int least;
  private final int greatest;

  private boolean moving;

  /** From the first fast sample up to the last one, and up to now. */
  private int length;

  private int samples;

  /**
   * Nothing moves.
   *
   * @param threshold least speed of a movement
   * @param hangover samples below it that end a movement, 1 or more
   * @param least samples of a movement that counts
   * @param greatest samples of a movement that counts
   */
  public MotionSegmenter(int threshold, int hangover, int least, int greatest) {
    this.threshold = threshold;
    this.hangover = hangover;
    this.least = least;
    this.greatest = greatest;
  }

  /** Forgets a movement that has begun. */
  public void reset() {
    moving = false;
    length = 0;
    samples = 0;
  }

  // tag::segment[]
  /**
   * Takes a sample.
   *
   * @param speed how fast the device moves
   * @return what happens now: {@link #STILL}, {@link #BEGAN}, {@link #MOVES} or {@link #ENDED}
   */
  public int add(int speed) {
    // tag::lab14-segment[]
    boolean fast = speed >= threshold;
    if (!moving && !fast) {
      return STILL;
    }
    if (!moving) {
      moving = true;
      samples = 1;
      length = 1;
      return BEGAN;
    }
    samples = samples < Integer.MAX_VALUE ? samples + 1 : samples;
    if (fast) {
      length = samples;
    }
    if (samples - length < hangover) {
      return MOVES;
    }
    moving = false;
    return length >= least && length <= greatest ? ENDED : STILL;
    // end::lab14-segment[] return STILL;
  }

  // end::segment[]

  /** Samples of the last movement, from the first fast one to the last fast one. */
  public int length() {
    return length;
  }
}
