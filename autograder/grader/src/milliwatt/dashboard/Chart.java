package milliwatt.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import milliwatt.model.Axis;

/**
 * Every student a dot: instructions upwards, memory to the right; where a lab counts no memory,
 * points to the right.
 */
final class Chart {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 320;
  private static final double LEFT = 90;
  private static final double BOTTOM = 40;
  private static final int TICKS = 5;

  private final List<Spending> spendings;
  private final boolean memory;
  private final ToDoubleFunction<Spending> across;
  private final Axis x;
  private final Axis y;

  Chart(ClassView view) {
    this.spendings = view.spendings;
    this.memory = spendings.stream().anyMatch(s -> s.bytes() > 0);
    this.across = memory ? Spending::bytes : Spending::points;
    this.x = Axis.over(spendings.stream().mapToDouble(across).toArray(), TICKS);
    this.y = Axis.over(spendings.stream().mapToDouble(Spending::instructions).toArray(), TICKS);
  }

  /** What the template draws. */
  Map<String, Object> values() {
    return Map.of(
        "across", memory ? "bytes of arena" : "points",
        "dots", spendings.stream().map(this::dot).toList(),
        "xTicks", x.ticks().stream().map(t -> tick(t, left(x.part(t)), x)).toList(),
        "yTicks", y.ticks().stream().map(t -> tick(t, top(y.part(t)), y)).toList());
  }

  private Map<String, Object> dot(Spending s) {
    String words =
        memory
            ? "%s: %,d instructions, %,d bytes"
                .formatted(s.student().name(), s.instructions(), s.bytes())
            : "%s: %,d instructions".formatted(s.student().name(), s.instructions());
    return Map.of(
        "x", figure(left(x.part(across.applyAsDouble(s)))),
        "y", figure(top(y.part(s.instructions()))),
        "words", words,
        "folder", s.student().folder());
  }

  private static Map<String, Object> tick(double value, double at, Axis axis) {
    String label =
        value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : axis.label(value);
    return Map.of("at", figure(at), "label", label);
  }

  private static double left(double part) {
    return LEFT + part * (WIDTH - LEFT - 20);
  }

  private static double top(double part) {
    return 20 + (1 - part) * (HEIGHT - BOTTOM - 20);
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
