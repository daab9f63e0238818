package tinyml;

/**
 * Trains a {@link SoftmaxRegression}: goes through all examples again and again, each time in
 * another order, and takes a step downhill after every few of them.
 *
 * <p>The same seed and the same examples give the same layer.
 */
public final class LayerTraining {
  private final SoftmaxRegression layer;
  private final Examples examples;
  private final int batch;
  private final Xorshift random;

  private final Adam weightSteps;
  private final Adam biasSteps;
  private final float[] weightGradient;
  private final float[] biasGradient;
  private final float[] vector;

  /** The examples' numbers, in the order of this epoch. */
  private final short[] order;

  /**
   * @param layer will be trained
   * @param examples at least one, at most 32767
   * @param batch examples of a step
   * @param decay of the weights; the biases have none
   */
  public LayerTraining(
      SoftmaxRegression layer, Examples examples, int batch, float decay, int seed) {
    this.layer = layer;
    this.examples = examples;
    this.batch = batch;
    random = new Xorshift(seed);
    weightSteps = new Adam(layer.weights.length, decay);
    biasSteps = new Adam(layer.biases.length, 0);
    weightGradient = new float[layer.weights.length];
    biasGradient = new float[layer.biases.length];
    vector = new float[layer.inputs];
    order = new short[examples.count()];
    for (int i = 0; i < order.length; i++) {
      order[i] = (short) i;
    }
  }

  /**
   * Trains for some epochs. The rate falls from epoch to epoch, by the same amount each time: large
   * steps find the way, small ones the place.
   *
   * @param rate of the first epoch; that of the last is {@code rate / epochs}
   * @return the mean loss of the last epoch's examples, each before its step
   */
  public float train(int epochs, float rate) {
    float loss = 0;
    // TODO lab15-train
    return loss;
  }

  /** A step for every batch; the last batch may be smaller. Returns the mean loss. */
  private float epoch(float rate) {
    // TODO lab15-epoch
    return 0;
  }

  private static void scale(float[] numbers, float factor) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] *= factor;
    }
  }

  /**
   * Puts the examples into another order, each as probable as any other (Fisher and Yates): from
   * the last place down, a place's example changes places with a random one at or before it.
   */
  private void shuffle() {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.below(i + 1);
      short kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}
