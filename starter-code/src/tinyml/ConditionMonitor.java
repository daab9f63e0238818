package tinyml;

/**
 * Watches a machine by its vibration, and says when it no longer runs as it used to.
 *
 * <pre>
 * samples -> VibrationWindow -> VibrationFeatures          every window, axis by axis
 *         -> Interpreter -> ReconstructionError            every window
 *         -> AlarmVote (at once), DriftChart (slowly)
 * </pre>
 *
 * <p>All memory is taken when it is made. Samples come in pieces of any size:
 *
 * <pre>
 * int used = 0;
 * while (used &lt; rows) {
 *   used += monitor.watch(samples, used, rows - used);
 *   if (monitor.judged()) {
 *     ... monitor.error(), monitor.alarm(), monitor.drifting() are new
 *   }
 * }
 * </pre>
 */
public final class ConditionMonitor {
  private final Interpreter interpreter;
  private final Tensor input;
  private final VibrationWindow window;
  private final VibrationFeatures extractor;
  private final ReconstructionError reconstruction;
  private final AlarmVote vote;
  private final DriftChart chart;
  private final int axes;
  private final float threshold;

  private final short[] samples;
  private final byte[] features;

  private int windows;
  private boolean judged;
  private float error;
  private boolean alarm;
  private boolean drifting;

  /**
   * Begins to watch.
   *
   * @param interpreter of an autoencoder for {@link VibrationFeatures}: how many bands an axis has
   *     follows from the size of its input
   * @throws ModelError if it is no autoencoder, or its input cannot be divided among the axes
   */
  public ConditionMonitor(Interpreter interpreter, MonitorSettings settings) {
    this.interpreter = interpreter;
    input = interpreter.input(0);
    axes = settings.axes();
    threshold = settings.threshold();
    int bands = input.bytes / axes - VibrationFeatures.LEVELS;
    if (input.bytes % axes != 0 || bands < 1) {
      throw new ModelError(
          "the model takes %d features, which cannot be those of %d axes", input.bytes, axes);
    }
    window = new VibrationWindow(axes, settings.length(), settings.hop());
    extractor = new VibrationFeatures(settings.length(), bands);
    reconstruction = new ReconstructionError(input, interpreter.output(0));
    vote = new AlarmVote(settings.needed(), settings.of());
    chart =
        new DriftChart(
            settings.baseline(), settings.deviation(), settings.weight(), settings.deviations());
    samples = new short[settings.length()];
    features = new byte[input.bytes];
  }

  /**
   * Watches up to the end of the samples, or to the next window if that comes first.
   *
   * @param rows a sample of each axis, row by row
   * @param first the first row that is new
   * @param count rows there are from {@code first} on, 0 or more
   * @return how many rows it has seen, at least 1 if there are any; the others are to be given
   *     again
   */
  public int watch(short[] rows, int first, int count) {
    judged = false;
    // TODO lab13-watch
    return count;
  }

  /** Makes {@link #features} of the next window of all axes, if there is one. */
  private boolean takeWindow() {
    // TODO lab13-take-window
    return false;
  }

  /** Asks the model about {@link #features}, and decides. */
  private void judge() {
    // TODO lab13-judge
  }

  /**
   * The next samples do not follow upon the last, because the sensor slept or another file begins:
   * no window reaches from these into those. Votes and drift go on.
   */
  public void gap() {
    window.reset();
  }

  /** Forgets all it has seen, as if it had just been made. */
  public void reset() {
    // TODO lab13-reset
  }

  /** Whether the last call of {@link #watch} ended with a window, so that its judgement is new. */
  public boolean judged() {
    return judged;
  }

  /** The error of the last window, in square nepers; 0 before the first. */
  public float error() {
    return error;
  }

  /** Whether enough of the last windows were strange. */
  public boolean alarm() {
    return alarm;
  }

  /** Whether the error has risen slowly. */
  public boolean drifting() {
    return drifting;
  }

  /** The mean error that is watched for drift. */
  public float drift() {
    return chart.mean();
  }

  /** Windows since the beginning. */
  public int windows() {
    return windows;
  }

  /** The features of the last window; they are the monitor's, and change with the next. */
  public byte[] features() {
    return features;
  }
}
