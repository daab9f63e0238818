package tinyml;

/** Saturating arithmetic: a result that does not fit becomes the nearest one that does. */
public final class Saturation {
  private Saturation() {}

  // tag::saturate[]
  /**
   * The nearest value that a signed byte can hold.
   *
   * @param value any int
   * @return {@code value} limited to -128 .. 127
   */
  public static int saturate(int value) {
    // tag::lab00-saturate[]
    if (value < -128) {
      return -128;
    }
    if (value > 127) {
      return 127;
    }
    return value;
    // end::lab00-saturate[] return 0;
  }
  // end::saturate[]
}
