package milliwatt.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one firmware would do on one board.
 *
 * @param seconds of one inference
 * @param joules of one inference
 * @param batteries the life of each battery that the chip's currents allow to estimate
 * @param missing why something is not estimated, a sentence each
 */
public record Estimate(
    Board board,
    Fit fit,
    Optional<Range> seconds,
    Optional<Range> joules,
    List<Life> batteries,
    List<String> missing) {

  /**
   * One battery's life.
   *
   * @param hours empty if the battery cannot give the current
   */
  public record Life(Battery battery, Optional<Range> hours) {}

  /**
   * @param instructions of one inference, as a Cortex-M twin counts them
   * @param intervalSeconds from the begin of one inference to the next
   */
  public static Estimate of(
      Board board,
      FirmwareNeed need,
      long instructions,
      double intervalSeconds,
      List<Battery> batteries) {
    List<String> missing = new ArrayList<>();
    Fit fit = Fit.of(need, board.memory());
    if (fit.fits().isEmpty()) {
      missing.add("Whether it fits is not known: " + board.memory().sketchFlash().note() + ".");
    }
    Optional<Range> seconds = Latency.seconds(instructions, board.processor());
    if (seconds.isEmpty()) {
      missing.add(
          "No latency, energy or battery life: nobody has published a latency for this core that"
              + " could be compared with a count of instructions.");
      return new Estimate(board, fit, seconds, Optional.empty(), List.of(), missing);
    }
    Power power = board.power();
    Optional<Range> joules = Energy.joules(seconds.get(), power);
    if (joules.isEmpty()) {
      missing.add("No energy: the current is " + reason(power.active()) + ".");
    }
    List<Life> lives = new ArrayList<>();
    Range duty = BatteryLife.duty(seconds.get(), intervalSeconds);
    Optional<Range> mean = mean(duty, power);
    if (mean.isPresent()) {
      Range active = power.active().value().get();
      batteries.forEach(each -> lives.add(new Life(each, life(each, active, mean.get()))));
    } else {
      Fact<Range> unknown = power.active().isKnown() ? power.sleep() : power.active();
      missing.add("No battery life: a current is " + reason(unknown) + ".");
    }
    return new Estimate(board, fit, seconds, joules, lives, missing);
  }

  /** A chip that is never done needs no sleep to be known. */
  private static Optional<Range> mean(Range duty, Power power) {
    Optional<Range> active = power.active().value();
    return duty.low() == 1
        ? active
        : active.flatMap(
            awake -> power.sleep().value().map(asleep -> BatteryLife.mean(duty, awake, asleep)));
  }

  private static Optional<Range> life(Battery battery, Range active, Range mean) {
    boolean tooMuch =
        battery.pulseMilliamperes().isPresent()
            && active.typical() > battery.pulseMilliamperes().getAsDouble();
    return tooMuch
        ? Optional.empty()
        : Optional.of(BatteryLife.hours(battery.milliampereHours(), mean));
  }

  private static String reason(Fact<?> fact) {
    return "not known (" + fact.note() + ")";
  }
}
