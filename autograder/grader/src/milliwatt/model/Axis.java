package milliwatt.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A scale with round numbers on it.
 *
 * @param low at or below the least value
 * @param high at or above the greatest value, above {@code low}
 * @param step 1, 2 or 5 times a power of ten; the ticks are its multiples
 */
public record Axis(double low, double high, double step) {

  /**
   * The axis of some values: from the least to the greatest, and to the next tick where that is
   * near. Values that are not finite do not count.
   *
   * @param ticks about how many
   */
  public static Axis over(double[] values, int ticks) {
    double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
    double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
    if (low == high) {
      double room = Math.max(1e-3, Math.abs(low) / 2);
      low -= room;
      high += room;
    }
    double step = round((high - low) / ticks);
    return new Axis(reach(low, step, -1), reach(high, step, 1), step);
  }

  /** Where a value lies between {@link #low} (0) and {@link #high} (1). */
  public double part(double value) {
    return (value - low) / (high - low);
  }

  public List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** A tick's number with just as many decimals as the step has. */
  public String label(double value) {
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0\\.?0*") ? text.substring(1) : text;
  }

  private static double round(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    double digit = step / power;
    return power * (digit <= 1.5 ? 1 : digit <= 3.5 ? 2 : digit <= 7.5 ? 5 : 10);
  }

  /** The next tick in a direction if it is less than half a step away, else the end itself. */
  private static double reach(double end, double step, int direction) {
    double tick = direction * Math.ceil(direction * end / step) * step;
    return Math.abs(tick - end) < step / 2 ? tick : end;
  }
}
