package milliwatt.models.bearing;

import java.util.SplittableRandom;

/**
 * Acceleration of a bearing's housing, in mg: a shaft that is not quite balanced, a gear, noise,
 * and the blows of a fault. Each blow makes the housing ring: a damped resonance far above the
 * frequency of the blows, which is where a fault shows long before it can be heard.
 *
 * <p>Balls slip, so that blows come a little early or late (1 % of their period). A blow is as hard
 * as the load is where the defect is just then: a defect of the outer race stays under the load,
 * one of the inner race or of a ball goes round and is struck hard only in the zone that bears it.
 *
 * <p>Source: the signal model of Randall and Antoni, 2011, section 2; the zone's load after
 * Stribeck, as in Harris, "Rolling Bearing Analysis".
 */
public final class BearingSimulator {

  /** Samples in a second. */
  public static final int RATE = 6_400;

  private static final double RESONANCE = 2_000;
  private static final double DAMPING = 0.05;
  private static final double SLIP = 0.01;
  private static final int TEETH = 17;
  private static final double LOAD_EXPONENT = 1.5;

  /** Peak of the ringing after a blow in the loaded zone, at severity 1, in mg. */
  private static final double BLOW = 900;

  private final BearingGeometry bearing;
  private final OperatingPoint point;
  private final BearingFault fault;
  private final SplittableRandom random;
  private final NormalNumbers normal;

  private long sample;
  private double untilBlow;
  private final Resonator housing = new Resonator(RESONANCE, DAMPING, RATE);

  /** Begins at time 0. */
  public BearingSimulator(
      BearingGeometry bearing, OperatingPoint point, BearingFault fault, long seed) {
    this.bearing = bearing;
    this.point = point;
    this.fault = fault;
    random = new SplittableRandom(seed);
    normal = new NormalNumbers(random);
    untilBlow = random.nextDouble() * period();
  }

  /**
   * The next samples.
   *
   * @param severity 0 for a fault that does not show yet, 1 for one that needs no model to be found
   * @return in mg
   */
  public short[] next(int samples, double severity) {
    short[] acceleration = new short[samples];
    for (int i = 0; i < samples; i++) {
      acceleration[i] = (short) Math.clamp(Math.round(next(severity)), -32_767, 32_767);
    }
    return acceleration;
  }

  private double next(double severity) {
    double turns = point.shaft() * sample / RATE;
    double turning =
        point.imbalance() * wave(turns)
            + 0.3 * point.imbalance() * wave(2 * turns)
            + point.gear() * (1 + 0.2 * wave(turns)) * wave(TEETH * turns);
    double force = 0;
    untilBlow -= 1;
    if (fault != BearingFault.NONE && untilBlow <= 0) {
      force = severity * BLOW * load() * (0.8 + 0.4 * random.nextDouble());
      untilBlow += period() * (1 + SLIP * normal.next());
    }
    double ringing = housing.next(force);
    sample++;
    return turning + point.noise() * normal.next() + ringing;
  }

  /** Samples from one blow to the next. */
  private double period() {
    double blows = fault.blows(bearing, point.shaft());
    return blows == 0 ? 0 : RATE / blows;
  }

  /** The share of the greatest load that the defect bears just now: half of its round, none. */
  private double load() {
    double rounds = fault.rounds(bearing, point.shaft()) * sample / RATE;
    double cosine = StrictMath.cos(2 * StrictMath.PI * rounds);
    return cosine <= 0 ? 0 : StrictMath.pow(cosine, LOAD_EXPONENT);
  }

  private static double wave(double turns) {
    return StrictMath.sin(2 * StrictMath.PI * turns);
  }
}
