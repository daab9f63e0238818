package milliwatt.report;

import java.util.Locale;

/** Points and times in figures, the same in every language of the machine. */
public final class Figures {
  private Figures() {}

  /** At most two decimals and no trailing zeros: {@code 2}, {@code 1.5}, {@code 0.33}. */
  public static String points(double points) {
    String text = String.format(Locale.ROOT, "%.2f", points);
    return text.replaceFirst("\\.?0+$", "");
  }

  public static String millis(long millis) {
    return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
