package lab00;

/** Lab 00: one function, and the tools. */
public interface FirstLightLab {
  /**
   * The nearest value that a signed byte can hold.
   *
   * @param value any int
   * @return {@code value} limited to -128 .. 127
   */
  int saturate(int value);
}
