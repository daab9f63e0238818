package milliwatt.model;

import java.util.Locale;
import milliwatt.model.Curve.Point;
import milliwatt.report.Neutral;

/** A curve as an SVG document, light or dark as the reader's system has it. */
public final class SvgPlot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int LEFT = 64;
  private static final int RIGHT = 24;
  private static final int TOP = 48;
  private static final int BOTTOM = 52;

  /** Room that the name of a point takes. */
  private static final int NAME_WIDTH = 40;

  private static final int NAME_HEIGHT = 20;

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
      role="img" aria-labelledby="title">
      <title id="title">%3$s: %5$s against %4$s</title>
      <style>
      .paper { fill: #ffffff; } .grid { stroke: #dde2e7; } .axis { stroke: #57606a; }
      text { font: 13px system-ui, sans-serif; fill: #57606a; }
      .title { font-size: 15px; font-weight: 600; fill: #1b1f24; }
      .curve { fill: none; stroke: #0b6a88; stroke-width: 2; stroke-linejoin: round; }
      .mark { fill: #0b6a88; }
      @media (prefers-color-scheme: dark) {
        .paper { fill: #12161b; } .grid { stroke: #2b323a; } .axis { stroke: #9ba6b2; }
        text { fill: #9ba6b2; } .title { fill: #e3e8ed; } .curve { stroke: #5cc4e0; }
        .mark { fill: #5cc4e0; }
      }
      </style>
      <rect class="paper" width="%1$d" height="%2$d" rx="8"/>
      <text class="title" x="64" y="28">%3$s</text>
      """;

  private final Axis x;
  private final Axis y;
  private final StringBuilder svg = new StringBuilder();

  private SvgPlot(Curve curve) {
    x = curve.xAxis(8);
    y = curve.yAxis(6);
  }

  public static String of(Curve curve) {
    return new SvgPlot(curve).draw(curve);
  }

  private String draw(Curve curve) {
    String xLabel = escape(curve.xLabel());
    String yLabel = escape(curve.yLabel());
    svg.append(HEAD.formatted(WIDTH, HEIGHT, escape(curve.title()), xLabel, yLabel));
    grid();
    label(WIDTH - RIGHT, HEIGHT - 12, "end", xLabel);
    label(LEFT - 8, TOP - 12, "end", yLabel);
    svg.append("<path class=\"curve\" d=\"");
    boolean pen = false;
    for (Point point : curve.points()) {
      if (Double.isFinite(point.y())) {
        svg.append(pen ? "L" : "M").append(figure(across(point.x()))).append(' ');
        svg.append(figure(down(point.y())));
      }
      pen = Double.isFinite(point.y());
    }
    svg.append("\"/>\n");
    curve.points().stream().filter(point -> point.name() != null).forEach(this::mark);
    return svg.append("</svg>\n").toString();
  }

  /** A dot, and the point's name beside it, where there is room. */
  private void mark(Point point) {
    double cx = across(point.x());
    double cy = down(point.y());
    boolean atRight = cx > WIDTH - RIGHT - NAME_WIDTH;
    boolean atBottom = cy > HEIGHT - BOTTOM - NAME_HEIGHT;
    svg.append(
        "<circle class=\"mark\" cx=\"%s\" cy=\"%s\" r=\"4\"/>\n".formatted(figure(cx), figure(cy)));
    label(
        atRight ? cx - 7 : cx + 7,
        atBottom ? cy - 7 : cy + 15,
        atRight ? "end" : "start",
        escape(point.name()));
  }

  private void grid() {
    for (double tick : x.ticks()) {
      line("grid", across(tick), TOP, across(tick), HEIGHT - BOTTOM);
      label(across(tick), HEIGHT - BOTTOM + 20, "middle", x.label(tick));
    }
    for (double tick : y.ticks()) {
      line("grid", LEFT, down(tick), WIDTH - RIGHT, down(tick));
      label(LEFT - 8, down(tick) + 4, "end", y.label(tick));
    }
    line("axis", LEFT, TOP, LEFT, HEIGHT - BOTTOM);
    line("axis", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM);
  }

  private double across(double value) {
    return LEFT + x.part(value) * (WIDTH - LEFT - RIGHT);
  }

  private double down(double value) {
    return HEIGHT - BOTTOM - y.part(value) * (HEIGHT - TOP - BOTTOM);
  }

  private void line(String style, double x1, double y1, double x2, double y2) {
    svg.append("<line class=\"%s\"".formatted(style))
        .append(" x1=\"%s\" y1=\"%s\"".formatted(figure(x1), figure(y1)))
        .append(" x2=\"%s\" y2=\"%s\"/>\n".formatted(figure(x2), figure(y2)));
  }

  private void label(double x, double y, String anchor, String text) {
    svg.append(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
            .formatted(figure(x), figure(y), anchor, text));
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String escape(String text) {
    return Neutral.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
