package milliwatt.models.sine;

import java.util.Locale;

/** Draws what the two models give and how far each is off, as SVG. */
final class SinePlot {

  private static final int FLOAT_POINTS = 361;

  private final StringBuilder svg = new StringBuilder();

  private SinePlot() {}

  static String draw(SineModels models) {
    return new SinePlot().plot(models);
  }

  private String plot(SineModels models) {
    Curve real = Curve.float32(models.float32(), FLOAT_POINTS);
    Curve int8 = Curve.int8(models.int8());
    svg.append(HEAD);
    Panel curves = new Panel(60, 240, 1);
    axes(curves, "1", "0", "-1");
    dots(curves, int8.x(), int8.y());
    polyline(curves, "float", real.x(), real.y());
    Panel errors = new Panel(300, 420, 0.04);
    axes(errors, "0.04", "0", "-0.04");
    dots(errors, int8.x(), errors(int8));
    polyline(errors, "float", real.x(), errors(real));
    svg.append(LABELS).append("</svg>\n");
    return svg.toString();
  }

  /** Maps x of 0 to 2 pi and y of plus or minus {@code limit} to a rectangle of the picture. */
  private record Panel(double top, double bottom, double limit) {

    static final double LEFT = 70;
    static final double RIGHT = 690;

    double x(double x) {
      return LEFT + (RIGHT - LEFT) * x / SineTraining.PERIOD;
    }

    double y(double y) {
      return (top + bottom) / 2 - y / limit * (bottom - top) / 2;
    }
  }

  private static float[] errors(Curve curve) {
    float[] errors = new float[curve.x().length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = (float) (curve.y()[i] - StrictMath.sin(curve.x()[i]));
    }
    return errors;
  }

  private void axes(Panel panel, String... ticks) {
    for (int i = 0; i < ticks.length; i++) {
      double y = panel.y(panel.limit() * (1 - i));
      line("<path class=\"faint\" d=\"M%.0f %.1fH%.0f\"/>", Panel.LEFT, y, Panel.RIGHT);
      line("<text x=\"60\" y=\"%.1f\" text-anchor=\"end\">%s</text>", y + 5, ticks[i]);
    }
    String[] names = {"0", "π/2", "π", "3π/2", "2π"};
    for (int i = 0; i < names.length; i++) {
      double x = panel.x(i * SineTraining.PERIOD / 4);
      line("<path class=\"faint\" d=\"M%.1f %.0fV%.0f\"/>", x, panel.top(), panel.bottom());
      line(
          "<text x=\"%.1f\" y=\"%.0f\" text-anchor=\"middle\">%s</text>",
          x, panel.bottom() + 20, names[i]);
    }
  }

  private void polyline(Panel panel, String style, float[] x, float[] y) {
    svg.append("<polyline class=\"").append(style).append("\" points=\"");
    for (int i = 0; i < x.length; i++) {
      svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", panel.x(x[i]), panel.y(y[i])));
    }
    svg.setLength(svg.length() - 1);
    svg.append("\"/>\n");
  }

  private void dots(Panel panel, float[] x, float[] y) {
    svg.append("<path class=\"int8\" d=\"");
    for (int i = 0; i < x.length; i++) {
      svg.append(String.format(Locale.ROOT, "M%.1f %.1fh0", panel.x(x[i]), panel.y(y[i])));
    }
    svg.append("\"/>\n");
  }

  private void line(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" class="mw-figure" viewBox="0 0 720 460" \
      width="720" height="460" role="img" aria-labelledby="sine-title sine-desc">
      <title id="sine-title">The sine models: output and error</title>
      <desc id="sine-desc">Above, the output of the float model as a line and of the int8 model as \
      256 dots, over inputs from 0 to two pi: both follow the sine. Below, the error of both, \
      within plus or minus 0.04: the int8 dots scatter in small steps around the float line.</desc>
      <style>
      .mw-figure { color: #1f2933; color: var(--figure-ink, #1f2933); \
      font: 15px system-ui, "DejaVu Sans", sans-serif; }
      @media (prefers-color-scheme: dark) { \
      .mw-figure { color: #e4e7eb; color: var(--figure-ink, #e4e7eb); } }
      .mw-figure text { fill: currentColor; }
      .mw-figure .faint { stroke: currentColor; stroke-width: 1; fill: none; opacity: 0.35; }
      .mw-figure .float { fill: none; stroke: #2f7dd1; \
      stroke: var(--figure-one, #2f7dd1); stroke-width: 2; }
      .mw-figure .int8 { fill: none; stroke: #c8690f; \
      stroke: var(--figure-two, #c8690f); stroke-width: 3.6; stroke-linecap: round; }
      </style>
      """;

  private static final String LABELS =
      """
      <text x="70" y="40">output</text>
      <text x="70" y="288">error: output minus sine</text>
      <path class="float" d="M440 35h30"/>
      <text x="478" y="40">float model</text>
      <path class="int8" d="M580 35h0m10 0h0m10 0h0"/>
      <text x="610" y="40">int8 model</text>
      """;
}
