package milliwatt.models.gestures;

import java.util.List;
import java.util.stream.IntStream;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.training.ConvolutionalNetwork;

/**
 * Several networks that differ by their seeds, and what they think together. Where few examples
 * leave a choice, each network chooses by chance; their mean is steadier, and one that learns from
 * it is, too.
 *
 * <p>Source: Hinton, Vinyals and Dean, "Distilling the knowledge in a neural network", 2015.
 */
record Teachers(List<ConvolutionalNetwork> networks) {
  /** How much a target is the teachers' and not the label's. */
  private static final float SHARE = 0.6f;

  /** The same examples, whose targets are in part what the teachers answer. */
  ExampleSet teach(ExampleSet examples) {
    float[][] targets =
        IntStream.range(0, examples.size())
            .parallel()
            .mapToObj(i -> target(examples.inputs().get(i), examples.targets()[i]))
            .toArray(float[][]::new);
    return new ExampleSet(examples.inputs(), examples.labels(), targets);
  }

  private float[] target(byte[] input, float[] label) {
    float[] target = new float[label.length];
    for (int c = 0; c < target.length; c++) {
      target[c] = (1 - SHARE) * label[c];
    }
    for (ConvolutionalNetwork network : networks) {
      double[] probabilities = softmax(network.layers(input).getLast());
      for (int c = 0; c < target.length; c++) {
        target[c] += SHARE * (float) probabilities[c] / networks.size();
      }
    }
    return target;
  }

  private static double[] softmax(float[] scores) {
    double greatest = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      greatest = Math.max(greatest, score);
    }
    double[] exponentials = new double[scores.length];
    double sum = 0;
    for (int c = 0; c < scores.length; c++) {
      exponentials[c] = Math.exp(scores[c] - greatest);
      sum += exponentials[c];
    }
    for (int c = 0; c < scores.length; c++) {
      exponentials[c] /= sum;
    }
    return exponentials;
  }
}
