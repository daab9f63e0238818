package milliwatt.result;

import java.util.List;
import milliwatt.check.ArenaPlan;
import milliwatt.check.Category;

/**
 * One check's verdict.
 *
 * @param id the check method's name
 * @param sentence the behaviour in words
 * @param points awarded, 0 to {@code maxPoints}
 * @param message why it failed or was skipped; empty when it passed
 * @param where the student's file and line if known, otherwise empty
 * @param seed the seed its cases were drawn from, or null when it draws none
 * @param runNanos time the student's code ran in this check
 * @param plans pictures the check drew, in its order
 * @param measurement for a check that counts: what it counted; otherwise null
 */
public record CheckResult(
    String id,
    String sentence,
    String topic,
    Category category,
    Status status,
    double points,
    int maxPoints,
    String message,
    String why,
    String help,
    String where,
    Long seed,
    long runNanos,
    List<ArenaPlan> plans,
    Measurement measurement) {

  /** Whether its points are part of the total. */
  public boolean scored() {
    return status != Status.OPEN;
  }

  /** Whether it stands in no one's way: passed, or not to be decided here. */
  public boolean fine() {
    return status == Status.PASSED || status == Status.OPEN;
  }
}
