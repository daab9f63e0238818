package milliwatt.board;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One battery, or cells in series.
 *
 * @param milliampereHours what can be used of it
 * @param pulseMilliamperes the most it gives for a moment; empty where it gives enough for any
 *     board
 */
public record Battery(
    String name,
    double volts,
    Range milliampereHours,
    OptionalDouble pulseMilliamperes,
    String source) {

  static List<Battery> read(ClassLoader loader) {
    return Section.list(loader, "boards/batteries.yaml").stream().map(Battery::of).toList();
  }

  private static Battery of(Section section) {
    String pulse = "pulseMilliamperes";
    Battery battery =
        new Battery(
            section.text("name"),
            section.value("volts", Kind.REAL),
            section.value("milliampereHours", Kind.RANGE),
            section.has(pulse)
                ? OptionalDouble.of(section.value(pulse, Kind.REAL))
                : OptionalDouble.empty(),
            section.text("source"));
    section.end();
    return battery;
  }
}
