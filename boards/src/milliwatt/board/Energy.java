package milliwatt.board;

import java.util.Optional;

/** What an inference costs. */
public final class Energy {
  private Energy() {}

  /** Joules = seconds x amperes x volts. The chip's alone, and nothing of what it does between. */
  public static Range joules(Range seconds, Range milliamperes, double volts) {
    return seconds.times(milliamperes).times(volts / 1000);
  }

  /** Empty where the chip's current or voltage is not known. */
  public static Optional<Range> joules(Range seconds, Power power) {
    return power
        .active()
        .value()
        .flatMap(active -> power.volts().value().map(volts -> joules(seconds, active, volts)));
  }
}
