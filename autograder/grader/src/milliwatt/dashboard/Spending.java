package milliwatt.dashboard;

import java.util.Optional;
import milliwatt.check.ArenaPlan;
import milliwatt.check.Count;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Measurement;

/**
 * What one submission spent, as far as the device counted it.
 *
 * @param instructions of all checks that count them
 * @param bytes of memory: the largest that was counted, or the largest arena planned; 0 if neither
 */
record Spending(Student student, long instructions, long bytes, double points) {
  static Optional<Spending> of(Student student, LabResult result) {
    long instructions = 0;
    long bytes = 0;
    for (CheckResult check : result.checks()) {
      Measurement m = check.measurement();
      if (m != null && m.counted() && m.spent() >= 0) {
        instructions += m.count() == Count.INSTRUCTIONS ? m.spent() : 0;
        bytes = Math.max(bytes, m.count() == Count.RAM_BYTES ? m.spent() : 0);
      }
      for (ArenaPlan plan : check.plans()) {
        bytes = Math.max(bytes, plan.arenaBytes());
      }
    }
    return instructions == 0
        ? Optional.empty()
        : Optional.of(new Spending(student, instructions, bytes, result.points()));
  }
}
