package milliwatt.report;

import java.util.List;
import milliwatt.check.ArenaPlan;
import milliwatt.result.CheckResult;
import milliwatt.result.Status;

/**
 * The one memory plan that a terminal has room for: of the first check that did not pass, or else
 * the last of all.
 *
 * @param sentence whose plan it is, the words of the check
 * @param others how many more there are
 */
record ShownPlan(String sentence, ArenaPlan plan, int others) {
  /** None if no check drew a plan. */
  static List<ShownPlan> of(List<CheckResult> checks) {
    List<CheckResult> drawn = checks.stream().filter(c -> !c.plans().isEmpty()).toList();
    if (drawn.isEmpty()) {
      return List.of();
    }
    CheckResult shown =
        drawn.stream().filter(c -> c.status() != Status.PASSED).findFirst().orElse(drawn.getLast());
    int all = drawn.stream().mapToInt(c -> c.plans().size()).sum();
    return List.of(new ShownPlan(shown.sentence(), shown.plans().getLast(), all - 1));
  }
}
