package milliwatt.board;

import java.util.List;

/**
 * How many clock cycles a core takes for one Arm instruction that a twin counts.
 *
 * @param id the name in cores.yaml
 * @param cycles per instruction
 * @param derivation how the band follows from what was published
 * @param measured latencies of networks whose instructions we have counted
 * @param compared latencies of one engine on this core and another
 */
public record CoreTiming(
    String id,
    String name,
    Range cycles,
    String derivation,
    List<Measurement> measured,
    List<Comparison> compared) {

  /**
   * A published latency.
   *
   * @param perSecond inferences
   * @param instructions of one inference, counted by us
   */
  public record Measurement(
      String model, double perSecond, double megahertz, double instructions, String source) {
    public double cyclesPerInstruction() {
      return megahertz * 1e6 / (perSecond * instructions);
    }
  }

  /**
   * Two published latencies of one engine.
   *
   * @param with the other core's name in cores.yaml
   */
  public record Comparison(
      String model,
      double perSecond,
      double megahertz,
      String with,
      double withPerSecond,
      double withMegahertz,
      String source) {
    /** This core's cycles divided by the other's. */
    public double cyclesRatio() {
      return megahertz / perSecond / (withMegahertz / withPerSecond);
    }
  }
}
