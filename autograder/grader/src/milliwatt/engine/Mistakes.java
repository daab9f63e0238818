package milliwatt.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import milliwatt.lab.Mutant;
import milliwatt.result.CheckResult;
import milliwatt.result.Status;

/** Recognises typical mistakes: a student whose failures equal a mutant's may have made it. */
final class Mistakes {
  private static final int MAX_HINTS = 3;

  private Mistakes() {}

  /**
   * Hints of the mutants that fail exactly the checks that failed here. Budgets count only where
   * all else is right: wrong code may be slow or fast.
   */
  static List<String> likely(List<Mutant> mutants, List<CheckResult> results) {
    Set<String> wrong = lost(results, false);
    Set<String> failed = wrong.isEmpty() ? lost(results, true) : wrong;
    return mutants.stream()
        .filter(mutant -> !failed.isEmpty() && Set.copyOf(mutant.fails()).equals(failed))
        .map(Mutant::hint)
        .limit(MAX_HINTS)
        .toList();
  }

  /** Ids of the checks that lost points, either of those that count or of those that do not. */
  private static Set<String> lost(List<CheckResult> results, boolean counting) {
    return results.stream()
        .filter(result -> (result.measurement() != null) == counting)
        .filter(result -> result.status() == Status.FAILED || result.status() == Status.PARTIAL)
        .map(CheckResult::id)
        .collect(Collectors.toSet());
  }
}
