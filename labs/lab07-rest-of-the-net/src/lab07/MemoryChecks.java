package lab07;

import static lab07.Network.int8;
import static lab07.Network.ints;
import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Meter;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.OperatorOptions.Add;
import milliwatt.models.tflite.OperatorOptions.AveragePool2D;
import milliwatt.models.tflite.OperatorOptions.Concatenation;
import milliwatt.models.tflite.OperatorOptions.Logistic;
import milliwatt.models.tflite.OperatorOptions.Mean;
import milliwatt.models.tflite.OperatorOptions.Pad;
import milliwatt.models.tflite.OperatorOptions.Softmax;
import milliwatt.models.tflite.Padding;
import milliwatt.models.tflite.TensorSpec;

/** What running the kernels of lab 07 may take. */
final class MemoryChecks {
  @Check(
      points = 3,
      category = Category.MEMORY,
      topic = "memory",
      why = "A board runs for years without a garbage collector: what is taken once stays taken.",
      help = "Views, multipliers and arrays are made in a constructor; invoke makes nothing.",
      needs = {
        "softmax_is_exact",
        "add_is_exact",
        "average_pooling_is_a_mean",
        "a_mean_is_rounded_once",
        "logistic_is_exact_for_every_byte",
        "concatenation_joins_along_its_axis",
        "pad_frames_with_the_zero_point"
      })
  void an_inference_allocates_nothing(RestOfTheNetLab lab, Meter meter) {
    TensorSpec in = int8("in", 0.1, 0, 1, 4, 4, 2);
    TensorSpec out = int8("out", 0.1, 0, 1, 4, 4, 2);
    TensorSpec share = int8("out", 1.0 / 256, -128, 1, 4, 4, 2);
    expectNothing(lab, meter, new Softmax(1), share, in);
    expectNothing(lab, meter, new Logistic(), share, in);
    expectNothing(lab, meter, new Add(Activation.NONE), out, in, int8("second", 0.2, 0, 2));
    expectNothing(
        lab, meter, new AveragePool2D(Padding.SAME, 1, 1, 3, 3, Activation.NONE), out, in);
    expectNothing(lab, meter, new Mean(false), int8("out", 0.1, 0, 1, 2), in, ints("axes", 1, 2));
    expectNothing(
        lab,
        meter,
        new Concatenation(3, Activation.NONE),
        int8("out", 0.1, 0, 1, 4, 4, 3),
        in,
        int8("second", 0.1, 0, 1, 4, 4, 1));
    expectNothing(
        lab,
        meter,
        new Pad(),
        int8("out", 0.1, 0, 1, 6, 6, 2),
        in,
        TensorSpec.constant("paddings", new int[] {0, 0, 1, 1, 1, 1, 0, 0}, null, 4, 2));
  }

  private static void expectNothing(
      RestOfTheNetLab lab,
      Meter meter,
      OperatorOptions operator,
      TensorSpec output,
      TensorSpec... inputs) {
    lab.load(Network.of(operator, output, inputs).file());
    lab.invoke(); // the first time also loads classes
    for (int i = 0; i < 2; i++) {
      lab.invoke();
      assertThat(meter.heapBytes()).as("heap bytes that %s took", operator.operator()).isZero();
    }
  }
}
