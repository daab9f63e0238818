package tinyml;

/**
 * Watches what a camera sends, line by line, and says whether somebody is there.
 *
 * <pre>
 * line -> CenterCrop -> Luma -> BilinearResize -> PixelScale    every line
 *      -> Interpreter -> ScoreSmoother -> PresenceDetector      every frame
 * </pre>
 *
 * <p>All memory is taken when it is made, and a frame of the camera never lies in it: what remains
 * of a line goes straight into the model's input.
 *
 * <pre>
 * if (spotter.line(pixels, 0) &amp;&amp; spotter.changed()) {
 *   ... spotter.present() is no longer what it was
 * }
 * </pre>
 */
public final class PersonSpotter {
  private final Interpreter interpreter;
  private final Tensor input;
  private final Tensor output;
  private final CameraSettings camera;

  private final int toWidth;
  private final int channels;
  private final CenterCrop crop;
  private final BilinearResize resize;
  private final PixelScale scale;
  private final byte[] greys;
  private final byte[] row;
  private final ScoreSmoother smoother;
  private final PresenceDetector detector;

  /** Lines of this frame that have come. */
  private int lines;

  /** Rows of the model's input that are filled. */
  private int rows;

  private int frames;

  /**
   * Begins to watch; nobody is there.
   *
   * @param interpreter of a model whose input is an int8 picture (1, rows, columns, 1 or 3), and
   *     whose output is an int8 score for each class
   * @throws ModelError if it is of another model, or has no class that means a person
   */
  public PersonSpotter(Interpreter interpreter, CameraSettings camera) {
    this.interpreter = interpreter;
    this.camera = camera;
    input = interpreter.input(0);
    output = interpreter.output(0);
    if (input.type != TensorType.INT8 || input.rank() != 4 || input.dimension(0) != 1) {
      throw new ModelError(
          "a person spotter's model takes one int8 picture, but input 0 of this one has type %d and"
              + " %d axes",
          input.type, input.rank());
    }
    channels = input.dimension(3);
    if (input.channels() != 1 || channels != 1 && channels != 3) {
      throw new ModelError(
          "a person spotter's model takes a picture of 1 or 3 colours and one scale, but input 0 of"
              + " this one has %d and %d",
          channels, input.channels());
    }
    if (output.type != TensorType.INT8 || camera.person() < 0 || camera.person() >= output.bytes) {
      throw new ModelError(
          "class %d is to mean a person, but output 0 of the model has type %d and %d bytes",
          camera.person(), output.type, output.bytes);
    }
    int toHeight = input.dimension(1);
    toWidth = input.dimension(2);
    crop = new CenterCrop(camera.width(), camera.height(), toWidth, toHeight);
    resize = new BilinearResize(crop.width(), crop.height(), toWidth, toHeight);
    scale = new PixelScale(camera.black(), camera.white(), input.scale(0), input.zeroPoint());
    greys = new byte[crop.width()];
    row = new byte[toWidth];
    smoother = new ScoreSmoother(output.bytes, camera.smoothing());
    detector = new PresenceDetector(camera.on(), camera.off());
  }

  /**
   * Takes the next line of the camera. With the last one of a frame the model looks, and there is a
   * new decision.
   *
   * @param pixels a whole line as the camera writes it, from {@code offset} on
   * @return whether it was the last one
   */
  public boolean line(byte[] pixels, int offset) {
    // TODO lab12-line
    return false;
  }

  /** Puts the rows that the last line completed into the model's input. */
  private void fillRows() {
    // TODO lab12-fill-rows
  }

  /** Asks the model about the frame, and decides. */
  private void infer() {
    // TODO lab12-infer
  }

  /**
   * The next line is the first of a frame, whatever came before: a camera says so with a signal of
   * its own (VSYNC). What has come of an unfinished frame is thrown away.
   */
  public void beginFrame() {
    // TODO lab12-begin-frame
  }

  /** Forgets all it has seen, as if it had just been made. */
  public void reset() {
    // TODO lab12-reset
  }

  /** Whether somebody is there, as far as the last whole frame tells. */
  public boolean present() {
    return detector.present();
  }

  /** Whether the last whole frame changed that. */
  public boolean changed() {
    return detector.changed();
  }

  /** How often that has changed. */
  public int changes() {
    return detector.changes();
  }

  /** The mean score of class {@code c}, in 256ths, 0 .. 255. */
  public int score(int c) {
    return smoother.score(c);
  }

  /** Whole frames since the beginning. */
  public int frames() {
    return frames;
  }
}
