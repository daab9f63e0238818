package tinyml;

/**
 * Listens to sound without end, and says which keyword was said, and when.
 *
 * <pre>
 * samples -> SampleRing -> AudioFrontEnd -> FeatureWindow     every frame, 20 ms
 *         -> Interpreter -> ScoreSmoother -> Detector         every few frames
 * </pre>
 *
 * <p>All memory is taken when it is made. Sound comes in pieces of any size, and what is heard does
 * not depend on their sizes:
 *
 * <pre>
 * int used = 0;
 * while (used &lt; count) {
 *   used += spotter.hear(samples, used, count - used);
 *   if (spotter.detection() != Detector.NONE) {
 *     ... spotter.detection() was said, up to frame spotter.detectedAt()
 *   }
 * }
 * </pre>
 */
public final class KeywordSpotter {
  private final Interpreter interpreter;
  private final Tensor input;
  private final Tensor output;
  private final int framesPerInference;

  private final SampleRing ring =
      new SampleRing(AudioFrontEnd.WINDOW, AudioFrontEnd.WINDOW, AudioFrontEnd.HOP);
  private final short[] window = new short[AudioFrontEnd.WINDOW];
  private final AudioFrontEnd frontEnd = new AudioFrontEnd();
  private final byte[] features = new byte[AudioFrontEnd.CHANNELS];
  private final FeatureWindow lastSecond;
  private final ScoreSmoother smoother;
  private final Detector detector;

  private int frames;
  private int framesToInference;
  private int inferences;
  private boolean inferred;
  private int detection = Detector.NONE;

  /**
   * Begins to listen.
   *
   * @param interpreter of a model whose input is int8 frames of {@link AudioFrontEnd#CHANNELS}
   *     features, and whose output is an int8 score for each class
   * @throws ModelError if it is of another model
   */
  public KeywordSpotter(Interpreter interpreter, SpotterSettings settings) {
    this.interpreter = interpreter;
    input = interpreter.input(0);
    output = interpreter.output(0);
    if (input.type != TensorType.INT8 || input.bytes % AudioFrontEnd.CHANNELS != 0) {
      throw new ModelError(
          "a keyword spotter's model takes int8 frames of %d features, but input 0 of this one has"
              + " type %d and %d bytes",
          AudioFrontEnd.CHANNELS, input.type, input.bytes);
    }
    if (output.type != TensorType.INT8 || output.bytes > 31) {
      throw new ModelError(
          "a keyword spotter's model gives int8 scores of 31 classes at most, but output 0 of this"
              + " one has type %d and %d bytes",
          output.type, output.bytes);
    }
    lastSecond = new FeatureWindow(input.bytes / AudioFrontEnd.CHANNELS, AudioFrontEnd.CHANNELS);
    smoother = new ScoreSmoother(output.bytes, settings.smoothing());
    detector = new Detector(settings.keywords(), settings.threshold(), settings.refractory());
    framesPerInference = settings.framesPerInference();
  }

  /**
   * Listens up to the end of the samples, or to the next inference if that comes first.
   *
   * @param samples 16 bits at 16 kHz
   * @param offset of the first sample
   * @param count samples there are from {@code offset} on, 0 or more
   * @return how many it has heard, at least 1 if there are any; the others are to be given again
   */
  public int hear(short[] samples, int offset, int count) {
    inferred = false;
    detection = Detector.NONE;
    int heard = 0;
    // TODO lab10-hear
    return count;
  }

  /** Takes the frame in {@link #window}, and infers if it is time to. */
  private void hearFrame() {
    // TODO lab10-hear-frame
  }

  /** Asks the model about the last second, and decides. */
  private void infer() {
    // TODO lab10-infer
  }

  /** Forgets all it has heard, as if it had just been made. */
  public void reset() {
    // TODO lab10-reset
  }

  /** Whether the last call of {@link #hear} ended with an inference, so that scores are new. */
  public boolean inferred() {
    return inferred;
  }

  /** The keyword that the last call of {@link #hear} ended with, or {@link Detector#NONE}. */
  public int detection() {
    return detection;
  }

  /** The number of the frame that the last keyword ended with, counted from 1; 0 if none was. */
  public int detectedAt() {
    return detector.detectedAt();
  }

  /** The mean score of class {@code c}, in 256ths, 0 .. 255. */
  public int score(int c) {
    return smoother.score(c);
  }

  /** Classes of the model. */
  public int classes() {
    return smoother.classes();
  }

  /** Frames since the beginning; frame n ends {@code (n - 1) * 320 + 480} samples after it. */
  public int frames() {
    return frames;
  }

  /** Inferences since the beginning. */
  public int inferences() {
    return inferences;
  }
}
