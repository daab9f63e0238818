package milliwatt.arena;

import milliwatt.check.ArenaPlan;
import milliwatt.check.ArenaPlan.Box;

/**
 * The time axis of a plan: a step for each operator, one before them if some tensor has its value
 * beforehand, and one after them if the caller gets some tensor.
 *
 * @param first -1 or 0
 * @param count at least 1
 */
record Steps(int first, int count) {
  static Steps of(ArenaPlan plan) {
    int operators = plan.operators().size();
    int first = plan.boxes().stream().anyMatch(box -> box.first() < 0) ? -1 : 0;
    int end = plan.boxes().stream().anyMatch(box -> box.last() >= operators) ? 1 : 0;
    return new Steps(first, Math.max(1, operators + end - first));
  }

  /**
   * The place of a step on the axis, 0 .. count - 1; steps beyond its ends are taken to be there.
   */
  int place(int step) {
    return Math.clamp((long) step - first, 0, count - 1);
  }

  /** A short label for the step at a place: {@code in}, the operator's index, or {@code out}. */
  String label(ArenaPlan plan, int place) {
    int step = first + place;
    return step < 0 ? "in" : step < plan.operators().size() ? String.valueOf(step) : "out";
  }

  /** The same with the operator's name. */
  String title(ArenaPlan plan, int place) {
    int step = first + place;
    boolean operator = step >= 0 && step < plan.operators().size();
    return (operator ? plan.operators().get(step) + " " : "") + label(plan, place);
  }

  /** A step in words. */
  static String name(ArenaPlan plan, int step) {
    if (step < 0) {
      return "the caller, before the first operator";
    }
    return step < plan.operators().size()
        ? "operator " + step + " " + plan.operators().get(step)
        : "the caller, after the last operator";
  }

  static String during(ArenaPlan plan, int first, int last) {
    return first == last
        ? "during " + shortName(plan, first)
        : "from " + shortName(plan, first) + " to " + shortName(plan, last);
  }

  /** A box's lifetime in words. */
  static String lifetime(ArenaPlan plan, Box box) {
    if (box.tensor() == Box.SCRATCH) {
      return during(plan, box.first(), box.last());
    }
    return "from %s to %s".formatted(shortName(plan, box.first()), shortName(plan, box.last()));
  }

  private static String shortName(ArenaPlan plan, int step) {
    return step < 0 ? "the start" : step < plan.operators().size() ? "operator " + step : "the end";
  }
}
