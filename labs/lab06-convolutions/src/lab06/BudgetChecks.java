package lab06;

import java.util.SplittableRandom;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;

/** How many instructions the two convolutions may take on a board. */
final class BudgetChecks {
  @Check(
      points = 3,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "Nine tenths of a network's time are spent in the innermost loop of this kernel.",
      help = "What does not change in a loop belongs before it; the handout has a list.",
      needs = "a_small_network_runs",
      limitMillis = 20_000)
  void a_convolution_keeps_to_its_instructions(ConvolutionLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(6);
    Layer layer = Layer.conv(1, 12, 12, 8).randomNumbers(random, 16, 3, 3, 8).same();
    spend(lab, layer.randomScales(random).randomBias(random), meter, credit);
  }

  @Check(
      points = 3,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "A depthwise layer has few products, so everything around them weighs more.",
      help = "Divide once a channel, and step from tap to tap by adding.",
      needs = "a_small_network_runs",
      limitMillis = 20_000)
  void a_depthwise_layer_keeps_to_its_instructions(ConvolutionLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(6);
    Layer layer = Layer.depthwise(1, 12, 12, 16).randomNumbers(random, 16, 3, 3, 1).same();
    spend(lab, layer.randomScales(random).randomBias(random), meter, credit);
  }

  private static void spend(ConvolutionLab lab, Layer layer, Meter meter, Credit credit) {
    layer.run(lab); // the first time also loads classes
    lab.invoke();
    credit.spent(meter.instructions());
    layer.expectExact(lab, "the layer that is counted");
  }
}
