package milliwatt.models.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** A chain of fully connected layers, ReLU between them, trained to the least squared error. */
public final class Network {

  private final List<DenseLayer> layers = new ArrayList<>();
  private final SplittableRandom random;

  /**
   * @param sizes of the input, of each hidden layer and of the output
   */
  public Network(long seed, int... sizes) {
    random = new SplittableRandom(seed);
    for (int i = 1; i < sizes.length; i++) {
      layers.add(new DenseLayer(sizes[i - 1], sizes[i], i < sizes.length - 1, random));
    }
  }

  /**
   * Goes {@code epochs} times through the examples in random order. The learning rate falls from
   * {@code learningRate} to 0 along half a cosine wave.
   */
  public void train(List<Example> examples, int epochs, int batch, double learningRate) {
    List<Example> order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < epochs; epoch++) {
      double rate = learningRate * 0.5 * (1 + StrictMath.cos(StrictMath.PI * epoch / epochs));
      shuffle(order);
      for (int first = 0; first < order.size(); first += batch) {
        trainBatch(order.subList(first, Math.min(first + batch, order.size())), rate);
      }
    }
  }

  public List<TrainedLayer> trained() {
    return layers.stream().map(DenseLayer::trained).toList();
  }

  private void trainBatch(List<Example> batch, double rate) {
    for (Example example : batch) {
      double[] output = example.input();
      for (DenseLayer layer : layers) {
        output = layer.forward(output);
      }
      double[] gradient = new double[output.length];
      for (int i = 0; i < output.length; i++) {
        gradient[i] = 2 * (output[i] - example.target()[i]);
      }
      for (DenseLayer layer : layers.reversed()) {
        gradient = layer.backward(gradient);
      }
    }
    for (DenseLayer layer : layers) {
      layer.step(rate, batch.size());
    }
  }

  private void shuffle(List<Example> order) {
    for (int i = order.size() - 1; i > 0; i--) {
      Collections.swap(order, i, random.nextInt(i + 1));
    }
  }
}
