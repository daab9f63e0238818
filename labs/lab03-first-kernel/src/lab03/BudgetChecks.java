package lab03;

import java.util.SplittableRandom;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;

/** What a layer of lab 03 may spend on a board. */
final class BudgetChecks {
  @Check(
      points = 3,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "A board has a few million instructions a second to spare, and a battery to feed.",
      help = "The innermost loop runs 16,384 times here: what is in it that need not be?",
      needs = "layers_give_tensorflow_lites_numbers",
      limitMillis = 20_000)
  void a_layer_keeps_to_its_instructions(FirstKernelLab lab, Meter meter, Credit credit) {
    Layer layer = layer();
    layer.run(lab); // the first time also loads classes
    layer.expectExact(lab, "16 batches, 16 units, depth 64");
    credit.spent(meter.instructions());
  }

  @Check(
      points = 2,
      category = Category.MEMORY,
      counts = Count.RAM_BYTES,
      topic = "budget",
      why = "Weights lie in flash. Whoever copies them needs them a second time, in RAM.",
      help = "Keep the tensors as they are, and of your own only one multiplier a unit.",
      needs = "layers_give_tensorflow_lites_numbers",
      limitMillis = 20_000)
  void a_layer_keeps_to_its_bytes(FirstKernelLab lab, Meter meter, Credit credit) {
    Layer layer = layer();
    layer.run(lab);
    layer.expectExact(lab, "16 batches, 16 units, depth 64");
    credit.spent(meter.heapBytes());
  }

  /**
   * The same layer for everybody. Its tensors are made and filled in the same call as it runs; with
   * many batches that is a small part of what is counted.
   */
  private static Layer layer() {
    return Layer.random(new SplittableRandom(3), 16, 16, 64, 16);
  }
}
