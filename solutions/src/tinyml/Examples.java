package tinyml;

/**
 * Embeddings with their classes: what a last layer is trained with. They are kept as the signed
 * bytes that the model gives, so that training sees what the finished layer will see, and a few
 * hundred of them fit on a board.
 */
public final class Examples {
  /** Numbers in an embedding. */
  public final int dimensions;

  private final QuantizationParameters quantization;
  private final byte[] embeddings;
  private final byte[] labels;
  private int count;

  /**
   * Makes room.
   *
   * @param capacity examples there is room for
   * @param dimensions numbers in an embedding
   * @param quantization how its bytes mean reals
   */
  public Examples(int capacity, int dimensions, QuantizationParameters quantization) {
    this.dimensions = dimensions;
    this.quantization = quantization;
    embeddings = new byte[capacity * dimensions];
    labels = new byte[capacity];
  }

  /**
   * Adds an example.
   *
   * @param data holds the embedding from {@code offset} on
   * @param label its class, 0 .. 127
   * @throws ModelError if there is no room for it
   */
  public void add(byte[] data, int offset, int label) {
    if (count == labels.length) {
      throw new ModelError("there is room for %d examples, and no more", count);
    }
    for (int d = 0; d < dimensions; d++) {
      embeddings[count * dimensions + d] = data[offset + d];
    }
    labels[count] = (byte) label;
    count++;
  }

  public int count() {
    return count;
  }

  /** The class of example {@code i}. */
  public int label(int i) {
    return labels[i];
  }

  /**
   * The real numbers that example {@code i} stands for.
   *
   * @param vector gets {@link #dimensions} numbers
   */
  public void read(int i, float[] vector) {
    float scale = quantization.scale();
    int zeroPoint = quantization.zeroPoint();
    for (int d = 0; d < dimensions; d++) {
      vector[d] = scale * (embeddings[i * dimensions + d] - zeroPoint);
    }
  }
}
