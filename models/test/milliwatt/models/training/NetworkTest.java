package milliwatt.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final List<Example> LINE =
      IntStream.rangeClosed(-10, 10)
          .mapToObj(i -> new Example(new double[] {i / 10.0}, new double[] {2 * (i / 10.0) - 1}))
          .toList();

  @Test
  void training_finds_a_line() {
    Network network = new Network(1, 1, 1);
    network.train(LINE, 500, 7, 0.05);

    TrainedLayer layer = network.trained().getFirst();
    assertThat(layer.weights()[0]).isCloseTo(2f, within(1e-4f));
    assertThat(layer.biases()[0]).isCloseTo(-1f, within(1e-4f));
  }

  @Test
  void the_same_seed_gives_the_same_weights_and_another_seed_others() {
    assertThat(firstWeightsAfterTraining(5)).isEqualTo(firstWeightsAfterTraining(5));
    assertThat(firstWeightsAfterTraining(5)).isNotEqualTo(firstWeightsAfterTraining(6));
  }

  private static float[] firstWeightsAfterTraining(long seed) {
    Network network = new Network(seed, 1, 4, 1);
    network.train(LINE, 3, 4, 0.01);
    return network.trained().getFirst().weights();
  }

  @Test
  void the_gradient_is_the_slope_of_the_output() {
    DenseLayer layer = new DenseLayer(3, 4, true, new SplittableRandom(2));
    double[] input = {0.3, -0.7, 1.1};
    double[] outputGradient = {1, -2, 0.5, 3};
    layer.forward(input);
    double[] gradient = layer.backward(outputGradient).clone();

    for (int i = 0; i < input.length; i++) {
      double step = 1e-6;
      double[] less = input.clone();
      double[] more = input.clone();
      less[i] -= step;
      more[i] += step;
      double slope =
          (weighted(layer.forward(more), outputGradient)
                  - weighted(layer.forward(less), outputGradient))
              / (2 * step);
      assertThat(gradient[i]).isCloseTo(slope, within(1e-6));
    }
  }

  private static double weighted(double[] output, double[] weights) {
    return IntStream.range(0, output.length).mapToDouble(i -> output[i] * weights[i]).sum();
  }

  @Test
  void a_trained_layer_applies_relu() {
    TrainedLayer layer =
        new TrainedLayer(2, 2, true, new float[] {1, 2, -1, -2}, new float[] {0.5f, 0.5f});

    assertThat(layer.apply(new float[] {3, 4})).containsExactly(11.5f, 0f);
  }
}
