package milliwatt.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import milliwatt.model.Axis;
import milliwatt.report.Plot;

/**
 * Horizontal bars in groups, such as the layers of a model with a bar for each kind of kernels. A
 * bar's number stands beside it, and each series has a look of its own besides its colour: filled,
 * dashed, pale, dotted.
 *
 * @param name of the figure, unique on its page: its parts are called after it
 * @param series names, in the order of a group's bars
 * @param below what the numbers are
 * @param line a value that is marked by a dashed line
 */
public record BarChart(
    String name,
    String title,
    List<String> series,
    List<Group> groups,
    String below,
    OptionalDouble line) {
  private static final List<String> LOOKS = List.of("fill", "two", "plain", "pale");
  private static final int TICKS = 5;
  private static final double LEFT = 190;
  private static final double RIGHT = 640;
  private static final double TOP = 52;
  private static final double BAR = 14;
  private static final double GAP = 8;

  /**
   * Some bars that belong together.
   *
   * @param values one a series; empty where there is none
   */
  public record Group(String label, List<OptionalDouble> values) {}

  /** The picture, as SVG with its words for whoever does not see it. */
  public String svg() {
    Axis axis = axis();
    double height = TOP + groups.size() * (series.size() * BAR + GAP);
    Plot plot = new Plot(name, text(title), text(description()), 720, (int) height + 56);
    for (int i = 0; i < series.size(); i++) {
      double x = LEFT + i * 170;
      plot.box(LOOKS.get(i), x, 18, 16, 11).text("", x + 22, 28, text(series.get(i)));
    }
    for (double tick : axis.ticks()) {
      double x = across(axis, tick);
      plot.path(
          "axis", "M%s %sV%s".formatted(Plot.number(x), Plot.number(TOP), Plot.number(height)));
      plot.text("mid", x, height + 18, tick(axis, tick));
    }
    double y = TOP + GAP / 2;
    for (Group group : groups) {
      plot.text("end", LEFT - 10, y + series.size() * BAR / 2 + 4, text(group.label));
      for (int i = 0; i < series.size(); i++) {
        if (group.values.get(i).isPresent()) {
          double value = group.values.get(i).getAsDouble();
          double end = across(axis, value);
          plot.box(LOOKS.get(i), LEFT, y + 1, Math.max(1, end - LEFT), BAR - 3);
          plot.text("", end + 6, y + BAR - 3, number(value));
        }
        y += BAR;
      }
      y += GAP;
    }
    line.ifPresent(
        value -> {
          String x = Plot.number(across(axis, value));
          plot.path("two", "M%s %sV%s".formatted(x, Plot.number(TOP), Plot.number(height)));
        });
    return plot.text("", 40, height + 42, text(below)).svg();
  }

  private Axis axis() {
    List<Double> values = new ArrayList<>(List.of(0.0));
    groups.forEach(group -> group.values.forEach(value -> value.ifPresent(values::add)));
    return Axis.over(values.stream().mapToDouble(Double::doubleValue).toArray(), TICKS);
  }

  private static double across(Axis axis, double value) {
    return LEFT + axis.part(value) * (RIGHT - LEFT);
  }

  /** The numbers in words. */
  private String description() {
    return "Horizontal bars. "
        + groups.stream().map(this::words).collect(Collectors.joining(" "))
        + " "
        + below
        + ".";
  }

  private String words(Group group) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      if (group.values.get(i).isPresent()) {
        words.add(number(group.values.get(i).getAsDouble()) + " " + series.get(i));
      }
    }
    return group.label + ": " + String.join(", ", words) + ".";
  }

  private static String number(double value) {
    if (value >= 1e6) {
      return String.format(Locale.ROOT, "%.1f M", value / 1e6);
    }
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%.1f", value);
  }

  private static String tick(Axis axis, double tick) {
    if (axis.high() >= 1e6) {
      return String.format(Locale.ROOT, axis.step() < 1e6 ? "%.1f M" : "%.0f M", tick / 1e6);
    }
    return number(tick);
  }

  private static String text(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
