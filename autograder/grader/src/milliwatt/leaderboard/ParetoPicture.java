package milliwatt.leaderboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import milliwatt.report.Neutral;

/** Accuracy against instructions, a circle a model; its size says how many bytes the model has. */
final class ParetoPicture {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final int LEFT = 64;
  private static final int RIGHT = 24;
  private static final int TOP = 24;
  private static final int BOTTOM = 56;
  private static final double SMALLEST = 5;
  private static final double LARGEST = 16;
  private static final int TICKS = 4;

  private final List<Entry> entries;
  private final double most;
  private final double least;
  private final double low;
  private final double high;
  private final long largest;

  /**
   * @param all at least one is not refused
   */
  ParetoPicture(List<Entry> all) {
    entries = all.stream().filter(entry -> entry.refusal().isEmpty()).sorted(Entry.ORDER).toList();
    most = 1.1 * entries.stream().mapToLong(Entry::instructions).max().orElseThrow() / 1e6;
    least = 0;
    high = 1;
    low =
        Math.max(
            0,
            Math.floor(10 * entries.stream().mapToDouble(Entry::accuracy).min().orElseThrow() - 1)
                / 10);
    largest = entries.stream().mapToLong(Entry::bytes).max().orElseThrow();
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    line(
        svg,
        "<svg class=\"pareto\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"p-title p-desc\">",
        WIDTH,
        HEIGHT);
    line(svg, "<title id=\"p-title\">Accuracy against instructions</title>");
    line(svg, "<desc id=\"p-desc\">%s</desc>", description());
    for (int i = 0; i <= TICKS; i++) {
      double accuracy = low + (high - low) * i / TICKS;
      double million = most * i / TICKS;
      line(
          svg,
          "<path class=\"grid\" d=\"M%d %.1fH%d\"/><text class=\"end\" x=\"%d\" y=\"%.1f\">%.0f %%</text>",
          LEFT,
          y(accuracy),
          WIDTH - RIGHT,
          LEFT - 8,
          y(accuracy) + 4,
          100 * accuracy);
      line(
          svg,
          "<text class=\"mid\" x=\"%.1f\" y=\"%d\">%.1f</text>",
          x(million * 1e6),
          HEIGHT - BOTTOM + 20,
          million);
    }
    line(
        svg,
        "<text class=\"mid\" x=\"%d\" y=\"%d\">million instructions for a second of sound</text>",
        (LEFT + WIDTH - RIGHT) / 2,
        HEIGHT - 12);
    front(svg);
    for (Entry entry : entries) {
      line(
          svg,
          "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>",
          entry.onFront(entries) ? "front" : "behind",
          x(entry.instructions()),
          y(entry.accuracy()),
          radius(entry),
          escaped(entry.name()));
    }
    svg.append("</svg>");
    return svg.toString();
  }

  /** A stair through the models that no other beats in accuracy and instructions. */
  private void front(StringBuilder svg) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(
        Comparator.comparingLong(Entry::instructions)
            .thenComparing(Comparator.comparingDouble(Entry::accuracy).reversed())
            .thenComparing(Entry::name));
    StringBuilder path = new StringBuilder();
    double best = -1;
    for (Entry entry : sorted) {
      if (entry.accuracy() > best) {
        path.append(path.isEmpty() ? "M" : "H").append(number(x(entry.instructions())));
        path.append(best < 0 ? " " : "V").append(number(y(entry.accuracy())));
        best = entry.accuracy();
      }
    }
    line(svg, "<path class=\"stair\" d=\"%sH%d\"/>", path, WIDTH - RIGHT);
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (Entry entry : entries) {
      parts.add(
          "%s: %.1f %% at %.1f million instructions"
              .formatted(
                  escaped(entry.name()), 100 * entry.accuracy(), entry.instructions() / 1e6));
    }
    return String.join("; ", parts) + ".";
  }

  private double x(double instructions) {
    return LEFT + (WIDTH - LEFT - RIGHT) * (instructions / 1e6 - least) / (most - least);
  }

  private double y(double accuracy) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * (accuracy - low) / (high - low);
  }

  /** The area goes with the bytes. */
  private double radius(Entry entry) {
    return Math.max(SMALLEST, LARGEST * Math.sqrt((double) entry.bytes() / largest));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escaped(String name) {
    return Neutral.line(name).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
