package lab05;

import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;
import milliwatt.models.generated.GeneratedModel;

/** What a plan may cost on a board. */
final class BudgetChecks {
  private static final int[] NO_OFFSETS = {};

  @Check(
      points = 4,
      category = Category.MEMORY,
      counts = Count.RAM_BYTES,
      topic = "budget",
      why = "A planner that saves bytes in the arena and spends them on its own arrays saves none.",
      help = "Make the arrays you need once, for all tensors and all orders.",
      needs = "no_plan_loses_a_byte")
  void a_keyword_spotter_is_planned_in_few_bytes(PlannerLab lab, Meter meter, Credit credit) {
    byte[] model = GeneratedModel.DS_CNN.bytes();
    lab.plan(model, NO_OFFSETS); // the first time also loads classes
    int arena = lab.plan(model, NO_OFFSETS);
    credit.spent(arena + meter.heapBytes());
  }
}
