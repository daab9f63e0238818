package tinyml;

/**
 * Writes a trained last layer into a model that has room for it. The model stays where it is, and
 * only what the layer says changes: its weights and biases, their scales, the range of the scores,
 * and the number of classes.
 *
 * <p>The file may have room for more classes than are used. A vector of a FlatBuffer is its length
 * and then its elements, so that one becomes shorter in place by a smaller length; the bytes behind
 * are left alone.
 *
 * <p>Source: TensorFlow Lite, {@code schema.fbs}, tables {@code Tensor} and {@code
 * QuantizationParameters}; FlatBuffers, "Internals".
 */
public final class KeywordModelWriter {
  // Fields of the schema's tables, as in Model and Tensor.
  private static final int SUBGRAPHS = 2;
  private static final int TENSORS = 0;
  private static final int SHAPE = 0;
  private static final int QUANTIZATION = 4;
  private static final int SCALE = 2;
  private static final int ZERO_POINT = 3;

  private final FlatBuffer file;
  private final Model model;
  private final LastLayer last;

  /** Position of the vector of tensors. */
  private final int tensors;

  /**
   * Reads a model.
   *
   * @param bytes the file, which {@link #write} changes
   * @throws ModelError if it is none, or does not end with a layer to train
   */
  public KeywordModelWriter(byte[] bytes) {
    file = new FlatBuffer(bytes);
    model = new Model(bytes);
    last = new LastLayer(model);
    int graph = file.tableElement(file.vectorField(file.rootTable(), SUBGRAPHS, 4), 0);
    tensors = file.vectorField(graph, TENSORS, 4);
  }

  /** Classes the file has room for, silence and unknown speech among them. */
  public int room() {
    return model.tensors[last.weights].dimension(0);
  }

  /**
   * Writes a layer.
   *
   * @throws ModelError if it has more classes than the file has room for, or another number of
   *     inputs than the embedding has numbers
   */
  public void write(LayerQuantization layer) {
    int inputs = model.tensors[last.embedding].elements();
    if (layer.classes > room() || layer.inputs != inputs) {
      throw new ModelError(
          "the layer has %d classes of %d inputs, but the model has room for %d of %d",
          layer.classes, layer.inputs, room(), inputs);
    }
    // TODO lab15-write-layer
  }

  /** The elements of both constants, and in front of each its new length in bytes. */
  private void writeParameters(LayerQuantization layer) {
    // TODO lab15-write-parameters
  }

  /** A tensor's scale (float32) and zero point (int64); it has one of each. */
  private void writeQuantization(int tensor, float scale, int zeroPoint) {
    int quantization = file.tableField(file.tableElement(tensors, tensor), QUANTIZATION);
    // TODO lab15-write-quantization
  }

  private void writeDimension(int tensor, int axis, int value) {
    int shape = file.vectorField(file.tableElement(tensors, tensor), SHAPE, 4);
    LittleEndian.putInt32(file.bytes, file.element(shape, axis, 4), value);
  }
}
