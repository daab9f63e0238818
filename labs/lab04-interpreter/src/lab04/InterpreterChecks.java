package lab04;

import static lab04.Models.ARENA;
import static lab04.Values.bytes;
import static lab04.Values.floats;
import static lab04.Values.output;
import static milliwatt.check.Expect.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import lab02.FlatTable;
import lab02.FlatVector;
import lab02.GraphFile;
import milliwatt.check.Check;

/**
 * What lab 04 asks of {@code Interpreter} about whole graphs: in which order they run, what they
 * keep and what is refused.
 */
final class InterpreterChecks {
  @Check(
      points = 5,
      topic = "order",
      why = "The file lists operators in an order in which every value is there when it is needed.",
      help = "Operator i's kernel goes to kernels[i]; invoke runs them from the first to the last.",
      needs = "the_bias_reaches_the_kernel")
  void operators_run_in_the_order_of_the_file(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    int steps = 6;
    for (int i = 0; i <= steps; i++) {
      file.tensor(GraphFile.FLOAT32, 1);
    }
    int weights = file.tensor(GraphFile.FLOAT32, 1, 1);
    file.data(weights, FlatVector.ofFloats(3));
    int bias = file.tensor(GraphFile.FLOAT32, 1);
    file.data(bias, FlatVector.ofFloats(1));
    // From the last tensor to the first, so that the order of tensors is of no help.
    for (int i = steps; i > 0; i--) {
      Models.layer(file, 0, new int[] {i, weights, bias}, i - 1);
    }
    lab.load(file.inputs(steps).outputs(0).bytes(random), ARENA);
    float x = random.nextInt(1, 10);
    lab.setInput(0, bytes(x));
    lab.invoke();
    float expected = x;
    for (int i = 0; i < steps; i++) {
      expected = 3 * expected + 1;
    }
    assertThat(floats(output(lab, 0)))
        .as("3x + 1, six times over, from %s", x)
        .containsExactly(expected);
  }

  @Check(
      points = 4,
      topic = "order",
      why = "What an earlier inference left behind must not show in the next one.",
      help = "Every kernel writes all of its output; none adds to what is there.",
      needs = {
        "operators_run_in_the_order_of_the_file",
        "bytes_and_floats_get_kernels_of_their_own"
      })
  void an_inference_forgets_the_one_before(InterpreterLab lab, RandomGenerator random) {
    lab.load(Models.quantizedLayers().bytes(random), ARENA);
    float[][] inputs = {{1, -2}, {-3, 0.5f}, {2, 2}, {1, -2}};
    for (float[] input : inputs) {
      lab.setInput(0, bytes(input));
      lab.invoke();
      lab.invoke(); // the input is still there
      assertThat(floats(output(lab, 0)))
          .as("two int8 layers on (%s, %s), after others", input[0], input[1])
          .containsExactly(Models.quantizedLayersByHand(input[0], input[1])[0]);
    }
  }

  @Check(
      points = 2,
      topic = "values",
      why =
          "A variable keeps its value from one inference to the next, so someone must "
              + "give it the first.",
      help = "clear(tensor) does it, for tensors with variable set, once their data is known.",
      needs = "values_go_in_and_come_out")
  void variables_start_as_zero(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    Models.int8(file, 0.5f, 7, 3);
    file.tensor(GraphFile.FLOAT32, 2);
    file.tensors.get(0).put8(5, 1);
    file.tensors.get(1).put8(5, 1);
    lab.load(file.inputs().outputs(0, 1).bytes(random), ARENA);
    assertThat(output(lab, 0)).as("an int8 variable with zero point 7").containsExactly(7, 7, 7);
    assertThat(floats(output(lab, 1))).as("a float variable").containsExactly(0, 0);
  }

  @Check(
      points = 5,
      topic = "refusals",
      why =
          "Who gets this message knows which operator of the model is missing, and "
              + "where it stands.",
      help =
          "newestVersion answers 0 for a code without a kernel; name the index, the "
              + "code and the version.",
      needs = "a_float_layer_runs")
  void operators_without_a_kernel_are_refused(InterpreterLab lab, RandomGenerator random) {
    for (int code : new int[] {3, 32, 200}) {
      GraphFile file = Models.floatLayer(0);
      int last = file.tensor(GraphFile.FLOAT32, 1, 3);
      file.operator(code, 7, new int[] {3}, new int[] {last}, new FlatTable());
      byte[] model = file.outputs(last).bytes(random);
      assertThat(refused("code " + code, () -> lab.load(model, ARENA)))
          .as("the sentence that refuses operator 1 with code %d, version 7", code)
          .containsPattern("\\b1\\b")
          .containsPattern("\\b" + code + "\\b")
          .containsPattern("\\b7\\b");
    }
  }

  @Check(
      points = 4,
      topic = "refusals",
      why =
          "A newer version may mean other arithmetic: running the old kernel would "
              + "give wrong numbers.",
      help = "newestVersion gives the newest one there is a kernel for; older ones are fine.",
      needs = "operators_without_a_kernel_are_refused")
  void newer_versions_are_refused(InterpreterLab lab, RandomGenerator random) {
    for (int version : new int[] {1, 9, 12}) {
      GraphFile file = Models.floatLayer(0);
      file.codes.get(0).put32(2, version);
      lab.load(file.bytes(random), ARENA);
    }
    for (int version : new int[] {13, 99}) {
      GraphFile file = Models.floatLayer(0);
      file.codes.get(0).put32(2, version);
      byte[] model = file.bytes(random);
      assertThat(refused("FULLY_CONNECTED version " + version, () -> lab.load(model, ARENA)))
          .as("the sentence that refuses operator 0 with code 9, version %d", version)
          .containsPattern("\\b0\\b")
          .containsPattern("\\b9\\b")
          .containsPattern("\\b" + version + "\\b");
    }
  }

  @Check(
      points = 3,
      topic = "values",
      why = "Real models take an image and a mask, or give a class and a score.",
      help = "Input i is the tensor with index model.input(i), not tensor i.",
      needs = "the_bias_reaches_the_kernel")
  void a_model_may_have_several_inputs_and_outputs(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = Models.floatLayer(0);
    file.tensor(GraphFile.FLOAT32, 1, 2);
    file.tensor(GraphFile.FLOAT32, 1, 3);
    Models.layer(file, 0, new int[] {4, 1, 2}, 5);
    lab.load(file.inputs(4, 0).outputs(5, 0, 3).bytes(random), ARENA);
    lab.setInput(0, bytes(1, 2));
    lab.setInput(1, bytes(-1, -2));
    lab.invoke();
    assertThat(floats(output(lab, 0))).as("output 0, of input 0").containsExactly(15, 11.5f, -13);
    assertThat(floats(output(lab, 1))).as("output 1, which is input 1").containsExactly(-1, -2);
    assertThat(floats(output(lab, 2))).as("output 2, of input 1").containsExactly(5, -10.5f, -27);
  }
}
