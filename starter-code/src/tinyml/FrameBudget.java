package tinyml;

/**
 * How long it takes from a person in front of the camera to the decision, in microseconds. What
 * takes time is rounded up, what is promised is rounded down.
 *
 * <pre>
 * exposure, then transfer, then inference, then exposure ...
 *                pipeline: each line while the next one comes
 * </pre>
 *
 * <p>The next frame waits for the inference: the model's input is a part of the arena, and while
 * the model computes, other tensors have its place.
 */
public final class FrameBudget {
  private static final int MICROS = 1_000_000;

  private FrameBudget() {}

  /**
   * How long a camera sends a frame.
   *
   * @param bytes of a frame, with all its lines
   * @param kilohertz of the pixel clock, which sends a byte with each of its ticks
   * @return microseconds, rounded up
   * @throws ModelError if there is no clock
   */
  public static int transfer(int bytes, int kilohertz) {
    requireClock(kilohertz);
    // TODO lab12-transfer
    return 0;
  }

  /**
   * How long a processor computes.
   *
   * @param milliCycles cycles of the clock for 1000 instructions
   * @param kilohertz of the processor's clock
   * @return microseconds, rounded up
   * @throws ModelError if there is no clock
   */
  public static int compute(long instructions, int milliCycles, int kilohertz) {
    requireClock(kilohertz);
    // TODO lab12-compute
    return 0;
  }

  /**
   * From the beginning of one frame to that of the next. The pipeline works on a line while the
   * next one comes, so only the longer of the two counts.
   *
   * @param exposure microseconds of light, as all the others
   * @param transfer of all lines
   * @param pipeline of all lines: grey, crop, resize, scale
   * @param inference of the model
   */
  public static int period(int exposure, int transfer, int pipeline, int inference) {
    // TODO lab12-period
    return 0;
  }

  /** Thousandths of a frame a second, rounded down; {@code period} is at least 1. */
  public static int milliFramesPerSecond(int period) {
    // TODO lab12-rate
    return 0;
  }

  /**
   * How many frames of a person it takes until the mean of the last answers reaches a threshold,
   * when it was 0 before. The mean is rounded to the nearest, see {@link ScoreSmoother#score}.
   *
   * @param smoothing answers that are averaged
   * @param on the threshold, in 256ths, at least 1
   * @param score that the model gives each of these frames, in 256ths
   * @throws ModelError if it never does
   */
  public static int framesToDecide(int smoothing, int on, int score) {
    // TODO lab12-frames
    return 0;
  }

  /**
   * The longest time from somebody's coming to the decision: a person who comes when a frame has
   * just begun is not sure to be in it, and then as many frames are needed as it takes to decide.
   *
   * @param period microseconds from one frame to the next
   * @param frames it takes to decide
   * @return microseconds
   * @throws ModelError if an int does not hold them
   */
  public static int latency(int period, int frames) {
    // TODO lab12-latency
    return 0;
  }

  /**
   * The part of the time that camera and processor work if a frame is taken now and then only.
   *
   * @param period microseconds that a frame takes
   * @param interval microseconds from one frame to the next, at least 1
   * @return parts of a million, rounded up
   * @throws ModelError if a frame takes longer than that
   */
  public static int duty(int period, int interval) {
    // TODO lab12-duty
    return 0;
  }

  private static void requireClock(int kilohertz) {
    if (kilohertz < 1) {
      throw new ModelError("a clock of %d kHz moves nothing", kilohertz);
    }
  }
}
