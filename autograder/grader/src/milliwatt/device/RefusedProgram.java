package milliwatt.device;

import java.util.List;
import milliwatt.cli.UserError;
import milliwatt.tinyjava.Diagnostic;

/** The device cannot run this Java, though the laptop can: what to write instead, and where. */
public final class RefusedProgram extends UserError {
  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> refusals;

  /**
   * @param refusals at least one
   */
  RefusedProgram(List<Diagnostic> refusals) {
    super(sentence(refusals.getFirst()));
    this.refusals = List.copyOf(refusals);
  }

  public List<Diagnostic> refusals() {
    return refusals;
  }

  private static String sentence(Diagnostic refusal) {
    return "%s:%d: %s %s"
        .formatted(refusal.file(), refusal.line(), refusal.message(), refusal.advice())
        .strip();
  }
}
