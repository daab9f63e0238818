package lab07;

import static lab07.Network.bytes;
import static lab07.Network.int8;
import static milliwatt.check.Expect.refused;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorOptions.Add;
import milliwatt.models.tflite.OperatorOptions.Mul;
import milliwatt.models.tflite.OperatorOptions.Sub;
import milliwatt.models.tflite.TensorSpec;

/** What lab 07 asks of {@code Add}, {@code Subtract}, {@code Multiply} and what they share. */
final class ArithmeticChecks {
  private static final Activation NONE = Activation.NONE;

  @Check(
      points = 2,
      topic = "scales",
      why = "Two tensors with scales of their own cannot be added byte by byte.",
      help = "Both go to steps of SumScale, where they may be added, and from there back.",
      needs = "strides_count_what_follows")
  void add_brings_both_to_one_scale(RestOfTheNetLab lab) {
    TensorSpec first = int8("first", 0.5, 10, 1, 4);
    TensorSpec second = int8("second", 0.25, -20, 1, 4);
    Network.of(new Add(NONE), int8("out", 1, 5, 1, 4), first, second)
        .expect(
            lab,
            "(1 2 -8 0) and (1 -5 2 30), scales 0.5 and 0.25, in steps of 1 with zero point 5",
            new byte[][] {bytes(12, 14, -6, 10), bytes(-16, -40, -12, 100)},
            7,
            2,
            -1,
            35);
  }

  @Check(
      points = 2,
      topic = "scales",
      why =
          "A residual network adds thousands of pairs, and an eighth of them would be off by one.",
      help = "Round to steps of the output only once, at the end; the multipliers are doubles.",
      needs = "add_brings_both_to_one_scale")
  void add_is_exact(RestOfTheNetLab lab, RandomGenerator random) {
    int[] shape = {1, 30, 30, 2};
    TensorSpec first = int8("first", 0.0393935516, -128, shape);
    TensorSpec second = int8("second", 0.104194961, 4, shape);
    Network.of(new Add(NONE), int8("out", 0.0509456731, -60, shape), first, second)
        .expectExact(lab, "1800 pairs with the scales of a residual network", random);
    first = int8("first", 0.03, 7, shape);
    second = int8("second", 0.05, -9, shape);
    Network.of(new Add(NONE), int8("out", 0.04, -30, shape), first, second)
        .expectExact(lab, "1800 pairs with scales 0.03, 0.05 and 0.04, many of them ties", random);
    for (int i = 0; i < 3; i++) {
      elementwise(new Add(NONE), random, shape, shape, shape)
          .expectExact(lab, "1800 pairs with random scales", random);
    }
  }

  @Check(
      points = 1,
      topic = "arithmetic",
      why = "The ADD of a residual network has its RELU built in.",
      help = "BinaryKernel limits to what the activation lets through, after the zero point.",
      needs = "add_is_exact")
  void arithmetic_limits_its_output(RestOfTheNetLab lab, RandomGenerator random) {
    int[] shape = {1, 60};
    for (Activation activation : Activation.values()) {
      TensorSpec output = int8("out", 0.04, -30, shape);
      TensorSpec first = int8("first", 0.03, 7, shape);
      TensorSpec second = int8("second", 0.05, -9, shape);
      Network.of(new Add(activation), output, first, second)
          .expectExact(lab, "ADD with " + activation, random);
    }
  }

  @Check(
      points = 1,
      topic = "arithmetic",
      why = "First less second; the other way round is another network.",
      help = "Subtract in the common unit, exactly as ADD adds.",
      needs = "add_is_exact")
  void subtract_takes_the_second_from_the_first(RestOfTheNetLab lab, RandomGenerator random) {
    TensorSpec first = int8("first", 0.5, 0, 1, 3);
    TensorSpec second = int8("second", 0.5, 0, 1, 3);
    Network.of(new Sub(NONE), int8("out", 0.5, 1, 1, 3), first, second)
        .expect(
            lab,
            "(10 20 -5) less (1 30 -6), zero point 1",
            new byte[][] {bytes(10, 20, -5), bytes(1, 30, -6)},
            10,
            -9,
            2);
    int[] shape = {1, 200};
    elementwise(new Sub(NONE), random, shape, shape, shape)
        .expectExact(lab, "200 differences with random scales", random);
  }

