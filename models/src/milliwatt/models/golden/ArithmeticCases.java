package milliwatt.models.golden;

import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorOptions.Add;
import milliwatt.models.tflite.OperatorOptions.Mul;
import milliwatt.models.tflite.OperatorOptions.Sub;
import milliwatt.models.tflite.QuantizationSpec;

/** ADD, SUB and MUL. */
final class ArithmeticCases {

  private ArithmeticCases() {}

  static void add(Cases cases) {
    both(cases, new Add(Activation.NONE), 0.071);
    cases
        .add("relu6", new Add(Activation.RELU6))
        .input(0.05, -3, 1, 24)
        .input(0.031, 10, 1, 24)
        .output(0.05, -60, 1, 24);
    cases
        .add("quotients_of_scales_in_double", new Add(Activation.NONE))
        .input(0.3, 0, 1, 60)
        .input(0.2, 0, 1, 60)
        .output(0.4, 0, 1, 60);
  }

  static void sub(Cases cases) {
    both(cases, new Sub(Activation.NONE), 0.071);
    cases
        .add("relu", new Sub(Activation.RELU))
        .input(0.05, -3, 1, 24)
        .input(0.031, 10, 1, 24)
        .output(0.05, -60, 1, 24);
    cases
        .add("quotients_of_scales_in_float", new Sub(Activation.NONE))
        .input(0.3, 0, 1, 60)
        .input(0.2, 0, 1, 60)
        .output(0.4, 0, 1, 60);
  }

  static void mul(Cases cases) {
    both(cases, new Mul(Activation.NONE), 0.13);
    cases
        .add("relu_n1_to_1", new Mul(Activation.RELU_N1_TO_1))
        .inputBetween(-30, 40, 0.05, -3, 1, 24)
        .inputBetween(-30, 40, 0.031, 10, 1, 24)
        .output(0.01, 5, 1, 24);
    cases
        .add("ties", new Mul(Activation.NONE))
        .inputBetween(-15, 15, 0.5, 0, 1, 32)
        .inputBetween(-15, 15, 0.5, 0, 1, 32)
        .output(0.5, 0, 1, 32);
  }

  private static void both(Cases cases, OperatorOptions options, double scale) {
    cases
        .add("same_shape", options)
        .input(0.05, -3, 1, 3, 4, 2)
        .input(0.031, 10, 1, 3, 4, 2)
        .output(scale, 5, 1, 3, 4, 2);
    cases
        .add("very_different_scales", options)
        .input(1, 40, 1, 24)
        .input(0.003, -70, 1, 24)
        .output(scale < 0.1 ? 1.2 : 0.4, -6, 1, 24);
    cases
        .add("constant_a_channel", options)
        .input(0.05, -3, 1, 3, 2, 4)
        .constant(new byte[] {-128, 127, 10, -60}, QuantizationSpec.perTensor(0.031f, 10), 4)
        .output(scale, 5, 1, 3, 2, 4);
    cases
        .add("both_are_repeated", options)
        .input(0.05, -3, 1, 3, 1, 4)
        .input(0.031, 10, 2, 1)
        .output(scale, 5, 1, 3, 2, 4);
  }
}
