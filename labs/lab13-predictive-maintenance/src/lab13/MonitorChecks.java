package lab13;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;
import milliwatt.models.bearing.BearingFault;
import milliwatt.models.bearing.BearingGeometry;
import milliwatt.models.bearing.BearingSimulator;
import milliwatt.models.bearing.OperatingPoint;

/** The whole chain, from samples to the alarm. */
final class MonitorChecks {
  private static final int AXES = 2;
  private static final int LENGTH = 64;
  private static final int HOP = 32;
  private static final int BANDS = 4;
  private static final int FEATURES = AXES * (2 + BANDS);
  private static final int ANSWER = -40;

  @Check(
      points = 3,
      topic = "monitor",
      why = "Every window is judged once, by the features of all its axes.",
      help =
          "Put rows; if all axes have a window, compute the features of each at its place, and ask"
              + " the model.",
      needs = {
        "windows_do_not_depend_on_the_pieces",
        "features_lie_in_their_order",
        "the_error_is_in_the_units_of_the_input"
      },
      limitMillis = 20_000)
  void every_window_is_judged(VibrationLab lab) {
    short[] rows = rows(64 + 5 * HOP);
    lab.extractor(LENGTH, BANDS);
    begin(lab, Float.MAX_VALUE);
    int used = 0;
    for (int window = 0; window < 6; window++) {
      int left = rows.length / AXES - used;
      int seen = lab.watch(rows, used, left);
      assertThat(seen).as("rows seen of %d", left).isEqualTo(window == 0 ? LENGTH : HOP);
      used += seen;
      assertThat(lab.judged()).as("judged after %d rows", used).isTrue();
      assertThat(lab.windows()).as("windows so far").isEqualTo(window + 1);
      assertThat((double) lab.error())
          .as("error of window %d", window)
          .isCloseTo(expectedError(lab, rows, window), within(0.001));
    }
    assertThat(lab.watch(new short[6], 0, 3)).as("rows seen of 3 more").isEqualTo(3);
    assertThat(lab.judged()).as("judged after 3 rows more").isFalse();
  }

  @Check(
      points = 2,
      topic = "monitor",
      why = "A sensor's buffer holds 32 samples, a file a minute of them.",
      help = "watch takes what fits, judges if there is a window, and says how much it took.",
      needs = "every_window_is_judged",
      limitMillis = 30_000)
  void judgements_do_not_depend_on_the_pieces(VibrationLab lab) {
    short[] rows = rows(600);
    List<Float> expected = null;
    for (int piece : new int[] {600, 32, 17}) {
      begin(lab, Float.MAX_VALUE);
      List<Float> errors = errors(lab, rows, piece);
      if (expected == null) {
        expected = errors;
      }
      assertThat(errors).as("errors in pieces of %d rows", piece).isEqualTo(expected);
    }
    assertThat(expected).as("windows in 600 rows").hasSize((600 - LENGTH) / HOP + 1);
  }

  @Check(
      points = 2,
      topic = "monitor",
      why = "Alarm and drift are what a monitor is for; each has a rule of its own.",
      help = "An error above the threshold is a vote; every error goes into the chart.",
      needs = {
        "every_window_is_judged",
        "an_alarm_takes_several_of_the_last_windows",
        "a_small_rise_is_a_drift_in_the_end"
      },
      limitMillis = 30_000)
  void errors_above_the_threshold_raise_the_alarm(VibrationLab lab) {
    short[] rows = rows(64 + 9 * HOP);
    begin(lab, Float.MAX_VALUE);
    List<Float> errors = errors(lab, rows, 64);
    List<Float> sorted = errors.stream().sorted().toList();
    float baseline = sorted.getFirst();
    for (float threshold : new float[] {sorted.get(4), Float.MAX_VALUE}) {
      lab.monitor(model(), AXES, LENGTH, HOP, threshold, 2, 3, baseline, 0.02f, 0.5f, 1);
      double mean = baseline;
      int used = 0;
      for (int i = 0; i < errors.size(); i++) {
        used += lab.watch(rows, used, rows.length / AXES - used);
        long above =
            errors.subList(Math.max(0, i - 2), i + 1).stream().filter(e -> e > threshold).count();
        assertThat(lab.alarm())
            .as("alarm at window %d with %d of the last 3 above the threshold", i, above)
            .isEqualTo(above >= 2);
        mean += 0.5 * (errors.get(i) - mean);
        assertThat(lab.drifting())
            .as("drift at window %d with a mean of %.3f", i, mean)
            .isEqualTo(mean > baseline + 0.02 * Math.sqrt(0.5 / 1.5));
      }
    }
  }

  @Check(
      points = 3,
      topic = "monitor",
      why = "This is what it was all for: a crack in the outer race, found before it is heard.",
      help = "Every part passes alone; compare the order in which a window goes through them.",
      needs = "errors_above_the_threshold_raise_the_alarm",
      limitMillis = 60_000)
  void a_growing_fault_is_found_in_time(VibrationLab lab) {
    lab.threshold(64);
    lab.baseline();
    lab.monitor(Autoencoders.bearing(), 1, 512, 512, Float.MAX_VALUE, 3, 5, 0, 1, 0.05f, 5);
    for (int run = 0; run < 16; run++) {
      BearingSimulator healthy = machine(run, BearingFault.NONE);
      for (int window = 0; window < 4; window++) {
        lab.watch(healthy.next(512, 0), 0, 512);
        lab.addError(lab.error());
        lab.addToBaseline(lab.error());
      }
    }
    lab.monitor(
        Autoencoders.bearing(),
        1,
        512,
        512,
        lab.quantile(0.98f),
        3,
        5,
        lab.mean(),
        lab.deviation(),
        0.05f,
        5);
    BearingSimulator machine = machine(99, BearingFault.OUTER_RACE);
    int alarmAt = -1;
    for (int window = 0; window < 50 && alarmAt < 0; window++) {
      double severity = Math.max(0, (window - 20) / 40.0);
      lab.watch(machine.next(512, severity), 0, 512);
      if (lab.alarm()) {
        alarmAt = window;
      }
    }
    assertThat(alarmAt)
        .as("the window of the alarm, of a fault that begins at 20 and is plain at 50")
        .isBetween(20, 49);
  }

