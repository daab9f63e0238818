package lab07;

import static lab07.Network.bytes;
import static lab07.Network.everyByte;
import static lab07.Network.int8;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorOptions.LeakyRelu;
import milliwatt.models.tflite.OperatorOptions.Logistic;
import milliwatt.models.tflite.OperatorOptions.Relu;
import milliwatt.models.tflite.OperatorOptions.Relu6;
import milliwatt.models.tflite.OperatorOptions.Tanh;

/** What lab 07 asks of the kernels that make each byte from the byte at its place. */
final class FunctionChecks {
  private static final double[] SCALES = {0.0021, 0.0078125, 0.0157, 0.03, 0.0470588244};

  @Check(
      points = 2,
      topic = "sigmoid",
      why = "A gate of a network with memory: closed at -128, open at 127.",
      help = "Compute with -|x|, then use logistic(-x) = 1 - logistic(x).",
      needs = {"exp_knows_where_the_point_is", "one_over_one_plus_has_31_bits"})
  void logistic_is_exact_for_every_byte(RestOfTheNetLab lab) {
    function(new Logistic(), 0.0625, 0, 1.0 / 256, -128, 3)
        .expect(lab, "logistic of 17, 0 and -17 sixteenths", bytes(17, 0, -17), 62, 0, -62);
    for (double scale : SCALES) {
      function(new Logistic(), scale, -11, 1.0 / 256, -128, 256)
          .expectExact(lab, "logistic of all bytes, scale " + scale, everyByte());
    }
  }

  @Check(
      points = 2,
      topic = "sigmoid",
      why = "TANH is LOGISTIC with twice the slope, stretched to -1 .. 1.",
      help = "Read as Q5.26, the int that means x in Q4.27 means 2x.",
      needs = {"exp_knows_where_the_point_is", "newton_finds_two_over_one_plus"})
  void tanh_is_exact_for_every_byte(RestOfTheNetLab lab) {
    function(new Tanh(), 0.0625, 0, 1.0 / 128, 0, 3)
        .expect(lab, "tanh of 17, 0 and -17 sixteenths", bytes(17, 0, -17), 101, 0, -101);
    for (double scale : SCALES) {
      function(new Tanh(), scale, 19, 1.0 / 128, 0, 256)
          .expectExact(lab, "tanh of all bytes, scale " + scale, everyByte());
    }
  }

  @Check(
      points = 1,
      topic = "sigmoid",
      why = "Far out there is nothing to compute, and a product would wrap around.",
      help = "From the radius on the answer is -128 or 127.",
      needs = {"logistic_is_exact_for_every_byte", "tanh_is_exact_for_every_byte"})
  void far_from_zero_gates_are_open_or_closed(RestOfTheNetLab lab) {
    for (double scale : new double[] {0.0625, 0.1, 0.25, 4}) {
      function(new Logistic(), scale, 0, 1.0 / 256, -128, 256)
          .expectExact(lab, "logistic of all bytes, scale " + scale, everyByte());
      function(new Tanh(), scale, 0, 1.0 / 128, 0, 256)
          .expectExact(lab, "tanh of all bytes, scale " + scale, everyByte());
    }
  }

  @Check(
      points = 1,
      topic = "relu",
      why = "As an operator of its own RELU may come with another scale behind it.",
      help = "Rescale as Requantize does, and limit from below at the output's zero point.")
  void relu_rescales_and_limits(RestOfTheNetLab lab) {
    function(new Relu(), 0.5, -20, 0.25, -100, 5)
        .expect(
            lab,
            "relu of 1, 0, -1, 20 and 73.5, in steps of 0.25 from -100 on",
            bytes(-18, -20, -22, 20, 127),
            -96,
            -100,
            -100,
            -20,
            127);
    function(new Relu(), 0.03, -60, 0.071, 10, 256)
        .expectExact(lab, "relu of all bytes, scales 0.03 and 0.071", everyByte());
  }

  @Check(
      points = 1,
      topic = "relu",
      why = "6 is a real number; its byte depends on the scale and the zero point.",
      help = "Limit between the bytes that stand for 0 and for 6; Activation knows them.")
  void relu6_limits_between_the_bytes_of_0_and_6(RestOfTheNetLab lab) {
    function(new Relu6(), 0.1, -20, 0.1, -20, 5)
        .expect(
            lab,
            "relu6 of -1, 0, 1, 6 and 7, scale 0.1, zero point -20",
            bytes(-30, -20, -10, 40, 50),
            -20,
            -20,
            -10,
            40,
            40);
    for (double scale : new double[] {0.0235294122, 0.0432, 0.16, 0.03}) {
      function(new Relu6(), scale, -20, scale, -20, 256)
          .expectExact(lab, "relu6 of all bytes, scale " + scale, everyByte());
    }
  }

  @Check(
      points = 2,
      topic = "relu",
      why = "What leaks through below 0 is smaller by alpha, and that is another multiplier.",
      help = "Two multipliers: in / out from zero on, in * alpha / out below.")
  void leaky_relu_has_two_multipliers(RestOfTheNetLab lab, RandomGenerator random) {
    function(new LeakyRelu(0.25f), 0.5, 10, 0.5, -20, 4)
        .expect(
            lab,
            "20, 0, -4 and -40 steps, and a quarter of what is below 0",
            bytes(30, 10, 6, -30),
            0,
            -20,
            -21,
            -30);
    function(new LeakyRelu(0.1f), 0.05, 10, 0.031, -20, 256)
        .expectExact(lab, "leaky relu of all bytes, alpha 0.1", everyByte());
    float alpha = random.nextFloat(0.01f, 0.5f);
    function(new LeakyRelu(alpha), 0.05, -60, 0.07, 3, 256)
        .expectExact(lab, "leaky relu of all bytes, alpha " + alpha, everyByte());
  }

  private static Network function(
      OperatorOptions operator, double in, int inZero, double out, int outZero, int elements) {
    return Network.of(
        operator, int8("out", out, outZero, 1, elements), int8("in", in, inZero, 1, elements));
  }
}
