package tinyml;

/**
 * Turns what a sensor of movement measures into strokes: what a hand draws in the air, from its
 * first fast sample to its last.
 *
 * <pre>
 * rates -> GyroscopeBias -> Attitude -> Pointer -> StrokePath     every sample
 *          MotionSegmenter: from when to when                     every sample
 * </pre>
 */
public final class StrokeTracker {
  /** Numbers in a sample: acceleration along x, y and z, then rates about x, y and z. */
  public static final int AXES = 6;

  /** Where the rates begin in a sample. */
  private static final int RATES = 3;

  private final GyroscopeBias bias;
  private final Attitude attitude;
  private final Pointer pointer = new Pointer();
  private final MotionSegmenter segmenter;
  private final StrokePath path;
  private final int[] rates = new int[3];

  /** Has seen nothing. */
  public StrokeTracker(GestureSettings settings) {
    bias = new GyroscopeBias(settings.threshold() / 4);
    attitude = new Attitude(settings.hertz());
    segmenter =
        new MotionSegmenter(
            settings.threshold(), settings.hangover(), settings.least(), settings.greatest());
    path = new StrokePath(settings.greatest());
  }

  /**
   * Takes one sample.
   *
   * @param stream holds its six numbers
   * @param offset of the first of them
   * @return whether a stroke has ended with it; then it is in {@link #path}
   */
  public boolean take(short[] stream, int offset) {
    // TODO lab14-take
    return false;
  }

  /** Forgets all it has seen. */
  public void reset() {
    // TODO lab14-reset-tracker
  }

  /** The last stroke, up to the next one's beginning; its unit is of no matter. */
  public StrokePath path() {
    return path;
  }
}
