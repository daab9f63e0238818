package milliwatt.report;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** A figure of curves and areas as SVG, in the style of the handouts' other figures. */
public final class Plot {
  private static final String STYLE =
      """
        <style>
          .mw-figure { color: #1f2933; color: var(--figure-ink, #1f2933); font: 13px system-ui, "DejaVu Sans", sans-serif; }
          @media (prefers-color-scheme: dark) { .mw-figure { color: #e4e7eb; color: var(--figure-ink, #e4e7eb); } }
          .mw-figure text { fill: currentColor; }
          .mw-figure .mid { text-anchor: middle; }
          .mw-figure .end { text-anchor: end; }
          .mw-figure .axis { stroke: currentColor; stroke-opacity: 0.4; fill: none; }
          .mw-figure .pale { stroke: currentColor; stroke-opacity: 0.45; fill: none; }
          .mw-figure .plain { fill: currentColor; fill-opacity: 0.08; stroke: currentColor; stroke-opacity: 0.4; }
          .mw-figure .ink { fill: currentColor; }
          .mw-figure .one { stroke: #2f7dd1; stroke: var(--figure-one, #2f7dd1); stroke-width: 1.5; fill: none; }
          .mw-figure .two { stroke: #c8690f; stroke: var(--figure-two, #c8690f); stroke-width: 1.5; fill: none; stroke-dasharray: 5 3; }
          .mw-figure .fill { fill: #2f7dd1; fill: var(--figure-one, #2f7dd1); fill-opacity: 0.25; stroke: #2f7dd1; stroke: var(--figure-one, #2f7dd1); }
        </style>
      """;

  private final StringBuilder svg = new StringBuilder();

  /**
   * @param name of the file, without its ending
   * @param width in pixels, like all lengths here
   */
  public Plot(String name, String title, String description, int width, int height) {
    svg.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mw-figure\" viewBox=\"0 0 %d %d\""
                + " width=\"%d\" height=\"%d\" role=\"img\" aria-labelledby=\"%s-title %s-desc\">\n"
                + "  <title id=\"%s-title\">%s</title>\n  <desc id=\"%s-desc\">%s</desc>\n")
            .formatted(width, height, width, height, name, name, name, title, name, description));
    svg.append(STYLE);
  }

  /** A polyline through {@code points} points, one for each index. */
  public Plot curve(String style, int points, IntToDoubleFunction x, IntToDoubleFunction y) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points; i++) {
      path.append(i == 0 ? "M" : "L");
      path.append(number(x.applyAsDouble(i))).append(' ').append(number(y.applyAsDouble(i)));
    }
    return path(style, path.toString());
  }

  public Plot path(String style, String path) {
    svg.append("  <path class=\"%s\" d=\"%s\"/>\n".formatted(style, path));
    return this;
  }

  /** A path that is filled with so much of the ink. */
  public Plot shade(double opacity, String path) {
    svg.append(
        "  <path class=\"ink\" fill-opacity=\"%s\" d=\"%s\"/>\n".formatted(number(opacity), path));
    return this;
  }

  public Plot box(String style, double x, double y, double width, double height) {
    svg.append(
        "  <rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
            .formatted(style, number(x), number(y), number(width), number(height)));
    return this;
  }

  /**
   * @param style empty for text that begins at x, {@code mid} or {@code end}
   */
  public Plot text(String style, double x, double y, String text) {
    svg.append(
        "  <text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
            .formatted(style, number(x), number(y), text));
    return this;
  }

  public String svg() {
    return svg + "</svg>\n";
  }

  public static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
  }
}
