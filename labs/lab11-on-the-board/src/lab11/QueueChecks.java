package lab11;

import static milliwatt.check.Expect.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Meter;

/** What lab 11 asks of {@code SampleQueue}. */
final class QueueChecks {
  @Check(
      points = 4,
      topic = "queue",
      why = "A sample that is lost, doubled or out of order is a click, and a click is loud.",
      help = "A sample goes to place `written & mask`, and only then is `written` counted up.")
  void samples_come_out_in_the_order_they_went_in(OnTheBoardLab lab) {
    lab.makeQueue(8, 0);
    assertThat(lab.offer(samples(0, 5))).as("samples that found room").isEqualTo(5);
    assertThat(lab.waiting()).as("samples that wait").isEqualTo(5);
    expectTaken(lab, samples(0, 2));
    expectTaken(lab, samples(2, 3));
    assertThat(lab.waiting()).as("samples that wait").isZero();
  }

  @Check(
      points = 4,
      topic = "queue",
      why = "The queue has a few hundred places, and a day has a thousand million samples.",
      help = "Only the place goes round, by the mask; the counters go on.",
      needs = "samples_come_out_in_the_order_they_went_in")
  void the_places_are_used_again_and_again(OnTheBoardLab lab, RandomGenerator random) {
    lab.makeQueue(16, 0);
    int written = 0;
    int taken = 0;
    for (int turn = 0; turn < 30; turn++) {
      int in = random.nextInt(0, 17 - (written - taken));
      assertThat(lab.offer(samples(written, in))).as("samples that found room").isEqualTo(in);
      written += in;
      int out = random.nextInt(0, written - taken + 1);
      expectTaken(lab, samples(taken, out));
      taken += out;
      assertThat(lab.waiting()).as("samples that wait").isEqualTo(written - taken);
    }
  }

  @Check(
      points = 3,
      topic = "queue",
      why = "The front end needs a whole hop. Half a hop, taken, would have to be put somewhere.",
      help = "Ask first whether `count` samples wait, and change nothing if they do not.",
      needs = "samples_come_out_in_the_order_they_went_in")
  void all_that_is_asked_for_is_taken_or_nothing(OnTheBoardLab lab) {
    lab.makeQueue(8, 0);
    lab.offer(samples(0, 5));
    short[] six = {7, 7, 7, 7, 7, 7};
    assertThat(lab.take(six)).as("whether 6 of 5 samples were taken").isFalse();
    assertThat(six).as("what was to be filled").containsOnly((short) 7);
    assertThat(lab.waiting()).as("samples that wait").isEqualTo(5);
    lab.offer(samples(5, 1));
    expectTaken(lab, samples(0, 6));
  }

  @Check(
      points = 2,
      topic = "queue",
      why = "A window is 480 samples of which 160 are there already: the new ones go behind them.",
      help = "Sample i of those that are taken goes to `to[at + i]`.",
      needs = "samples_come_out_in_the_order_they_went_in")
  void samples_go_behind_those_that_are_there(OnTheBoardLab lab) {
    lab.makeQueue(4, 0);
    lab.offer(samples(10, 3));
    short[] window = {1, 2, 3, 4, 5};
    assertThat(lab.takeAt(window, 1, 3)).as("whether 3 samples were taken").isTrue();
    assertThat(window).containsExactly(1, 10, 11, 12, 5);
  }

  @Check(
      points = 4,
      topic = "full",
      why =
          "To drop the oldest, the interrupt would have to move the main loop's counter, perhaps in"
              + " the middle of its copying.",
      help = "If all places are taken, count the new sample in `lost` and change nothing else.",
      needs = "samples_come_out_in_the_order_they_went_in")
  void a_full_queue_loses_the_newest_and_counts_them(OnTheBoardLab lab) {
    lab.makeQueue(8, 0);
    assertThat(lab.offer(samples(0, 11))).as("samples that found room").isEqualTo(8);
    assertThat(lab.lost()).as("samples that were lost").isEqualTo(3);
    assertThat(lab.waiting()).as("samples that wait").isEqualTo(8);
    expectTaken(lab, samples(0, 3));
    assertThat(lab.offer(samples(20, 1))).as("samples that found room").isEqualTo(1);
    expectTaken(lab, samples(3, 5));
    expectTaken(lab, samples(20, 1));
    assertThat(lab.lost()).as("samples that were lost").isEqualTo(3);
  }

  @Check(
      points = 3,
      topic = "full",
      why = "After 37 hours at 16 kHz a counter of 32 bits has wrapped around, on a Sunday night.",
      help = "Compare `written - taken` with something; never `written` with `taken`.",
      needs = "a_full_queue_loses_the_newest_and_counts_them")
  void counters_may_wrap_around(OnTheBoardLab lab) {
    lab.makeQueue(8, Integer.MAX_VALUE - 3);
    assertThat(lab.offer(samples(0, 9))).as("samples that found room").isEqualTo(8);
    assertThat(lab.waiting()).as("samples that wait").isEqualTo(8);
    expectTaken(lab, samples(0, 3));
    expectTaken(lab, samples(3, 3));
    assertThat(lab.offer(samples(8, 6))).as("samples that found room").isEqualTo(6);
    expectTaken(lab, samples(6, 8));
    lab.makeQueue(4, -2);
    assertThat(lab.offer(samples(0, 4))).as("samples that found room").isEqualTo(4);
    expectTaken(lab, samples(0, 4));
  }

  @Check(
      points = 1,
      topic = "full",
      why = "A mask finds the place without a division, for powers of two only.",
      help = "A power of two has one bit that is 1: `capacity & (capacity - 1)` is 0.")
  void a_capacity_without_a_mask_is_refused(OnTheBoardLab lab) {
    for (int capacity : new int[] {0, 3, 6, 320, -8, Integer.MIN_VALUE}) {
      refused("a queue of " + capacity + " samples", () -> lab.makeQueue(capacity, 0));
    }
    lab.makeQueue(1, 0);
    lab.makeQueue(1024, 0);
  }

  @Check(
      points = 2,
      category = Category.MEMORY,
      topic = "full",
      why = "An interrupt that allocates is a board that stops some day.",
      help = "The array is made once, by the constructor.",
      needs = "samples_come_out_in_the_order_they_went_in")
  void handing_over_allocates_nothing(OnTheBoardLab lab, Meter meter) {
    lab.makeQueue(512, 0);
    lab.offer(samples(0, 40));
    lab.take(new short[40]); // the first time also loads classes
    lab.offer(samples(0, 320));
    assertThat(meter.heapBytes()).as("bytes allocated by offer").isZero();
    lab.take(new short[320]);
    assertThat(meter.heapBytes()).as("bytes allocated by take").isZero();
  }

  // ---- what the checks are made of

  /** The samples first, first + 1, ... */
  static short[] samples(int first, int count) {
    short[] samples = new short[count];
    for (int i = 0; i < count; i++) {
      samples[i] = (short) (first + i);
    }
    return samples;
  }

  private static void expectTaken(OnTheBoardLab lab, short[] expected) {
    short[] taken = new short[expected.length];
    assertThat(lab.take(taken)).as("whether %d samples were taken", taken.length).isTrue();
    assertThat(taken).as("the samples that were taken").isEqualTo(expected);
  }
}
