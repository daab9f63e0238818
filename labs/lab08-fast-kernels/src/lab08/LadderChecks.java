package lab08;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import lab06.Layer;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;
import milliwatt.models.generated.GeneratedModel;

/** The ladder: what each step of lab 08 may take on a board. */
final class LadderChecks {
  private static final int LENGTH = 1024;

  @Check(
      points = 2,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "ladder",
      why = "Step 1: a load of four bytes, two extensions and two instructions make four products.",
      help = "Nothing but load4, sxtb16 and smlad in the loop, and the arrays in local variables.",
      needs = "a_length_need_not_come_in_fours")
  void step_1_a_dot_product(FastKernelsLab lab, Meter meter, Credit credit) {
    Vectors vectors = Vectors.random(random(), LENGTH, -128, 1);
    vectors.expectOne(lab); // the first time also loads classes
    lab.dotProduct(vectors.factors(), vectors.first());
    credit.spent(meter.instructions());
  }

  @Check(
      points = 2,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "ladder",
      why = "Step 2: four vectors share what is loaded of the first.",
      help = "One loop with four sums, not four loops.",
      needs = "four_vectors_are_met_in_one_pass")
  void step_2_four_dot_products(FastKernelsLab lab, Meter meter, Credit credit) {
    Vectors vectors = Vectors.random(random(), LENGTH, -128, 4);
    vectors.expectFour(lab);
    lab.dotProducts(vectors.factors(), vectors.first(), new int[4], 0);
    credit.spent(meter.instructions());
  }

  @Check(
      points = 2,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "ladder",
      why = "Step 3: 400 outputs of few products each, so that what follows a sum is all there is.",
      help = "One loop over the channels, with smmulr and a shift, and no call for each output.",
      needs = "units_and_batches_come_in_any_number")
  void step_3_outputs(FastKernelsLab lab, Meter meter, Credit credit) {
    Units layer = Units.random(random(), 1, 400, 4);
    layer.expectExact(lab, "the layer that is counted");
    lab.invoke();
    credit.spent(meter.instructions());
  }

  @Check(
      points = 3,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "ladder",
      why = "Step 4: three quarters of a keyword network are filters of a single tap.",
      help = "Fill once a pixel, not once a filter, and take four filters at a time.",
      needs = "a_filter_of_one_tap_sees_a_pixel")
  void step_4_filters_of_one_tap(FastKernelsLab lab, Meter meter, Credit credit) {
    RandomGenerator random = random();
    spend(lab, Layer.conv(1, 6, 6, 32).randomNumbers(random, 32, 1, 1, 32), meter, credit);
  }

  @Check(
      points = 3,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "ladder",
      why = "Step 5: the layer of lab 06's budget again, with the window laid out once.",
      help = "A row of taps is one copy; what is cleared is what lies outside, and no more.",
      needs = "outside_the_image_there_is_still_zero")
  void step_5_windows(FastKernelsLab lab, Meter meter, Credit credit) {
    RandomGenerator random = random();
    spend(lab, Layer.conv(1, 12, 12, 8).randomNumbers(random, 16, 3, 3, 8).same(), meter, credit);
  }

  @Check(
      points = 3,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "ladder",
      why = "Step 6: a depthwise layer has nine products for each output, and much around them.",
      help = "Four channels at a time; positions step by adding, and the sums stay in registers.",
      needs = "depthwise_windows_stop_at_the_border")
  void step_6_depthwise(FastKernelsLab lab, Meter meter, Credit credit) {
    RandomGenerator random = random();
    Layer layer = Layer.depthwise(1, 12, 12, 16).randomNumbers(random, 16, 3, 3, 1).same();
    spend(lab, layer, meter, credit);
  }

  @Check(
      points = 3,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "ladder",
      why = "The top: a whole keyword network, with all that is not a convolution, too.",
      help = "If the steps before keep their budgets, look at the layers that are not fast yet.",
      needs = "whole_networks_keep_every_byte",
      limitMillis = 20_000)
  void the_top_a_keyword_network(FastKernelsLab lab, Meter meter, Credit credit) {
    lab.load(GeneratedModel.DS_CNN.bytes());
    for (int i = 0; i < 2; i++) {
      lab.setInput(GeneratedModel.DS_CNN.vectors().getFirst().input());
      lab.invoke();
    }
    credit.spent(meter.instructions());
  }

  private static RandomGenerator random() {
    return new SplittableRandom(8);
  }

  private static void spend(FastKernelsLab lab, Layer layer, Meter meter, Credit credit) {
    layer.randomScales(random()).randomBias(random());
    layer.expectExact(new Fast(lab), "the layer that is counted");
    lab.invoke();
    credit.spent(meter.instructions());
  }
}
