package lab04;

import static lab04.Values.output;
import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;

/** What the interpreter may spend on a board, with the sine model. */
final class BudgetChecks {
  /** What the sine model takes with one place for each tensor, and a little more. */
  private static final int ARENA = 64;

  @Check(
      points = 3,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "An interpreter is good if it is not noticed: the kernels are to do the work.",
      help = "invoke has one loop, and each kernel has one turn in it.",
      needs = "the_sine_model_is_exact_for_every_byte")
  void a_sine_keeps_to_its_instructions(InterpreterLab lab, Meter meter, Credit credit) {
    lab.load(SineModel.int8(), ARENA);
    lab.setInput(0, new byte[] {77});
    lab.invoke(); // the first time also loads classes
    lab.setInput(0, new byte[] {77});
    lab.invoke();
    credit.spent(meter.instructions());
    byte expected = SineModel.int8Golden()[77 + 128];
    assertThat(output(lab, 0)).as("the sine model on byte 77").containsExactly(expected);
  }

  @Check(
      points = 2,
      category = Category.MEMORY,
      counts = Count.RAM_BYTES,
      topic = "budget",
      why = "What the interpreter keeps for itself comes on top of the arena.",
      help = "An array as long as the list of operators is enough; make every kernel once.",
      needs = "the_sine_model_is_exact_for_every_byte")
  void a_loaded_sine_keeps_to_its_bytes(InterpreterLab lab, Meter meter, Credit credit) {
    lab.load(SineModel.int8(), ARENA); // the first time also loads classes
    lab.load(SineModel.int8(), ARENA);
    credit.spent(meter.heapBytes()); // the arena is among them
  }
}
