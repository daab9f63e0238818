package milliwatt.models.bearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BearingSimulatorTest {
  private static final BearingGeometry BEARING = BearingGeometry.SIZE_6205;
  private static final OperatingPoint QUIET = new OperatingPoint(27, 0, 0, 0);
  private static final OperatingPoint USUAL = new OperatingPoint(27, 100, 40, 60);

  /** As data sheets of bearings of this size give them, for one turn of the shaft in a second. */
  @Test
  void the_frequencies_are_those_of_a_6205() {
    assertThat(BEARING.outerRace(1)).isCloseTo(3.585, within(0.001));
    assertThat(BEARING.innerRace(1)).isCloseTo(5.415, within(0.001));
    assertThat(BEARING.cage(1)).isCloseTo(0.398, within(0.001));
    assertThat(BEARING.ballSpin(1)).isCloseTo(2.357, within(0.001));
    assertThat(BEARING.outerRace(1) + BEARING.innerRace(1)).isEqualTo(BEARING.elements());
  }

  @ParameterizedTest
  @EnumSource
  void the_same_seed_gives_the_same_samples_whatever_the_pieces(BearingFault fault) {
    BearingSimulator whole = new BearingSimulator(BEARING, USUAL, fault, 5);
    BearingSimulator pieces = new BearingSimulator(BEARING, USUAL, fault, 5);
    short[] expected = whole.next(3000, 0.7);
    int at = 0;
    for (int piece : new int[] {1, 999, 1500, 500}) {
      for (short sample : pieces.next(piece, 0.7)) {
        assertThat(sample).as("sample %d", at).isEqualTo(expected[at++]);
      }
    }
    assertThat(new BearingSimulator(BEARING, USUAL, fault, 6).next(3000, 0.7))
        .isNotEqualTo(expected);
  }

  @Test
  void an_outer_race_is_struck_as_often_as_balls_pass() {
    List<Integer> blows = blows(BearingFault.OUTER_RACE);
    assertThat(blows.size() / 10.0).isCloseTo(BEARING.outerRace(QUIET.shaft()), within(1.0));
  }

  @Test
  void an_inner_race_is_struck_hard_once_a_turn() {
    BearingSimulator simulator = new BearingSimulator(BEARING, QUIET, BearingFault.INNER_RACE, 3);
    int turn = (int) Math.round(BearingSimulator.RATE / QUIET.shaft());
    short[] samples = simulator.next(40 * turn, 1);
    int loaded = 0;
    for (int t = 0; t < 40; t++) {
      int far = peak(samples, t * turn + turn * 5 / 12, t * turn + turn * 7 / 12);
      int near = peak(samples, t * turn, t * turn + turn / 3);
      loaded += near > 4 * far ? 1 : 0;
    }
    assertThat(loaded).as("turns with the blows in the loaded zone").isGreaterThan(35);
  }

  @ParameterizedTest
  @CsvSource({"NONE, 1", "OUTER_RACE, 0"})
  void without_a_fault_or_at_severity_0_nothing_rings(BearingFault fault, double severity) {
    assertThat(new BearingSimulator(BEARING, QUIET, fault, 4).next(1000, severity)).containsOnly(0);
  }

  @Test
  void a_healthy_machine_shakes_by_its_imbalance_its_gear_and_its_noise() {
    short[] samples = new BearingSimulator(BEARING, USUAL, BearingFault.NONE, 1).next(64_000, 0);
    double squares = 0;
    for (short sample : samples) {
      squares += sample * sample / (double) samples.length;
    }
    double expected = (100 * 100 * 1.09 + 40 * 40 * 1.02) / 2 + 60 * 60;
    assertThat(squares).isCloseTo(expected, within(0.03 * expected));
  }

  /** Where the ringing begins, in ten seconds without any other vibration. */
  private static List<Integer> blows(BearingFault fault) {
    short[] samples =
        new BearingSimulator(BEARING, QUIET, fault, 2).next(10 * BearingSimulator.RATE, 1);
    List<Integer> blows = new ArrayList<>();
    for (int i = 1; i < samples.length; i++) {
      boolean later = blows.isEmpty() || i - blows.getLast() > 30;
      if (later && Math.abs(samples[i]) > 300) {
        blows.add(i);
      }
    }
    return blows;
  }

  private static int peak(short[] samples, int from, int to) {
    int peak = 0;
    for (int i = from; i < to; i++) {
      peak = Math.max(peak, Math.abs(samples[i]));
    }
    return peak;
  }
}
