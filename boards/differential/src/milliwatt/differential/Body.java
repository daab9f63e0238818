package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;

/** Where code is being generated: what it sees, what it may do, and what it has cost so far. */
final class Body {
  /** Steps that one method may take. */
  static final int BUDGET = 6_000;

  /** Visible variables, the innermost last. */
  final List<Variable> variables;

  /** Labels of the loops around; the innermost last, without a label empty. */
  final List<String> loops;

  /** What {@code return} gives: a type, {@code void}, or empty where there may be none. */
  final String result;

  /** How often this place is run at most when the method is called once. */
  final int times;

  private final int[] cost;

  private Body(List<Variable> variables, List<String> loops, String result, int times, int[] cost) {
    this.variables = variables;
    this.loops = loops;
    this.result = result;
    this.times = times;
    this.cost = cost;
  }

  static Body ofMethod(String result, List<Variable> visible) {
    return new Body(new ArrayList<>(visible), List.of(), result, 1, new int[] {1});
  }

  /** A block: what is declared in it ends with it. */
  Body block() {
    return new Body(new ArrayList<>(variables), loops, result, times, cost);
  }

  Body loop(String label, int iterations) {
    List<String> inner = new ArrayList<>(loops);
    inner.add(label);
    return new Body(new ArrayList<>(variables), inner, result, times * iterations, cost);
  }

  /** A block inside an expression, which nothing may jump out of. */
  Body enclosed() {
    return new Body(new ArrayList<>(variables), List.of(), "", times, cost);
  }

  void declare(Variable variable) {
    variables.add(variable);
  }

  /** Books one run of something; false if the method would take too long. */
  boolean afford(int steps) {
    if (cost[0] + (long) steps * times > BUDGET) {
      return false;
    }
    cost[0] += steps * times;
    return true;
  }

  int cost() {
    return cost[0];
  }
}
