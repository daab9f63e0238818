package lab06;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Meter;
import milliwatt.models.oracle.ModelOracle;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.ModelWriter;

/** What lab 06 asks of all its classes together. */
final class NetChecks {
  private static final int[] LINEAR = {};

  @Check(
      points = 3,
      topic = "net",
      why = "Convolutions one behind the other are what most of a vision or speech network is.",
      help = "Each layer passes alone, so look at what one leaves behind for the next.",
      needs = {
        "the_operators_of_before_are_still_there",
        "depthwise_channels_have_their_own_scales",
        "the_activation_limits_the_output"
      })
  void a_small_network_runs(ConvolutionLab lab, RandomGenerator random) {
    ModelSpec net = Net.random(random);
    lab.load(ModelWriter.write(net), LINEAR);
    for (int i = 0; i < 5; i++) {
      byte[] input = new byte[130];
      random.nextBytes(input);
      lab.setInput(input);
      lab.invoke();
      byte[] scores = new byte[5];
      lab.output(scores);
      assertThat(scores).as("scores for random input %d", i).isEqualTo(ModelOracle.run(net, input));
    }
  }

  @Check(
      points = 4,
      category = Category.MEMORY,
      topic = "memory",
      why = "A board runs for years without a garbage collector: what is taken once stays taken.",
      help = "Whatever a pixel needs lives in int variables; no array is made in pixel or invoke.",
      needs = "a_small_network_runs")
  void an_inference_allocates_nothing(ConvolutionLab lab, Meter meter, RandomGenerator random) {
    lab.load(ModelWriter.write(Net.random(random)), LINEAR);
    lab.setInput(new byte[130]);
    lab.invoke(); // the first time also loads classes
    for (int i = 0; i < 3; i++) {
      lab.invoke();
      assertThat(meter.heapBytes()).as("heap bytes that an inference took").isZero();
    }
  }
}
