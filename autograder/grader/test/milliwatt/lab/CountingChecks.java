package milliwatt.lab;

import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;

/** A check that counts, for {@link CourseFixture}; nobody runs it. */
final class CountingChecks {
  @Check(
      points = 5,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "twice",
      why = "Doubling is done often.",
      help = "Add once.")
  void doubling_takes_few_instructions() {}
}
