package milliwatt.board;

/**
 * A quantity that is not known exactly. The unit is its user's.
 *
 * @param low the least it may be; not negative
 * @param typical what to expect
 * @param high the most it may be
 */
public record Range(double low, double typical, double high) {
  public Range {
    if (!(0 <= low && low <= typical && typical <= high && high < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Not in order: %s, %s, %s.".formatted(low, typical, high));
    }
  }

  static Range exactly(double value) {
    return new Range(value, value, value);
  }

  Range times(double factor) {
    return new Range(low * factor, typical * factor, high * factor);
  }

  /** The product of two quantities whose errors have nothing to do with one another. */
  Range times(Range other) {
    return new Range(low * other.low, typical * other.typical, high * other.high);
  }

  boolean contains(double value) {
    return low <= value && value <= high;
  }
}
