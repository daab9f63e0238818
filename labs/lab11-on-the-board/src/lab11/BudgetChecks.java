package lab11;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;

/** What the stages that never sleep may spend on a board. */
final class BudgetChecks {
  private static final int HOP = 320;

  @Check(
      points = 3,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "The gate pays for itself only as long as it costs nearly nothing.",
      help = "One pass over the samples: a product and two sums for each.",
      needs = {"the_loudest_frame_is_the_greatest_energy", "only_the_frame_counts"})
  void the_energy_of_a_frame_keeps_to_its_instructions(
      OnTheBoardLab lab, Meter meter, Credit credit) {
    short[] samples = QueueChecks.samples(-160, HOP);
    int energy = 0;
    for (int time = 0; time < 2; time++) { // the first time also loads classes
      energy = lab.energy(samples, 0, HOP);
    }
    assertThat(energy).as("energy of -160 to 159").isEqualTo(8_533);
    credit.spent(meter.instructions());
  }

  @Check(
      points = 3,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "16,000 times a second, whatever the rest of the program does.",
      help = "No division, no loop, no call that is not needed: a mask, a store, a count.",
      needs = {"counters_may_wrap_around", "the_places_are_used_again_and_again"})
  void a_hop_of_samples_is_offered_within_its_instructions(
      OnTheBoardLab lab, Meter meter, Credit credit) {
    lab.makeQueue(1024, 0);
    short[] samples = QueueChecks.samples(0, HOP);
    int room = 0;
    for (int time = 0; time < 2; time++) {
      room = lab.offer(samples);
    }
    assertThat(room).as("samples that found room").isEqualTo(HOP);
    credit.spent(meter.instructions());
  }
}
