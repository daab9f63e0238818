package tinyml;

/**
 * STRIDED_SLICE: some indices of each axis, see {@link SliceRange}.
 *
 * <p>The masks have a bit for each axis; bit 0 is that of the first.
 */
public final class StridedSlice extends Kernel {
  private final Tensor input;
  private final Tensor output;
  private final StridedView slice;

  /**
   * Prepares the operator.
   *
   * @param input any type
   * @param begin int32, a constant: for each axis, where to begin
   * @param end int32, a constant: for each axis, where to end
   * @param strides int32, a constant: for each axis, how far to go from one index to the next; not
   *     0, and back if negative
   * @param output of the input's type, quantised as it is, with the dimensions that follow
   * @param beginMask axes whose {@code begin} does not count: all indices from the first on
   * @param endMask axes whose {@code end} does not count: all indices up to the last
   * @param shrinkAxisMask axes of which only index {@code begin} is taken, and which the output
   *     does not have
   * @throws ModelError if a tensor is different, or a shrunk axis does not have the index
   */
  public StridedSlice(
      Tensor input,
      Tensor begin,
      Tensor end,
      Tensor strides,
      Tensor output,
      int beginMask,
      int endMask,
      int shrinkAxisMask) {
    this.input = input;
    this.output = output;
    requireType(output, input.type);
    requireSameQuantization(input, output);
    int rank = input.rank();
    int[] begins = integers(begin, rank);
    int[] ends = integers(end, rank);
    int[] steps = integers(strides, rank);
    int[] dimensions = StridedView.dimensions(input);
    int[] bytes = StridedView.strides(input);
    int start = 0;
    int kept = 0;
    for (int axis = 0; axis < rank; axis++) {
      boolean fromFirst = contains(beginMask, axis);
      boolean shrinks = contains(shrinkAxisMask, axis);
      int dimension = dimensions[axis];
      SliceRange range =
          shrinks
              ? SliceRange.at(fromFirst ? 0 : begins[axis], dimension)
              : SliceRange.of(
                  begins[axis],
                  ends[axis],
                  steps[axis],
                  fromFirst,
                  contains(endMask, axis),
                  dimension);
      if (!shrinks) {
        checkDimension(kept, range.count());
        kept = kept + 1;
      }
      dimensions[axis] = range.count();
      start = start + range.start() * bytes[axis];
      bytes[axis] = range.step() * bytes[axis];
    }
    if (kept != output.rank()) {
      throw new ModelError("STRIDED_SLICE makes %d axes, not %d", kept, output.rank());
    }
    slice = new StridedView(start, dimensions, bytes, TensorType.elementBytes(input.type));
  }

  private static boolean contains(int mask, int axis) {
    return (mask & (1 << axis)) != 0;
  }

  private void checkDimension(int axis, int count) {
    if (axis >= output.rank() || output.dimension(axis) != count) {
      throw new ModelError("STRIDED_SLICE takes %d indices for axis %d of its output", count, axis);
    }
  }

  @Override
  public void invoke() {
    // TODO lab07-strided-slice
  }
}
