package milliwatt.models.bearing;

/** Where a bearing is damaged. */
public enum BearingFault {
  NONE,
  OUTER_RACE,
  INNER_RACE,
  BALL;

  /** Blows in a second, without slip; 0 for a bearing without a fault. */
  public double blows(BearingGeometry bearing, double shaft) {
    return switch (this) {
      case NONE -> 0;
      case OUTER_RACE -> bearing.outerRace(shaft);
      case INNER_RACE -> bearing.innerRace(shaft);
      case BALL -> 2 * bearing.ballSpin(shaft);
    };
  }

  /** How often the defect goes round, in and out of the zone that bears the load; 0 for never. */
  public double rounds(BearingGeometry bearing, double shaft) {
    return switch (this) {
      case NONE, OUTER_RACE -> 0;
      case INNER_RACE -> shaft;
      case BALL -> bearing.cage(shaft);
    };
  }
}
