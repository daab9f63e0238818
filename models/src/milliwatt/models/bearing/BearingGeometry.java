package milliwatt.models.bearing;

/**
 * A rolling element bearing with a fixed outer race, and how often a defect of each of its parts is
 * struck. Source: Randall and Antoni, "Rolling element bearing diagnostics: a tutorial", Mechanical
 * Systems and Signal Processing 25, 2011, equations 1 to 4; they hold without slip.
 *
 * @param elements how many balls
 * @param ball diameter of a ball
 * @param pitch diameter of the circle that their centres run on, in the same unit
 * @param contactAngle in radians; 0 for a purely radial load
 */
public record BearingGeometry(int elements, double ball, double pitch, double contactAngle) {

  /** A deep groove ball bearing of size 6205: 25 mm bore, lengths in millimetres. */
  public static final BearingGeometry SIZE_6205 = new BearingGeometry(9, 7.94, 39.04, 0);

  /** How often balls pass a place of the outer race (BPFO), for a shaft that turns so often. */
  public double outerRace(double shaft) {
    return elements * shaft / 2 * (1 - ratio());
  }

  /** How often balls pass a place of the inner race (BPFI). */
  public double innerRace(double shaft) {
    return elements * shaft / 2 * (1 + ratio());
  }

  /** How often the cage goes round (FTF). */
  public double cage(double shaft) {
    return shaft / 2 * (1 - ratio());
  }

  /** How often a ball spins (BSF); a defect of it strikes a race twice in a spin. */
  public double ballSpin(double shaft) {
    return shaft * pitch / (2 * ball) * (1 - ratio() * ratio());
  }

  private double ratio() {
    return ball / pitch * StrictMath.cos(contactAngle);
  }
}
