package milliwatt.models.bearing;

/** Something that rings when it is struck: one resonance, damped, as a recursion of two steps. */
final class Resonator {
  private final double first;
  private final double second;
  private final double gain;

  private double last;
  private double beforeLast;

  /**
   * @param frequency it rings at, in Hz
   * @param damping ratio, 0 .. 1
   * @param rate samples in a second
   */
  Resonator(double frequency, double damping, double rate) {
    double angle = 2 * StrictMath.PI * frequency / rate * StrictMath.sqrt(1 - damping * damping);
    double decay = StrictMath.exp(-2 * StrictMath.PI * frequency / rate * damping);
    first = 2 * decay * StrictMath.cos(angle);
    second = -decay * decay;
    gain = decay * StrictMath.sin(angle);
  }

  /** The next sample, while a force acts: a blow of 1 makes it ring with amplitude 1. */
  double next(double force) {
    double now = first * last + second * beforeLast + gain * force;
    beforeLast = last;
    last = now;
    return now;
  }
}
