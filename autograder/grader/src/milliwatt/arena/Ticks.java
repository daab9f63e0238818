package milliwatt.arena;

import java.util.ArrayList;
import java.util.List;

/**
 * Round addresses along an axis: multiples of a power of two, at least of 16, as tensors begin
 * there.
 */
final class Ticks {
  private static final int MOST = 8;

  private Ticks() {}

  /** At most eight or so between two addresses, both of which may be among them. */
  static List<Long> of(double low, double high) {
    long distance = 16;
    while ((high - low) / distance > MOST) {
      distance *= 2;
    }
    List<Long> ticks = new ArrayList<>();
    for (long tick = (long) Math.ceil(low / distance) * distance; tick <= high; tick += distance) {
      ticks.add(tick);
    }
    return ticks;
  }
}
