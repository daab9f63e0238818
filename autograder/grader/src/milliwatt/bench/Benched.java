package milliwatt.bench;

import java.util.List;
import java.util.Optional;

/**
 * All that is shown of one model on a twin.
 *
 * @param plainC the same layers in C, if they were measured
 * @param published what others measured
 * @param kinds what the instructions of each operator are spent on; empty if nobody asked
 */
public record Benched(
    Measured ours,
    Optional<Measured> plainC,
    List<Published.Figures> published,
    List<OperatorKinds> kinds) {

  /** The published figures with so many operators. */
  List<Published.Figures> byOperator() {
    return published.stream()
        .filter(each -> each.operators().size() == ours.operators().size())
        .toList();
  }
}
