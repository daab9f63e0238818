package lab07;

import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;
import milliwatt.models.generated.GeneratedModel;
import milliwatt.models.generated.GoldenVector;

/** What whole networks may spend on a board. */
final class BudgetChecks {
  @Check(
      points = 3,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "A keyword spotter listens several times a second, for as long as its battery lasts.",
      help =
          "Most of it is convolutions: if lab 06 keeps its budgets, look at pooling and softmax.",
      needs = "end_to_end_a_keyword_spotter_is_exact",
      limitMillis = 20_000)
  void a_keyword_spotter_keeps_to_its_instructions(
      RestOfTheNetLab lab, Meter meter, Credit credit) {
    run(lab, GeneratedModel.DS_CNN);
    credit.spent(meter.instructions());
    expectGolden(lab, GeneratedModel.DS_CNN);
  }

  @Check(
      points = 3,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "Here the operators of this lab do most of the work, not the convolutions.",
      help = "Compute an element's function once, and ask a view for a run, not for each byte.",
      needs = "end_to_end_every_operator_is_exact",
      limitMillis = 20_000)
  void every_operator_keeps_to_its_instructions(RestOfTheNetLab lab, Meter meter, Credit credit) {
    run(lab, GeneratedModel.EVERY_OPERATOR);
    credit.spent(meter.instructions());
    expectGolden(lab, GeneratedModel.EVERY_OPERATOR);
  }

  @Check(
      points = 2,
      category = Category.MEMORY,
      counts = Count.STACK_BYTES,
      topic = "budget",
      why = "The stack needs its deepest call's bytes for ever: nobody else can have them.",
      help = "Replace recursion by a loop. What it remembers belongs into two or three variables.",
      needs = "end_to_end_every_operator_is_exact",
      limitMillis = 20_000)
  void every_operator_keeps_to_its_stack(RestOfTheNetLab lab, Meter meter, Credit credit) {
    run(lab, GeneratedModel.EVERY_OPERATOR);
    credit.spent(meter.stackBytes());
  }

  /** Ends with an inference that loads no classes. */
  private static void run(RestOfTheNetLab lab, GeneratedModel model) {
    byte[] input = vector(model).input();
    lab.loadTightly(model.bytes());
    for (int i = 0; i < 2; i++) {
      lab.setInput(0, input);
      lab.invoke();
    }
  }

  /** What the last inference left. */
  private static void expectGolden(RestOfTheNetLab lab, GeneratedModel model) {
    for (int i = 0; i < vector(model).outputs().size(); i++) {
      byte[] output = new byte[lab.outputBytes(i)];
      lab.output(i, output);
      Network.expectEqual(
          "%s, output %d".formatted(model, i), output, vector(model).outputs().get(i));
    }
  }

  private static GoldenVector vector(GeneratedModel model) {
    return model.vectors().getFirst();
  }
}
