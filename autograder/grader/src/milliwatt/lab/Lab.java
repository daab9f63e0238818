package milliwatt.lab;

import java.util.List;
import java.util.Map;
import milliwatt.result.Budget;

/**
 * What {@code lab.yaml} says of one lab.
 *
 * @param id for example {@code lab01}
 * @param folder its folder under {@code labs/}, for example {@code lab01-quantisation}
 * @param unit the course unit, for example {@code Numbers}
 * @param minutes estimated working time
 * @param requires ids of labs whose classes this one uses
 * @param classes simple names of the {@code tinyml} classes the student writes in this lab
 * @param given simple names of {@code tinyml} classes that come with this lab and stay as they are
 * @param contract qualified name of the contract interface
 * @param adapter qualified name of the adapter class
 * @param checks qualified names of the classes that hold the checks, in the order they run
 * @param mutants file names (without {@code .yaml}) in the lab's {@code mutants/}
 * @param hints steps by topic, mildest first
 * @param budgets what checks that count may spend, by the check's id
 * @param ending what the student's code can do now, shown when all checks pass
 */
public record Lab(
    String id,
    String folder,
    String title,
    String unit,
    int minutes,
    List<String> requires,
    List<String> classes,
    List<String> given,
    String contract,
    String adapter,
    List<String> checks,
    List<String> mutants,
    Map<String, List<String>> hints,
    Map<String, Budget> budgets,
    String ending) {

  /**
   * Whether a mutant of this lab is right in all its checks and only spends too much. Where tensors
   * share memory it may still be wrong: a kernel that runs again may find its input overwritten.
   */
  public boolean wastes(Mutant mutant) {
    return budgets.keySet().containsAll(mutant.fails());
  }
}
