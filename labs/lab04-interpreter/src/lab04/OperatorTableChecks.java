package lab04;

import static lab04.Models.ARENA;
import static lab04.Values.bytes;
import static lab04.Values.floats;
import static lab04.Values.output;
import static milliwatt.check.Expect.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import lab02.FlatVector;
import lab02.GraphFile;
import milliwatt.check.Check;

/**
 * What lab 04 asks of {@code OperatorTable}: that an operator gets its kernel, and the kernel all
 * that it needs. The models are worked by hand.
 */
final class OperatorTableChecks {
  @Check(
      points = 6,
      topic = "operators",
      why = "This is the moment at which a file becomes a program.",
      help =
          "prepare gives one kernel an operator; create them all at load, invoke them "
              + "all at invoke.",
      needs = {"values_go_in_and_come_out", "constants_and_unused_tensors_get_no_place"})
  void a_float_layer_runs(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = Models.floatLayer(0);
    file.data(2, FlatVector.ofFloats(0, 0, 0));
    lab.load(file.bytes(random), ARENA);
    for (int i = 0; i < 3; i++) {
      float a = random.nextInt(-20, 20) * 0.5f;
      float b = random.nextInt(-20, 20) * 0.5f;
      lab.setInput(0, bytes(a, b));
      lab.invoke();
      assertThat(floats(output(lab, 0)))
          .as("one layer on (%s, %s)", a, b)
          .containsExactly(a + 2 * b, 3 * a + 4 * b, -5 * a + 6 * b);
    }
  }

  @Check(
      points = 2,
      topic = "operators",
      why = "An operator's inputs mean what their order says: input, weights, bias.",
      help = "The bias is input 2 of FULLY_CONNECTED.",
      needs = "a_float_layer_runs")
  void the_bias_reaches_the_kernel(InterpreterLab lab, RandomGenerator random) {
    lab.load(Models.floatLayer(0).bytes(random), ARENA);
    lab.setInput(0, bytes(0, 0));
    lab.invoke();
    assertThat(floats(output(lab, 0)))
        .as("a layer with biases 10, 0.5 and -20 on zeros")
        .containsExactly(10, 0.5f, -20);
  }

  @Check(
      points = 4,
      topic = "operators",
      why = "Options are the operator's, not the kernel's: the table hands them over.",
      help = "Option 0 of FULLY_CONNECTED is the activation; absent, it is NONE.",
      needs = "the_bias_reaches_the_kernel")
  void the_activation_reaches_the_kernel(InterpreterLab lab, RandomGenerator random) {
    lab.load(Models.floatLayer(1).bytes(random), ARENA);
    lab.setInput(0, bytes(-3, 1));
    lab.invoke();
    assertThat(floats(output(lab, 0))).as("RELU on (9, -4.5, 1)").containsExactly(9, 0, 1);
    lab.load(Models.floatLayer(3).bytes(random), ARENA);
    lab.setInput(0, bytes(-3, 1));
    lab.invoke();
    assertThat(floats(output(lab, 0))).as("RELU6 on (9, -4.5, 1)").containsExactly(6, 0, 1);
    byte[] other = Models.floatLayer(4).bytes(random);
    refused("activation 4", () -> lab.load(other, ARENA));
  }

  @Check(
      points = 3,
      topic = "operators",
      why = "A converter leaves a bias of zeros out, in one of two ways.",
      help = "The third input may be missing from the list, or be -1: optionalInput knows both.",
      needs = "the_bias_reaches_the_kernel")
  void a_layer_may_come_without_a_bias(InterpreterLab lab, RandomGenerator random) {
    for (int[] inputs : new int[][] {{0, 1}, {0, 1, -1}}) {
      GraphFile file = Models.floatLayer(0);
      file.operators.get(0).point(1, FlatVector.ofInts(inputs));
      lab.load(file.bytes(random), ARENA);
      lab.setInput(0, bytes(1, 10));
      lab.invoke();
      assertThat(floats(output(lab, 0)))
          .as("a layer with %d inputs, without a bias", inputs.length)
          .containsExactly(21, 43, 55);
    }
    GraphFile file = Models.floatLayer(0);
    file.operators.get(0).point(1, FlatVector.ofInts(0, -1, 2));
    byte[] model = file.bytes(random);
    refused("a layer without weights", () -> lab.load(model, ARENA));
  }

  @Check(
      points = 7,
      topic = "kernels",
      why = "One code, FULLY_CONNECTED, stands for arithmetic on bytes and on floats.",
      help = "Look at the type of the first input to choose between two kernels of one code.",
      needs = {"the_activation_reaches_the_kernel", "a_layer_may_come_without_a_bias"})
  void bytes_and_floats_get_kernels_of_their_own(InterpreterLab lab, RandomGenerator random) {
    lab.load(Models.quantizedLayers().bytes(random), ARENA);
    for (int i = 0; i < 5; i++) {
      float a = random.nextInt(-8, 9) * 0.5f;
      float b = random.nextInt(-8, 9) * 0.5f;
      float[] expected = Models.quantizedLayersByHand(a, b);
      lab.setInput(0, bytes(a, b));
      lab.invoke();
      byte[] hidden = output(lab, 1);
      for (int unit = 0; unit < 3; unit++) {
        assertThat((hidden[unit] + 128) * 0.5f)
            .as("unit %d of the first layer on (%s, %s)", unit, a, b)
            .isEqualTo(expected[unit + 1]);
      }
      assertThat(floats(output(lab, 0)))
          .as("two int8 layers on (%s, %s)", a, b)
          .containsExactly(expected[0]);
    }
  }

  @Check(
      points = 3,
      topic = "kernels",
      why = "QUANTIZE stands between floats and bytes, but also between bytes of different scales.",
      help = "createQuantize looks at the type of its input, too.",
      needs = "bytes_and_floats_get_kernels_of_their_own")
  void quantize_changes_scales_too(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    Models.int8(file, 0.5f, -10, 3);
    Models.int8(file, 0.25f, 20, 3);
    file.operator(Models.QUANTIZE, 2, new int[] {0}, new int[] {1}, null);
    lab.load(file.inputs(0).outputs(1).bytes(random), ARENA);
    lab.setInput(0, new byte[] {-10, 0, -30});
    lab.invoke();
    assertThat(output(lab, 0))
        .as("bytes -10, 0, -30 of scale 0.5, zero point -10, in scale 0.25, zero point 20")
        .containsExactly(20, 40, -20);
  }
}
