package lab11;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Meter;

/** What lab 11 asks of {@code EnergyGate}. */
final class GateChecks {
  @Check(
      points = 3,
      topic = "energy",
      why = "All that the gate knows of a frame is this one number.",
      help = "Add up the squares and divide by how many there are; the sum needs a long.")
  void energy_is_the_mean_square(OnTheBoardLab lab) {
    expectEnergy(lab, 0, 0, 0, 0, 0);
    expectEnergy(lab, 100, 10, -10, 10, -10);
    expectEnergy(lab, 17, 5, -5, 3, -3);
    expectEnergy(lab, 12, 5, -5, 0, 0);
  }

  @Check(
      points = 3,
      topic = "energy",
      why = "A microphone on an analogue pin has half the supply voltage as its silence.",
      help = "Take the square of the sum, divided by the count, off the sum of the squares.",
      needs = "energy_is_the_mean_square")
  void a_constant_is_no_sound(OnTheBoardLab lab) {
    expectEnergy(lab, 0, 2048, 2048, 2048, 2048);
    expectEnergy(lab, 100, 1010, 990, 1010, 990);
    expectEnergy(lab, 17, -995, -1005, -997, -1003);
  }

  @Check(
      points = 2,
      topic = "energy",
      why = "A door that slams must not wrap around and count as silence.",
      help = "One square is up to 2^30: an int holds one of them, and a frame has 320.",
      needs = "a_constant_is_no_sound")
  void the_loudest_frame_is_the_greatest_energy(OnTheBoardLab lab) {
    short[] loudest = new short[480];
    for (int i = 0; i < loudest.length; i++) {
      loudest[i] = (short) (i % 2 == 0 ? 32_767 : -32_768);
    }
    assertThat(lab.energy(loudest, 0, 480)).isEqualTo(1_073_709_056);
    Arrays.fill(loudest, (short) -32_768);
    assertThat(lab.energy(loudest, 0, 480)).as("of a constant -32768").isZero();
  }

  @Check(
      points = 2,
      topic = "energy",
      why = "The samples before and behind belong to other frames.",
      help = "The frame is `samples[from]` to `samples[from + count - 1]`.",
      needs = "energy_is_the_mean_square")
  void only_the_frame_counts(OnTheBoardLab lab) {
    short[] samples = {30_000, 10, -10, 10, -10, -30_000, 5};
    assertThat(lab.energy(samples, 1, 4)).as("energy of samples 1 to 4").isEqualTo(100);
    assertThat(lab.energy(samples, 6, 1)).as("energy of one sample").isZero();
  }

  @Check(
      points = 3,
      topic = "floor",
      why = "Somebody switches the fan off, and the next word is softer than the fan was.",
      help = "Where a frame is below the floor, take a quarter of the difference off, rounded up.")
  void the_floor_falls_by_a_quarter_of_the_way(OnTheBoardLab lab) {
    expectFloors(lab, new int[] {1000, 200, 200, 200}, new int[] {1000, 800, 650, 537});
    expectFloors(lab, new int[] {1000, 999, 998, 0}, new int[] {1000, 999, 998, 748});
    expectFloors(lab, new int[] {3, 0, 0, 0, 0}, new int[] {3, 2, 1, 0, 0});
  }

  @Check(
      points = 3,
      topic = "floor",
      why = "A floor that rises with a voice takes the voice for the room.",
      help = "Up by `(floor >> 8) + 1`, and never above the frame itself.")
  void the_floor_rises_slowly_and_not_above_the_frame(OnTheBoardLab lab) {
    expectFloors(lab, new int[] {1000, 9000, 9000, 9000}, new int[] {1000, 1004, 1008, 1012});
    expectFloors(lab, new int[] {1000, 1003, 1003}, new int[] {1000, 1003, 1003});
    expectFloors(lab, new int[] {0, 50, 50, 50}, new int[] {0, 1, 2, 3});
    int most = 1 << 30;
    expectFloors(lab, new int[] {most, most, most}, new int[] {most, most, most});
  }

  @Check(
      points = 4,
      topic = "loud",
      why = "Loud is a word that needs a room to be compared with.",
      help = "A frame is loud if its energy is above ratio times the floor; above, not equal.",
      needs = "the_floor_rises_slowly_and_not_above_the_frame")
  void loud_is_a_multiple_of_the_floor(OnTheBoardLab lab) {
    lab.makeGate(4, 0, 0);
    expectOpen(lab, new int[] {1000, 4016, 4033, 1000}, false, false, true, false);
    lab.makeGate(4, 0, 0);
    int great = 1_000_000_000;
    expectOpen(lab, new int[] {great, great, 1 << 30}, false, false, false);
  }

