package milliwatt.bench;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A passage of a document with counts in it.
 *
 * @param file the document, from the project's root
 * @param text the passage, with {@code {NAME}} for a count, {@code {NAME / OTHER}} for a ratio with
 *     two decimals, and {@code {NAME / OTHER, 1}} for one with as many as that
 */
public record Quote(String file, String text) {
  private static final Pattern PLACE =
      Pattern.compile("\\{([^{}/,]+?)(?: / ([^{}/,]+?))?(?:, (\\d))?\\}");

  private static final String NUMBER = "[0-9][0-9,]*(?:\\.[0-9]+)?";

  /** The passage as it has to be. */
  public String filled(PerformanceFigures figures) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(number(place, figures)));
  }

  private static String number(java.util.regex.MatchResult place, PerformanceFigures figures) {
    double value = figures.get(place.group(1));
    if (place.group(2) == null) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    String decimals = place.group(3) == null ? "2" : place.group(3);
    return String.format(Locale.ROOT, "%." + decimals + "f", value / figures.get(place.group(2)));
  }

  /** The passage with any numbers in its places; one that begins a row of a table is the row. */
  public Pattern pattern() {
    boolean row = text.startsWith("|");
    StringBuilder pattern = new StringBuilder(row ? "(?m)^" : "");
    Matcher place = PLACE.matcher(text);
    int end = 0;
    while (place.find()) {
      pattern.append(Pattern.quote(text.substring(end, place.start()))).append(NUMBER);
      end = place.end();
    }
    pattern.append(Pattern.quote(text.substring(end)));
    return Pattern.compile(pattern.append(row ? "$" : "").toString());
  }
}
