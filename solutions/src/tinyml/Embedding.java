package tinyml;

/**
 * A second of sound as a point in space: what a model for words knows of it before its last layer
 * decides. Words that sound alike lie near one another, also words that the model never heard.
 *
 * <pre>samples -> SampleRing -> AudioFrontEnd -> the model's input -> Interpreter -> output 1</pre>
 *
 * <p>Source of the idea: Donahue et al., "DeCAF: A Deep Convolutional Activation Feature for
 * Generic Visual Recognition", 2014.
 */
public final class Embedding {
  private final Interpreter interpreter;
  private final Tensor input;
  private final Tensor output;
  private final int frames;

  private final SampleRing ring =
      new SampleRing(AudioFrontEnd.WINDOW, AudioFrontEnd.WINDOW, AudioFrontEnd.HOP);
  private final short[] window = new short[AudioFrontEnd.WINDOW];
  private final AudioFrontEnd frontEnd = new AudioFrontEnd();
  private final byte[] frame = new byte[AudioFrontEnd.CHANNELS];
  private final FeatureWindow features;

  /**
   * Begins to listen.
   *
   * @param interpreter of a model whose input is int8 frames of {@link AudioFrontEnd#CHANNELS}
   *     features, and whose output 1 is an int8 embedding
   * @throws ModelError if it is of another model
   */
  public Embedding(Interpreter interpreter) {
    this.interpreter = interpreter;
    input = interpreter.input(0);
    output = interpreter.output(1);
    if (input.type != TensorType.INT8 || input.bytes % AudioFrontEnd.CHANNELS != 0) {
      throw new ModelError(
          "the model takes int8 frames of %d features, but input 0 has type %d and %d bytes",
          AudioFrontEnd.CHANNELS, input.type, input.bytes);
    }
    if (output.type != TensorType.INT8 || output.channels() != 1) {
      throw new ModelError("output 1 is no int8 embedding with one scale");
    }
    frames = input.bytes / AudioFrontEnd.CHANNELS;
    features = new FeatureWindow(frames, AudioFrontEnd.CHANNELS);
  }

  // tag::hear[]
  /** Forgets all it has heard: the next sample is the first of a clip. */
  public void reset() {
    ring.reset();
    frontEnd.reset();
    features.reset();
  }

  /**
   * Hears a part of a clip.
   *
   * @param samples 16 bits at 16 kHz
   */
  public void hear(short[] samples) {
    // tag::lab15-hear-clip[]
    int heard = 0;
    while (heard < samples.length) {
      heard += ring.put(samples, heard, samples.length - heard);
      if (ring.next(window)) {
        frontEnd.features(window, 0, frame, 0);
        features.add(frame);
      }
    }
    // end::lab15-hear-clip[]
  }

  // end::hear[]

  // tag::embed[]
  /**
   * The embedding of the last second that was heard.
   *
   * @param embedding gets {@link #dimensions} bytes from {@code offset} on
   * @throws ModelError if less than a second was heard
   */
  public void read(byte[] embedding, int offset) {
    // tag::lab15-embed[]
    if (!features.full()) {
      throw new ModelError("an embedding takes %d frames of sound, and there are fewer", frames);
    }
    features.copyTo(input.data, input.offset);
    interpreter.invoke();
    for (int d = 0; d < output.bytes; d++) {
      embedding[offset + d] = output.data[output.offset + d];
    }
    // end::lab15-embed[]
  }

  // end::embed[]

  /** Numbers in an embedding. */
  public int dimensions() {
    return output.bytes;
  }

  /** How its bytes mean reals. */
  public QuantizationParameters quantization() {
    return new QuantizationParameters(output.scale(0), output.zeroPoint());
  }
}
