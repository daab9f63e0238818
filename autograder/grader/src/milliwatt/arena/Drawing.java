package milliwatt.arena;

import java.util.Locale;

/** The elements of an SVG, one behind the other. Text is escaped here and nowhere else. */
final class Drawing {
  private final StringBuilder svg = new StringBuilder();

  void add(String markup) {
    svg.append(markup);
  }

  /** Begins a group whose elements share a tooltip. */
  void group(String tooltip) {
    svg.append("<g><title>").append(escape(tooltip)).append("</title>");
  }

  void end() {
    svg.append("</g>\n");
  }

  /**
   * @param paint attributes that say what it looks like
   */
  void rectangle(String paint, double x, double y, double width, double height) {
    svg.append("<rect %s x=\"%s\" y=\"%s\"".formatted(paint, figure(x), figure(y)));
    svg.append(" width=\"%s\" height=\"%s\"/>".formatted(figure(width), figure(height)));
  }

  /** A line across at one height. */
  void level(String style, double from, double to, double y) {
    svg.append("<path class=\"%s\" ".formatted(style));
    svg.append("d=\"M%s %sH%s\"/>\n".formatted(figure(from), figure(y), figure(to)));
  }

  void text(double x, double y, String style, String text) {
    svg.append("<text x=\"%s\" y=\"%s\" class=\"%s\">".formatted(figure(x), figure(y), style));
    svg.append(escape(text)).append("</text>\n");
  }

  /** Text that ends at a point and rises towards it. */
  void slanting(double x, double y, String style, String text) {
    svg.append("<g transform=\"translate(%s %s)\">".formatted(figure(x), figure(y)));
    svg.append("<text class=\"%s\" transform=\"rotate(-50)\">".formatted(style));
    svg.append(escape(text)).append("</text></g>\n");
  }

  @Override
  public String toString() {
    return svg.toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
