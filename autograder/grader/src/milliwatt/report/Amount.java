package milliwatt.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import milliwatt.board.Range;

/** Estimates in words: two significant digits, since none of them is better than that. */
final class Amount {
  private static final double MILLI = 1e-3;
  private static final double MICRO = 1e-6;
  private static final double HOURS_A_DAY = 24;

  private Amount() {}

  static String bytes(long bytes) {
    return String.format(Locale.ROOT, "%,d bytes", bytes);
  }

  static String seconds(Range seconds) {
    return scaled(seconds, "s");
  }

  static String joules(Range joules) {
    return scaled(joules, "J");
  }

  static String hours(Range hours) {
    return hours.typical() < 2 * HOURS_A_DAY
        ? text(hours, 1, "hours")
        : text(hours, HOURS_A_DAY, "days");
  }

  private static String scaled(Range range, String unit) {
    if (range.typical() >= 1) {
      return text(range, 1, unit);
    }
    return range.typical() >= MILLI
        ? text(range, MILLI, "m" + unit)
        : text(range, MICRO, "u" + unit);
  }

  private static String text(Range range, double scale, String unit) {
    return "%s %s (%s to %s)"
        .formatted(
            number(range.typical() / scale),
            unit,
            number(range.low() / scale),
            number(range.high() / scale));
  }

  static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(2));
    return rounded.abs().compareTo(BigDecimal.TEN) >= 0
        ? String.format(Locale.ROOT, "%,d", rounded.longValue())
        : rounded.stripTrailingZeros().toPlainString();
  }
}
