package milliwatt.models.golden;

import milliwatt.models.tflite.OperatorOptions.HardSwish;
import milliwatt.models.tflite.OperatorOptions.LeakyRelu;
import milliwatt.models.tflite.OperatorOptions.Logistic;
import milliwatt.models.tflite.OperatorOptions.Relu;
import milliwatt.models.tflite.OperatorOptions.Relu6;
import milliwatt.models.tflite.OperatorOptions.Softmax;
import milliwatt.models.tflite.OperatorOptions.Tanh;

/** Activations that are operators of their own: most have a case with all 256 inputs. */
final class ActivationCases {

  private ActivationCases() {}

  static void relu(Cases cases) {
    cases.add("every_input", new Relu()).everyInput(0.05, -40).output(0.04, -128, 1, 256);
    cases.add("same_quantization", new Relu()).input(0.05, -3, 2, 3, 5).output(0.05, -3, 2, 3, 5);
    cases
        .add("quotient_of_scales_in_float", new Relu())
        .everyInput(0.5, -100)
        .output(0.8, -100, 1, 256);
  }

  static void relu6(Cases cases) {
    cases.add("every_input", new Relu6()).everyInput(0.05, -20).output(0.05, -20, 1, 256);
    cases.add("six_is_beyond_range", new Relu6()).input(0.02, 0, 3, 8).output(0.02, 0, 3, 8);
    cases
        .add("six_is_a_tie", new Relu6())
        .inputBetween(-30, 50, 0.16, -10, 3, 8)
        .output(0.16, -10, 3, 8);
  }

  static void leakyRelu(Cases cases) {
    cases.add("every_input", new LeakyRelu(0.1f)).everyInput(0.05, -3).output(0.031, 10, 1, 256);
    cases.add("ties", new LeakyRelu(0.5f)).everyInput(0.05, 0).output(0.05, 0, 1, 256);
    cases
        .add("alpha_is_negative", new LeakyRelu(-0.25f))
        .everyInput(0.05, 4)
        .output(0.05, -60, 1, 256);
    cases
        .add("alpha_is_above_one", new LeakyRelu(1.7f))
        .input(0.05, 30, 3, 8)
        .output(0.08, 0, 3, 8);
    cases
        .add("quotients_in_float", new LeakyRelu(0.7f))
        .everyInput(0.05, 0)
        .output(0.07, 0, 1, 256);
  }

  static void hardSwish(Cases cases) {
    cases
        .add("every_input", new HardSwish())
        .everyInput(12 / 255.0, 0)
        .output(0.0247, -113, 1, 256);
    cases.add("wide", new HardSwish()).everyInput(0.25, -30).output(0.16, -100, 1, 256);
    cases.add("fine", new HardSwish()).everyInput(0.007, 20).output(0.005, -20, 1, 256);
  }

  static void logistic(Cases cases) {
    cases.add("every_input", new Logistic()).everyInput(0.06, 7).output(1 / 256.0, -128, 1, 256);
    cases.add("coarse", new Logistic()).everyInput(0.31, -40).output(1 / 256.0, -128, 1, 256);
    cases.add("fine", new Logistic()).everyInput(0.004, 0).output(1 / 256.0, -128, 1, 256);
  }

  static void tanh(Cases cases) {
    cases.add("every_input", new Tanh()).everyInput(0.03, 7).output(1 / 128.0, 0, 1, 256);
    cases.add("coarse", new Tanh()).everyInput(0.31, -40).output(1 / 128.0, 0, 1, 256);
    cases.add("fine", new Tanh()).everyInput(0.004, 0).output(1 / 128.0, 0, 1, 256);
  }

  static void softmax(Cases cases) {
    cases
        .add("three_rows", new Softmax(1))
        .inputBetween(-40, 40, 0.1, 3, 3, 10)
        .output(1 / 256.0, -128, 3, 10);
    cases
        .add("all_equal", new Softmax(1))
        .input(new byte[] {5, 5, 5, 5, 5, 5, 5}, 0.1, 3, 1, 7)
        .output(1 / 256.0, -128, 1, 7);
    cases
        .add("far_apart", new Softmax(1))
        .input(new byte[] {-128, 127, 0, 126, -128, 90}, 0.6, 3, 1, 6)
        .output(1 / 256.0, -128, 1, 6);
    cases
        .add("beta", new Softmax(0.25f))
        .input(0.1, -60, 2, 2, 12)
        .output(1 / 256.0, -128, 2, 2, 12);
    cases.add("every_input", new Softmax(1)).everyInput(0.035, 0).output(1 / 256.0, -128, 1, 256);
  }
}