  @Check(
      points = 2,
      topic = "loud",
      why = "In a silent room the floor is 0, and a multiple of nothing is nothing.",
      help = "A frame has to be above `least` as well.",
      needs = "loud_is_a_multiple_of_the_floor")
  void next_to_nothing_is_never_loud(OnTheBoardLab lab) {
    lab.makeGate(4, 500, 0);
    expectOpen(lab, new int[] {0, 400, 500, 501, 0}, false, false, false, true, false);
  }

  @Check(
      points = 4,
      topic = "hold",
      why = "Between the two consonants of 'cat' there is less than nothing, and it is one word.",
      help = "A loud frame sets the counter to hold + 1, each other one counts it down to 0.",
      needs = "loud_is_a_multiple_of_the_floor")
  void the_gate_stays_open_for_a_while(OnTheBoardLab lab) {
    lab.makeGate(4, 0, 2);
    expectOpen(
        lab,
        new int[] {10, 900, 10, 10, 10, 10, 900, 10, 900, 10, 10, 10},
        false,
        true,
        true,
        true,
        false,
        false,
        true,
        true,
        true,
        true,
        true,
        false);
  }

  @Check(
      points = 4,
      topic = "hold",
      why = "Half a minute of a room with three words in it is what the gate is for.",
      help = "Compare the frames where the gate is open with those where a word is.",
      needs = {"the_gate_stays_open_for_a_while", "a_constant_is_no_sound"})
  void words_open_the_gate_and_the_room_does_not(OnTheBoardLab lab, RandomGenerator random) {
    int frames = 600;
    int[] quiet = energies(lab, random, 150);
    int[] loud = energies(lab, random, 2_000);
    int[] energies = new int[frames];
    for (int frame = 0; frame < frames; frame++) {
      boolean word = frame >= 150 && frame % 150 < 25;
      energies[frame] = (word ? loud : quiet)[random.nextInt(quiet.length)];
    }
    lab.makeGate(4, 400, 25);
    boolean[] open = new boolean[frames];
    lab.hear(energies, open);
    for (int frame = 0; frame < frames; frame++) {
      int since = frame % 150;
      boolean expected = frame >= 150 && since < 25 + 25;
      assertThat(open[frame]).as("whether the gate is open at frame %d", frame).isEqualTo(expected);
    }
  }

  @Check(
      points = 2,
      category = Category.MEMORY,
      topic = "hold",
      why = "The gate is called fifty times a second for years.",
      help = "Numbers are all that it has to remember.",
      needs = "the_gate_stays_open_for_a_while")
  void listening_allocates_nothing(OnTheBoardLab lab, Meter meter) {
    lab.makeGate(4, 0, 2);
    for (int time = 0; time < 2; time++) { // the first time also loads classes
      lab.hear(new int[] {10, 900, 10}, new boolean[3]);
    }
    assertThat(meter.heapBytes()).as("bytes allocated by hear").isZero();
    lab.energy(new short[320], 0, 320);
    assertThat(meter.heapBytes()).as("bytes allocated by energy").isZero();
  }

  // ---- what the checks are made of

  /** Of some frames of noise. */
  private static int[] energies(OnTheBoardLab lab, RandomGenerator random, int amplitude) {
    int[] energies = new int[8];
    for (int i = 0; i < energies.length; i++) {
      energies[i] = lab.energy(sound(random, amplitude), 0, 320);
    }
    return energies;
  }

  /** A frame of noise, on the offset of an analogue microphone. */
  private static short[] sound(RandomGenerator random, int amplitude) {
    short[] samples = new short[320];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (2_048 + random.nextInt(-amplitude, amplitude + 1));
    }
    return samples;
  }

  private static void expectEnergy(OnTheBoardLab lab, int expected, int... values) {
    short[] samples = new short[values.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) values[i];
    }
    assertThat(lab.energy(samples, 0, samples.length))
        .as("energy of %s", Arrays.toString(values))
        .isEqualTo(expected);
  }

  private static void expectFloors(OnTheBoardLab lab, int[] energies, int[] floors) {
    lab.makeGate(4, 0, 0);
    for (int i = 0; i < energies.length; i++) {
      lab.hear(new int[] {energies[i]}, new boolean[1]);
      assertThat(lab.floor())
          .as("floor after frame %d of %s", i, Arrays.toString(energies))
          .isEqualTo(floors[i]);
    }
  }

  private static void expectOpen(OnTheBoardLab lab, int[] energies, boolean... expected) {
    boolean[] open = new boolean[energies.length];
    lab.hear(energies, open);
    assertThat(open).as("whether the gate is open").isEqualTo(expected);
  }
}
