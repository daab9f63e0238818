package tinyml;

/**
 * Which indices of an axis a slice takes: {@code start}, {@code start + step}, ..., {@code count}
 * of them.
 *
 * @param start 0 .. dimension - 1 where {@code count} is not 0
 * @param step not 0
 * @param count 0 .. dimension
 */
public record SliceRange(int start, int step, int count) {

  /**
   * The range from {@code begin}, counted, to {@code end}, not counted.
   *
   * <p>Both may be negative, which counts from the end of the axis: -1 is its last index. Then they
   * are limited: to 0 .. dimension with a positive step, to -1 .. dimension - 1 with a negative
   * one.
   *
   * @param fromFirst take the first index there is, in the direction of the step, for {@code begin}
   * @param toLast take all up to the last there is, for {@code end}
   * @param dimension indices of the axis, at least 0
   * @throws ModelError if the step is 0
   */
  public static SliceRange of(
      int begin, int end, int step, boolean fromFirst, boolean toLast, int dimension) {
    if (step == 0) {
      throw new ModelError("a slice has step 0");
    }
    // TODO lab07-slice-range
    return new SliceRange(0, 1, 0);
  }

  /**
   * The range of a single index.
   *
   * @param index negative counts from the end of the axis
   * @throws ModelError if the axis does not have it
   */
  public static SliceRange at(int index, int dimension) {
    // TODO lab07-slice-at
    return new SliceRange(0, 1, 1);
  }
}