  @Check(
      points = 2,
      topic = "arithmetic",
      why = "A product counts steps of both scales at once, so one multiplier does it.",
      help = "Take both zero points off, multiply, then rescale by scale1 * scale2 / outputScale.",
      needs = "strides_count_what_follows")
  void multiply_rescales_the_product(RestOfTheNetLab lab, RandomGenerator random) {
    TensorSpec first = int8("first", 0.1, 10, 1, 3);
    TensorSpec second = int8("second", 0.05, 0, 1, 3);
    Network.of(new Mul(NONE), int8("out", 0.04, 3, 1, 3), first, second)
        .expect(
            lab,
            "(40 0 -8) times (-20 50 -10), an eighth of it, plus 3",
            new byte[][] {bytes(50, 10, 2), bytes(-20, 50, -10)},
            -97,
            3,
            13);
    int[] shape = {1, 300};
    elementwise(new Mul(NONE), random, shape, shape, shape)
        .expectExact(lab, "300 products with random scales", random);
  }

  @Check(
      points = 2,
      topic = "broadcast",
      why = "One number for each channel, or a single one for all: the common case beside none.",
      help = "Along an axis of size 1 the stride is 0: one walks on and stands still.",
      needs = {"multiply_rescales_the_product", "gather_copies_what_a_view_shows"})
  void a_small_second_tensor_is_used_again(RestOfTheNetLab lab, RandomGenerator random) {
    int[] large = {2, 3, 2, 4};
    for (int[] small : new int[][] {{4}, {1, 1, 1, 4}, {1}, {2, 1, 1, 1}, {3, 1, 4}}) {
      elementwise(new Mul(NONE), random, large, small, large)
          .expectExact(lab, "(2, 3, 2, 4) times " + text(small), random);
    }
  }

  @Check(
      points = 1,
      topic = "broadcast",
      why = "Nothing says that the larger tensor comes first, or that there is a larger one.",
      help = "Both inputs are walked with strides of their own, over the shape of the output.",
      needs = {"a_small_second_tensor_is_used_again", "subtract_takes_the_second_from_the_first"})
  void either_tensor_may_be_used_again(RestOfTheNetLab lab, RandomGenerator random) {
    elementwise(new Sub(NONE), random, new int[] {5}, new int[] {2, 3, 5}, new int[] {2, 3, 5})
        .expectExact(lab, "(5) less (2, 3, 5)", random);
    int[] output = {1, 3, 2, 4};
    elementwise(new Sub(NONE), random, new int[] {1, 3, 1, 4}, new int[] {1, 1, 2, 4}, output)
        .expectExact(lab, "(1, 3, 1, 4) less (1, 1, 2, 4)", random);
  }

  @Check(
      points = 1,
      topic = "broadcast",
      why = "Three numbers cannot serve four channels, and a kernel must not read a fourth.",
      help = "From the last axis on, sizes are equal, or one of them is 1.",
      needs = "a_small_second_tensor_is_used_again")
  void shapes_that_do_not_match_are_refused(RestOfTheNetLab lab, RandomGenerator random) {
    int[] large = {1, 3, 3, 4};
    for (int[] small : new int[][] {{3}, {3, 3, 3}, {2, 1, 4}, {1, 1, 3, 3, 4, 2}}) {
      byte[] file = elementwise(new Add(NONE), random, large, small, large).file();
      refused("(1, 3, 3, 4) plus " + text(small), () -> lab.load(file));
    }
  }

  private static Network elementwise(
      OperatorOptions operator, RandomGenerator random, int[] first, int[] second, int[] output) {
    return Network.of(
        operator,
        int8("out", random.nextDouble(0.05, 0.2), random.nextInt(-60, 60), output),
        int8("first", random.nextDouble(0.01, 0.1), random.nextInt(-128, 128), first),
        int8("second", random.nextDouble(0.01, 0.1), random.nextInt(-128, 128), second));
  }

  private static String text(int[] shape) {
    StringBuilder text = new StringBuilder("(");
    for (int axis = 0; axis < shape.length; axis++) {
      text.append(axis == 0 ? "" : ", ").append(shape[axis]);
    }
    return text.append(")").toString();
  }
}
