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

  /** Hints of the mutants that fail exactly the checks that failed here. */
  static List<String> likely(List<Mutant> mutants, List<CheckResult> results) {
    Set<String> failed =
        results.stream()
            .filter(result -> lost(result.status()))
            .map(CheckResult::id)
            .collect(Collectors.toSet());
    return mutants.stream()
        .filter(mutant -> !failed.isEmpty() && Set.copyOf(mutant.fails()).equals(failed))
        .map(Mutant::hint)
        .limit(MAX_HINTS)
        .toList();
  }

  private static boolean lost(Status status) {
    return status == Status.FAILED || status == Status.PARTIAL;
  }
}
