package lab11;

import static milliwatt.check.Expect.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 11 asks of {@code PowerBudget}. */
final class PowerChecks {
  private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

  @Check(
      points = 4,
      topic = "duty",
      why = "Whoever is done early may sleep, and sleep is nearly free.",
      help = "instructions * milliCycles / kilohertz, as long: all powers of ten cancel out.")
  void duty_is_work_by_time(OnTheBoardLab lab) {
    assertThat(lab.duty(20_000_000, 1_600, 64_000)).as("20 M at 64 MHz").isEqualTo(500_000);
    assertThat(lab.duty(64_000, 1_000, 64_000)).as("64 k at 64 MHz").isEqualTo(1_000);
    assertThat(lab.duty(0, 1_600, 64_000)).as("no work").isZero();
    assertThat(lab.duty(64_000_000, 1_000, 64_000)).as("all of it").isEqualTo(1_000_000);
    assertThat(lab.duty(200_000_000, 850, 216_000)).as("M7").isEqualTo(787_038);
  }

  @Check(
      points = 2,
      topic = "duty",
      why = "A chip that needs 1.1 seconds for a second never catches up.",
      help = "More than a million parts, or a clock below 1 kHz, is a ModelError.",
      needs = "duty_is_work_by_time")
  void what_is_too_much_for_the_clock_is_refused(OnTheBoardLab lab) {
    refused("a second of 1.1 seconds", () -> lab.duty(70_400_000, 1_000, 64_000));
    refused("one cycle too many", () -> lab.duty(64_000_001, 1_000, 64_000));
    refused("far too much", () -> lab.duty(5_000_000_000L, 10_300, 64_000));
    refused("a clock of 0 kHz", () -> lab.duty(1, 1_000, 0));
    refused("a clock of -1 kHz", () -> lab.duty(1, 1_000, -1));
  }

  @Check(
      points = 4,
      topic = "current",
      why = "The battery knows nothing but the current on average.",
      help = "duty parts of the million at `active`, the rest at `asleep`, in nanoamperes.")
  void the_current_is_shared_between_work_and_sleep(OnTheBoardLab lab) {
    assertThat(lab.current(1_000_000, 3_300, 3_160)).as("always awake").isEqualTo(3_300_000);
    assertThat(lab.current(0, 3_300, 3_160)).as("always asleep").isEqualTo(3_160);
    assertThat(lab.current(500_000, 3_300, 3_160)).as("half").isEqualTo(1_651_580);
    assertThat(lab.current(1_000_000, 500_000, 0)).as("500 mA").isEqualTo(500_000_000);
    assertThat(lab.current(500_000, 80_000, 800_000)).as("ESP32").isEqualTo(40_400_000);
  }

  @Check(
      points = 2,
      topic = "current",
      why = "Charge is current times time; energy is that times the voltage.",
      help = "nA times mV is a millionth of a microwatt; a watt is a joule a second.")
  void power_is_current_times_voltage(OnTheBoardLab lab) {
    assertThat(lab.power(1_651_580, 3_000)).as("1.65 mA at 3 V").isEqualTo(4_955);
    assertThat(lab.power(1_000_000, 1_000)).as("1 mA at 1 V").isEqualTo(1_000);
    assertThat(lab.power(500_000_000, 3_300)).as("500 mA at 3.3 V").isEqualTo(1_650_000);
  }

  @Check(
      points = 3,
      topic = "current",
      why = "A battery of 225 mAh gives 1 mA for 225 hours.",
      help = "One mAh is a million nAh; the division needs a long.")
  void hours_are_charge_by_current(OnTheBoardLab lab) {
    assertThat(lab.hours(225, 1_000_000)).as("225 mAh at 1 mA").isEqualTo(225);
    assertThat(lab.hours(225, 3_160)).as("225 mAh at 3.16 uA").isEqualTo(71_202);
    assertThat(lab.hours(3_000, 1)).as("3 Ah at 1 nA").isEqualTo(3_000_000_000L);
    refused("no current", () -> lab.hours(225, 0));
    refused("a current of -1 nA", () -> lab.hours(225, -1));
  }

  @Check(
      points = 3,
      topic = "rounding",
      why = "An estimate that is too good is a flat battery in somebody's door lock.",
      help = "Costs are rounded up, life is rounded down.",
      needs = {
        "duty_is_work_by_time",
        "the_current_is_shared_between_work_and_sleep",
        "power_is_current_times_voltage",
        "hours_are_charge_by_current"
      })
  void no_rounding_promises_anything(OnTheBoardLab lab, RandomGenerator random) {
    assertThat(lab.duty(1, 1, 64_000)).as("next to no work").isEqualTo(1);
    assertThat(lab.current(1, 1, 0)).as("next to no current").isEqualTo(1);
    assertThat(lab.power(1, 1)).as("next to no power").isEqualTo(1);
    assertThat(lab.hours(1, 1_000_001)).as("not quite an hour").isZero();
    for (int i = 0; i < 20; i++) {
      int duty = random.nextInt(0, 1_000_001);
      int active = random.nextInt(1, 500_000);
      int asleep = random.nextInt(0, 2_000_000);
      BigInteger nano =
          times(duty, active)
              .multiply(BigInteger.valueOf(1_000))
              .add(times(1_000_000 - duty, asleep));
      assertThat(lab.current(duty, active, asleep))
          .as("current(%d, %d, %d)", duty, active, asleep)
          .isEqualTo(nano.add(MILLION).subtract(BigInteger.ONE).divide(MILLION).longValueExact());
    }
  }

  private static BigInteger times(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