  @Check(
      points = 1,
      topic = "monitor",
      why = "After a repair, the machine must not be judged by what was before.",
      help = "Window, votes, chart and the counts: all begin anew.",
      needs = "errors_above_the_threshold_raise_the_alarm",
      limitMillis = 30_000)
  void a_reset_monitor_begins_anew(VibrationLab lab) {
    short[] rows = rows(300);
    lab.monitor(model(), AXES, LENGTH, HOP, 0, 4, 4, 0, 0.001f, 0.5f, 1);
    List<Float> expected = errors(lab, rows, 100);
    lab.reset();
    assertThat(lab.windows()).as("windows after a reset").isZero();
    assertThat(lab.alarm()).as("alarm after a reset").isFalse();
    assertThat(lab.drifting()).as("drift after a reset").isFalse();
    lab.watch(rows, 0, 64);
    assertThat(lab.alarm()).as("alarm at the first window of four that it takes").isFalse();
    lab.reset();
    assertThat(errors(lab, rows, 100)).as("errors after a reset").isEqualTo(expected);
  }

  @Check(
      points = 2,
      category = Category.MEMORY,
      topic = "memory",
      why = "It watches for years; whatever each window leaves behind fills the memory.",
      help = "All arrays are made in constructors; watch makes nothing.",
      needs = "every_window_is_judged",
      limitMillis = 20_000)
  void watching_allocates_nothing(VibrationLab lab, Meter meter) {
    short[] rows = rows(64 + 4 * HOP);
    begin(lab, 0);
    int used = lab.watch(rows, 0, rows.length / AXES); // the first time also loads classes
    for (int i = 0; i < 3; i++) {
      used += lab.watch(rows, used, rows.length / AXES - used);
      assertThat(meter.heapBytes()).as("heap bytes that a window took").isZero();
    }
  }

  @Check(
      points = 2,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "Between two windows the board sleeps: what it saves here is battery.",
      help = "Most of it is the transform; weigh without a division, and sum up in locals.",
      needs = "every_window_is_judged",
      limitMillis = 20_000)
  void a_window_keeps_to_its_instructions(VibrationLab lab, Meter meter, Credit credit) {
    lab.monitor(Autoencoders.bearing(), 1, 512, 512, Float.MAX_VALUE, 3, 5, 0, 1, 0.05f, 5);
    BearingSimulator machine = machine(5, BearingFault.NONE);
    lab.watch(machine.next(512, 0), 0, 512); // the first time also loads classes
    lab.watch(machine.next(512, 0), 0, 512);
    credit.spent(meter.instructions());
  }

  private static byte[] model() {
    return Autoencoders.constant(FEATURES, ANSWER);
  }

  private static void begin(VibrationLab lab, float threshold) {
    lab.monitor(model(), AXES, LENGTH, HOP, threshold, 3, 5, 1, 1, 0.05f, 5);
  }

  private static List<Float> errors(VibrationLab lab, short[] rows, int piece) {
    List<Float> errors = new ArrayList<>();
    int count = rows.length / AXES;
    for (int from = 0; from < count; from += piece) {
      int end = Math.min(from + piece, count);
      for (int used = from; used < end; ) {
        int seen = lab.watch(rows, used, end - used);
        assertThat(seen).as("rows seen of %d", end - used).isBetween(1, end - used);
        used += seen;
        if (lab.judged()) {
          errors.add(lab.error());
        }
      }
    }
    return errors;
  }

  /** By the contract's own parts, which have their checks. */
  private static double expectedError(VibrationLab lab, short[] rows, int window) {
    byte[] features = new byte[FEATURES];
    int first = window * HOP;
    for (int axis = 0; axis < AXES; axis++) {
      lab.window(AXES, LENGTH, HOP);
      lab.put(rows, first, LENGTH);
      short[] samples = new short[LENGTH];
      lab.next(axis, samples);
      lab.features(samples, features, axis * (2 + BANDS));
    }
    int[] answer = new int[FEATURES];
    Arrays.fill(answer, ANSWER);
    return Autoencoders.error(features, answer);
  }

  /** Two axes that shake at different frequencies, stronger and weaker in turn. */
  private static short[] rows(int count) {
    SplittableRandom random = new SplittableRandom(13);
    short[] rows = new short[AXES * count];
    for (int i = 0; i < count; i++) {
      double swell = 300 * (1.2 + StrictMath.sin(i / 40.0));
      rows[2 * i] = (short) (1000 + swell * StrictMath.sin(0.3 * i) + random.nextInt(-20, 21));
      rows[2 * i + 1] = (short) (-50 + swell * StrictMath.sin(1.9 * i) + random.nextInt(-90, 91));
    }
    return rows;
  }

  private static BearingSimulator machine(int run, BearingFault fault) {
    OperatingPoint point = OperatingPoint.drawn(new SplittableRandom(1300 + run));
    return new BearingSimulator(BearingGeometry.SIZE_6205, point, fault, run);
  }
}
