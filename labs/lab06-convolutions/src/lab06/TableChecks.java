package lab06;

import static milliwatt.check.Expect.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import lab02.GraphFile;
import milliwatt.check.Check;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions.FullyConnected;
import milliwatt.models.tflite.QuantizationSpec;

/** What lab 06 asks of {@code ConvolutionOperatorTable}. */
final class TableChecks {
  private static final int[] LINEAR = {};

  @Check(
      points = 2,
      topic = "table",
      why = "As long as nobody makes kernels for them, a model with convolutions does not load.",
      help = "create has a case for CONV_2D and one for DEPTHWISE_CONV_2D; each makes its kernel.")
  void convolutions_get_kernels(ConvolutionLab lab, RandomGenerator random) {
    lab.load(Layer.conv(1, 3, 4, 2).smallNumbers(random, 3, 2, 1, 2).file(), LINEAR);
    lab.load(Layer.depthwise(1, 3, 4, 2).smallNumbers(random, 2, 2, 1, 1).file(), LINEAR);
    lab.load(Layer.conv(1, 3, 4, 2).smallNumbers(random, 3, 2, 1, 2).withoutBias().file(), LINEAR);
  }

  @Check(
      points = 1,
      topic = "table",
      why = "A table that extends another one knows more operators, and forgets none.",
      help = "What your switch does not know is a question for super.create.",
      needs = "convolutions_get_kernels")
  void the_operators_of_before_are_still_there(ConvolutionLab lab, RandomGenerator random) {
    QuantizationSpec plain = QuantizationSpec.perTensor(1, 0);
    ModelSpec model =
        new ModelBuilder("one layer")
            .input("x", plain, 1, 2)
            .constant("weights", new byte[] {3, 4}, plain, 1, 2)
            .output("y", plain, 1, 1)
            .operator(new FullyConnected(Activation.NONE), List.of("x", "weights"), List.of("y"))
            .build();
    lab.load(ModelWriter.write(model), LINEAR);
    lab.setInput(new byte[] {5, -6});
    lab.invoke();
    byte[] output = new byte[1];
    lab.output(output);
    assertThat(output).as("FULLY_CONNECTED of (5, -6) with weights (3, 4)").containsExactly(-9);
    GraphFile unknown = new GraphFile();
    unknown.tensor(GraphFile.INT8, 1);
    unknown.tensor(GraphFile.INT8, 1);
    unknown.operator(200, 1, new int[] {0}, new int[] {1}, null).inputs(0).outputs(1);
    byte[] file = unknown.bytes(random);
    refused("an operator with code 200", () -> lab.load(file, LINEAR));
  }
}
