package lab10;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import milliwatt.check.Check;

/** Samples in, windows out. */
final class RingChecks {
  @Check(
      points = 2,
      topic = "ring",
      why = "Two windows share a third of their samples, and the ring gives them to both.",
      help = "Copy from the oldest sample on; then the oldest is the one a hop later.")
  void a_ring_gives_windows_that_overlap(KeywordSpotterLab lab) {
    lab.ring(6, 6, 4);
    lab.put(count(0, 6), 0, 6);
    expectWindow(lab, count(0, 6));
    lab.put(count(6, 4), 0, 4);
    expectWindow(lab, count(4, 6));
    lab.put(count(10, 4), 0, 4);
    expectWindow(lab, count(8, 6));
  }

  @Check(
      points = 1,
      topic = "ring",
      why = "Half a window is no window: the front end would hear samples of an earlier time.",
      help =
          "Where fewer samples are held than a window has, next returns false and moves nothing.")
  void a_ring_waits_for_a_whole_window(KeywordSpotterLab lab) {
    lab.ring(6, 6, 4);
    lab.put(count(0, 5), 0, 5);
    assertThat(lab.next(new short[6])).as("a window of 6 after 5 samples").isFalse();
    lab.put(count(5, 1), 0, 1);
    expectWindow(lab, count(0, 6));
    assertThat(lab.next(new short[6])).as("a second window without new samples").isFalse();
  }

  @Check(
      points = 1,
      topic = "ring",
      why = "A sample that is written over before it was read is lost, and nobody notices.",
      help = "Take the smaller of what is offered and what is free, and say how many that was.")
  void a_ring_takes_no_more_than_it_has_room_for(KeywordSpotterLab lab) {
    lab.ring(10, 6, 4);
    assertThat(lab.put(count(0, 20), 3, 7)).as("taken of 7 by an empty ring of 10").isEqualTo(7);
    assertThat(lab.put(count(10, 9), 0, 9)).as("taken of 9 with room for 3").isEqualTo(3);
    assertThat(lab.put(count(0, 1), 0, 1)).as("taken by a full ring").isZero();
    expectWindow(lab, count(3, 6));
    assertThat(lab.put(count(13, 9), 0, 9)).as("taken of 9 with room for 4").isEqualTo(4);
  }

  @Check(
      points = 2,
      topic = "ring",
      why = "A driver gives what it has: 1 sample, 512, whatever. What is heard must be the same.",
      help = "Look at the places where the ring begins again: both put and next have one.",
      needs = {"a_ring_gives_windows_that_overlap", "a_ring_takes_no_more_than_it_has_room_for"})
  void windows_do_not_depend_on_the_pieces(KeywordSpotterLab lab) {
    SplittableRandom random = new SplittableRandom(10);
    short[] sound = count(-500, 1000);
    for (int capacity : new int[] {48, 50, 64}) {
      lab.ring(capacity, 48, 32);
      int put = 0;
      int windows = 0;
      while (put < sound.length) {
        int piece = Math.min(random.nextInt(1, 100), sound.length - put);
        put += lab.put(sound, put, piece);
        short[] window = new short[48];
        while (lab.next(window)) {
          assertThat(window).as("window %d", windows).isEqualTo(count(-500 + 32 * windows, 48));
          windows++;
        }
      }
      assertThat(windows).as("windows in 1000 samples").isEqualTo((1000 - 48) / 32 + 1);
    }
  }

  private static void expectWindow(KeywordSpotterLab lab, short[] expected) {
    short[] window = new short[expected.length];
    assertThat(lab.next(window)).as("a window is there").isTrue();
    assertThat(window).isEqualTo(expected);
  }

  /** The numbers from {@code first} on. */
  private static short[] count(int first, int length) {
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (short) (first + i);
    }
    return samples;
  }
}
