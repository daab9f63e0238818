package tinyml;

/**
 * RESHAPE: the same elements in the same order, under another shape.
 *
 * <p>The output's shape is that of its tensor; what else the model says about it, an input or an
 * option, is not read. With both tensors at one place nothing is left to do, and where they overlap
 * the copy goes in the direction that reads each byte before it is overwritten.
 */
public final class Reshape extends Kernel {
  private final Tensor input;
  private final Tensor output;

  /**
   * Prepares the operator.
   *
   * @param input any type
   * @param output of that type, with as many elements
   * @throws ModelError if a tensor is different
   */
  public Reshape(Tensor input, Tensor output) {
    this.input = input;
    this.output = output;
    requireType(output, input.type);
    requireSameElements(input, output);
  }

  // tag::reshape[]
  @Override
  public void invoke() {
    // tag::lab07-reshape[]
    if (input.data == output.data && input.offset == output.offset) {
      return;
    }
    int bytes = input.bytes;
    boolean backward = walksBackward(input, output);
    for (int i = 0; i < bytes; i++) {
      int b = backward ? bytes - 1 - i : i;
      output.data[output.offset + b] = input.data[input.offset + b];
    }
    // end::lab07-reshape[]
  }
  // end::reshape[]
}
