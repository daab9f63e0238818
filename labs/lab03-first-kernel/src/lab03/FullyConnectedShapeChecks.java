package lab03;

import static milliwatt.check.Expect.refused;

import milliwatt.check.Check;

/** What lab 03 asks of {@code FullyConnectedShape}. */
final class FullyConnectedShapeChecks {
  @Check(
      points = 1,
      topic = "shapes",
      why = "The output of a convolution has four axes and goes into such a layer as it is.",
      help =
          "Only the number of the input's elements counts: there are as many batches "
              + "as the depth goes into it.",
      needs = "batches_are_independent")
  void the_input_may_have_any_shape(FirstKernelLab lab) {
    byte[] output = new byte[6];
    run(lab, new int[] {1, 2, 1, 4}, new int[] {3, 4}, 3, new int[] {2, 3}, output);
    run(lab, new int[] {8}, new int[] {3, 4}, 0, new int[] {6}, output);
    run(lab, new int[] {4, 2}, new int[] {3, 4}, 0, new int[] {1, 2, 3}, output);
  }

  @Check(
      points = 2,
      topic = "shapes",
      why = "Tensors that do not agree would be read beyond their ends.",
      help =
          "The weights have two axes, (units, depth); all other sizes follow from "
              + "these and the input.",
      needs = "the_input_may_have_any_shape")
  void tensors_that_do_not_agree_are_refused(FirstKernelLab lab) {
    int[] eight = {8};
    int[] six = {6};
    refused("weights with three axes", () -> shapes(lab, eight, new int[] {3, 4, 1}, 3, six));
    refused("weights with one axis", () -> shapes(lab, eight, new int[] {12}, 3, six));
    refused("8 inputs for a depth of 3", () -> shapes(lab, eight, new int[] {3, 3}, 3, six));
    int[] weights = {3, 4};
    refused("2 biases for 3 units", () -> shapes(lab, eight, weights, 2, six));
    refused("4 biases for 3 units", () -> shapes(lab, eight, weights, 4, six));
    refused("6 outputs for 1 batch of 3", () -> shapes(lab, new int[] {4}, weights, 3, six));
    refused("6 outputs for 4 batches of 3", () -> shapes(lab, new int[] {16}, weights, 3, six));
  }

  @Check(
      points = 1,
      topic = "shapes",
      why = "A dimension may be 0, and nothing can be divided by that.",
      help = "Look at the depth before you divide by it.",
      needs = "the_input_may_have_any_shape")
  void a_depth_of_zero_is_refused(FirstKernelLab lab) {
    int[] none = {3, 0};
    refused("a depth of 0", () -> shapes(lab, new int[] {8}, none, 3, new int[] {6}));
    refused("a depth of 0, no input", () -> shapes(lab, new int[] {0}, none, 3, new int[] {0}));
  }

  // ---- what the checks are made of

  private static void run(
      FirstKernelLab lab, int[] input, int[] weights, int bias, int[] output, byte[] result) {
    lab.fullyConnected(
        input,
        new byte[product(input)],
        1,
        0,
        weights,
        new byte[product(weights)],
        new float[] {1},
        new int[bias],
        output,
        1,
        0,
        Layer.NONE,
        result);
  }

  private static int product(int[] shape) {
    int product = 1;
    for (int dimension : shape) {
      product *= dimension;
    }
    return product;
  }

  private static void shapes(
      FirstKernelLab lab, int[] input, int[] weights, int bias, int[] output) {
    run(lab, input, weights, bias, output, new byte[product(output)]);
  }
}
