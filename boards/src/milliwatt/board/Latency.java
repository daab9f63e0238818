package milliwatt.board;

import java.util.Optional;

/** How long an inference takes. */
public final class Latency {
  private Latency() {}

  /** Seconds = instructions x cycles per instruction / clock. */
  public static Range seconds(long instructions, Range cyclesPerInstruction, double megahertz) {
    return cyclesPerInstruction.times(instructions / (megahertz * 1e6));
  }

  /** Empty where the core's cycles or its clock are not known. */
  public static Optional<Range> seconds(long instructions, Processor processor) {
    return processor
        .timing()
        .flatMap(
            timing ->
                processor
                    .megahertz()
                    .value()
                    .map(clock -> seconds(instructions, timing.cycles(), clock)));
  }
}
