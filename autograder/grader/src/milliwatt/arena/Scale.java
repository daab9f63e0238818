package milliwatt.arena;

import java.util.List;
import milliwatt.check.ArenaPlan;
import milliwatt.check.ArenaPlan.Box;

/**
 * Where time and addresses lie on the paper.
 *
 * @param low the lowest address
 * @param high the highest, above {@code low}
 */
record Scale(Steps steps, double low, double high) {
  static final int LEFT = 72;
  static final int RIGHT = 704;
  static final int TOP = 64;
  static final int BOTTOM = 384;

  static Scale of(ArenaPlan plan, List<Box> boxes) {
    double low = boxes.stream().mapToDouble(Box::offset).reduce(0, Math::min);
    double top = boxes.stream().mapToDouble(SharedBytes::end).reduce(1, Math::max);
    double high = Math.max(top, Math.max(plan.arenaBytes(), plan.lowerBound()));
    return new Scale(Steps.of(plan), low, high);
  }

  /** Width of one step. */
  double step() {
    return (double) (RIGHT - LEFT) / steps.count();
  }

  /** Where a place on the time axis begins. */
  double across(int place) {
    return LEFT + place * step();
  }

  double left(Box box) {
    return across(steps.place(box.first())) + 1;
  }

  double right(Box box) {
    return across(steps.place(box.last()) + 1) - 1;
  }

  double down(double address) {
    return BOTTOM - (address - low) * pixels();
  }

  /** How high so many bytes are; a few are still seen. */
  double height(double bytes) {
    return Math.max(2, bytes * pixels());
  }

  /** Pixels of one byte. */
  double pixels() {
    return (BOTTOM - TOP) / (high - low);
  }
}
