package tinyml;

/**
 * A kernel that computes each element of its output from one element of each of two inputs: ADD,
 * SUB, MUL.
 *
 * <p>The shapes need not be equal, only fit when they are written one below the other, ending at
 * the right: wherever the dimensions differ one of them is 1 or missing, and that input is
 * <em>broadcast</em>, which means that its only index there stands for all. A bias of shape (4) so
 * fits an image of shape (1, 8, 8, 4).
 *
 * <p>Elements are computed in the order in which they lie in memory, and each input is read before
 * the output is written. That is a promise to the planner, which may put the output where an input
 * of the output's own shape is, or before it.
 */
abstract class BinaryKernel extends Kernel {
  private final Tensor input1;
  private final Tensor input2;
  private final Tensor output;
  private final StridedView view1;
  private final StridedView view2;
  private final byte zeroPoint1;
  private final byte zeroPoint2;
  private final byte outputZeroPoint;
  private final byte lowest;
  private final byte highest;

  /**
   * Prepares the walk.
   *
   * @param input1 int8, one scale
   * @param input2 int8, one scale
   * @param output int8, one scale; the shape that both inputs make together
   * @param activation one of the numbers in {@link Activation}
   * @throws ModelError if a tensor is different
   */
  BinaryKernel(Tensor input1, Tensor input2, Tensor output, int activation) {
    this.input1 = input1;
    this.input2 = input2;
    this.output = output;
    checkTensor(input1);
    checkTensor(input2);
    checkTensor(output);
    checkShapes();
    view1 = broadcast(input1);
    view2 = broadcast(input2);
    zeroPoint1 = (byte) input1.zeroPoint();
    zeroPoint2 = (byte) input2.zeroPoint();
    outputZeroPoint = (byte) output.zeroPoint();
    lowest = (byte) Activation.lowestQuantized(activation, output.scale(0), outputZeroPoint);
    highest = (byte) Activation.highestQuantized(activation, output.scale(0), outputZeroPoint);
  }

  private static void checkTensor(Tensor tensor) {
    requireType(tensor, TensorType.INT8);
    requireOneScale(tensor);
  }

  /** Refuses shapes that do not fit. */
  private void checkShapes() {
    if (input1.rank() > output.rank() || input2.rank() > output.rank()) {
      throw new ModelError(
          "an operator has inputs with %d and %d axes for an output with %d",
          input1.rank(), input2.rank(), output.rank());
    }
    for (int axis = 0; axis < output.rank(); axis++) {
      int dimension1 = dimension(input1, axis);
      int dimension2 = dimension(input2, axis);
      int together = dimension1 == 1 ? dimension2 : dimension1;
      boolean fits = dimension2 == together || dimension2 == 1;
      if (!fits || output.dimension(axis) != together) {
        throw new ModelError(
            "an operator has dimensions %d and %d for %d on axis %d of its output",
            dimension1, dimension2, output.dimension(axis), axis);
      }
    }
  }

  /** An input's dimension on an axis of the output; 1 where the input has no such axis. */
  private int dimension(Tensor input, int axis) {
    int own = axis - (output.rank() - input.rank());
    return own < 0 ? 1 : input.dimension(own);
  }

  // tag::broadcast[]
  /** An input seen under the shape of the output. */
  private StridedView broadcast(Tensor input) {
    int[] dimensions = StridedView.dimensions(output);
    int[] strides = new int[dimensions.length];
    // tag::lab07-broadcast[]
    int[] own = StridedView.strides(input);
    int missing = dimensions.length - own.length;
    for (int axis = 0; axis < own.length; axis++) {
      strides[missing + axis] = input.dimension(axis) == 1 ? 0 : own[axis];
    }
    // end::lab07-broadcast[]
    return new StridedView(0, dimensions, strides, 1);
  }

  // end::broadcast[]

  // tag::binary[]
  @Override
  public final void invoke() {
    // tag::lab07-binary[]
    int run = Math.min(view1.run, view2.run);
    for (int i = 0; i < output.bytes; i += run) {
      int in1 = input1.offset + view1.position(i);
      int in2 = input2.offset + view2.position(i);
      int out = output.offset + i;
      for (int b = 0; b < run; b++) {
        int steps1 = input1.data[in1 + b] - zeroPoint1;
        int steps2 = input2.data[in2 + b] - zeroPoint2;
        int value = combine(steps1, steps2) + outputZeroPoint;
        output.data[out + b] = (byte) Math.max(lowest, Math.min(highest, value));
      }
    }
    // end::lab07-binary[]
  }

  /**
   * The result for one element, in steps of the output's scale.
   *
   * @param steps1 an element of the first input without its zero point, -255 .. 255
   * @param steps2 an element of the second input without its zero point
   */
  protected abstract int combine(int steps1, int steps2);
  // end::binary[]
}
