package tinyml;

/**
 * The layer that a classifier ends with: FULLY_CONNECTED, whose scores go through SOFTMAX and are
 * then the model's first output. What goes into it is the embedding, which the model has as its
 * second output, so that its bytes stay in the arena until somebody has read them.
 */
public final class LastLayer {
  /** Indices of tensors: what goes in, weights, biases, scores, probabilities. */
  public final int embedding;

  public final int weights;
  public final int biases;
  public final int scores;
  public final int probabilities;

  /**
   * Finds it.
   *
   * @throws ModelError if the model does not end so
   */
  public LastLayer(Model model) {
    int operators = model.operators.length;
    if (operators < 2
        || model.operators[operators - 2].code != OperatorCode.FULLY_CONNECTED
        || model.operators[operators - 1].code != OperatorCode.SOFTMAX) {
      throw new ModelError(
          "a model with a last layer to train ends with FULLY_CONNECTED and SOFTMAX, but this one"
              + " has %d operators that do not",
          operators);
    }
    Operator layer = model.operators[operators - 2];
    Operator softmax = model.operators[operators - 1];
    embedding = layer.input(0);
    weights = layer.input(1);
    biases = layer.inputs() > 2 ? layer.input(2) : Operator.NO_TENSOR;
    scores = layer.output(0);
    probabilities = softmax.output(0);
    if (softmax.input(0) != scores || model.outputs() != 2) {
      throw new ModelError(
          "a model with a last layer to train gives probabilities and an embedding, but this one"
              + " has %d outputs",
          model.outputs());
    }
    if (model.output(0) != probabilities || model.output(1) != embedding) {
      throw new ModelError(
          "output 0 is to be tensor %d, the probabilities, and output 1 tensor %d, the embedding",
          probabilities, embedding);
    }
    checkRoom(model);
  }

  /** What is to be written has its place in the file, and no other has a part in it. */
  private void checkRoom(Model model) {
    if (biases == Operator.NO_TENSOR
        || !model.tensors[weights].constant()
        || !model.tensors[biases].constant()) {
      throw new ModelError("the last layer has no weights and biases to write over");
    }
    requireShape(model.tensors[weights], weights, 2);
    requireShape(model.tensors[biases], biases, 1);
    requireShape(model.tensors[scores], scores, 2);
    requireShape(model.tensors[probabilities], probabilities, 2);
    int classes = model.tensors[weights].dimension(0);
    if (model.tensors[weights].dimension(1) != model.tensors[embedding].elements()
        || model.tensors[biases].dimension(0) != classes
        || model.tensors[scores].elements() != classes
        || model.tensors[probabilities].elements() != classes) {
      throw new ModelError(
          "the last layer has %d classes, but other tensors of it have not", classes);
    }
  }

  private static void requireShape(Tensor tensor, int index, int axes) {
    if (tensor.rank() != axes || tensor.channels() != 1) {
      throw new ModelError(
          "tensor %d of the last layer has %d axes and %d scales, not %d and 1",
          index, tensor.rank(), tensor.channels(), axes);
    }
  }
}
