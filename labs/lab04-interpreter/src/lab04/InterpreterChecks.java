package lab04;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.random.RandomGenerator;
import lab02.FlatTable;
import lab02.FlatVector;
import lab02.GraphFile;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Meter;
import milliwatt.check.Refused;
import milliwatt.check.Trapped;

/**
 * What lab 04 asks of {@code LinearPlanner}, {@code OperatorTable} and {@code Interpreter}. The
 * small models are worked by hand; the sine model's golden numbers were computed when it was made.
 */
final class InterpreterChecks {
  private static final int ARENA = 4096;

  // ---- places

  @Check(
      points = 6,
      topic = "places",
      why = "All values of an inference share one array, whose size is known before it starts.",
      help = "Walk through model.tensors; each begins where the one before it ends.")
  void tensors_lie_one_behind_the_other(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    for (int bytes : new int[] {32, 16, 64, 16}) {
      file.tensor(GraphFile.INT8, bytes);
    }
    file.inputs(0, 1, 2, 3).outputs(0);
    assertThat(lab.load(file.bytes(random), ARENA)).as("bytes in use").isEqualTo(128);
    int[] expected = {0, 32, 48, 112};
    for (int tensor = 0; tensor < 4; tensor++) {
      assertThat(lab.tensorOffset(tensor))
          .as("offset of tensor %d; the sizes are 32, 16, 64, 16", tensor)
          .isEqualTo(expected[tensor]);
    }
  }

  @Check(
      points = 3,
      topic = "places",
      why = "Fast kernels load four or sixteen bytes at once, and want them at round addresses.",
      help = "Round the position up to a multiple of 16 before you place a tensor there.",
      needs = "tensors_lie_one_behind_the_other")
  void every_tensor_begins_at_a_multiple_of_16(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    for (int bytes : new int[] {1, 17, 15, 33, 5}) {
      file.tensor(GraphFile.INT8, bytes);
    }
    file.tensor(GraphFile.FLOAT32, 3);
    lab.load(file.inputs(0, 1, 2, 3, 4, 5).outputs(0).bytes(random), ARENA);
    int[] expected = {0, 16, 48, 64, 112, 128};
    for (int tensor = 0; tensor < 6; tensor++) {
      assertThat(lab.tensorOffset(tensor))
          .as("offset of tensor %d; the sizes are 1, 17, 15, 33, 5, 12", tensor)
          .isEqualTo(expected[tensor]);
    }
  }

  @Check(
      points = 1,
      topic = "places",
      why = "Sixteen bytes matter where there are a few thousand.",
      help =
          "Only a tensor that is followed by another one needs padding; return where "
              + "the last one ends.",
      needs = "every_tensor_begins_at_a_multiple_of_16")
  void the_arena_ends_with_the_last_tensor(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    file.tensor(GraphFile.INT8, 3);
    file.tensor(GraphFile.INT8, 5);
    assertThat(lab.load(file.inputs(0, 1).bytes(random), ARENA))
        .as("bytes in use by tensors of 3 and 5 bytes")
        .isEqualTo(21);
  }

  @Check(
      points = 3,
      topic = "places",
      why = "Weights lie in flash already; a place in the arena would waste RAM on them.",
      help = "Tensor.needsArena says which tensors want a place.",
      needs = "tensors_lie_one_behind_the_other")
  void constants_and_unused_tensors_get_no_place(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    for (int bytes : new int[] {16, 64, 1000, 32}) {
      file.tensor(GraphFile.INT8, bytes);
    }
    file.data(1, FlatVector.ofBytes(new byte[64]));
    assertThat(lab.load(file.inputs(0, 3).outputs(1).bytes(random), ARENA))
        .as("bytes in use by two inputs of 16 and 32 bytes, beside a constant and an unused tensor")
        .isEqualTo(48);
    int[] expected = {0, -1, -1, 16};
    for (int tensor = 0; tensor < 4; tensor++) {
      assertThat(lab.tensorOffset(tensor))
          .as("offset of tensor %d (-1: none)", tensor)
          .isEqualTo(expected[tensor]);
    }
  }

  @Check(
      points = 1,
      topic = "arena",
      why = "Who measured what a model needs will give it exactly that.",
      help = "An arena is too small only if it has fewer bytes than are needed.",
      needs = "the_arena_ends_with_the_last_tensor")
  void an_arena_of_the_exact_size_is_enough(InterpreterLab lab, RandomGenerator random) {
    assertThat(lab.load(inputsOf(random, 3, 5), 21)).as("bytes in use of 21").isEqualTo(21);
  }

  @Check(
      points = 2,
      topic = "arena",
      why = "On a board, the bytes behind the arena belong to someone else.",
      help =
          "Compare what the planner returns with the arena's length, before anything "
              + "is bound to it.",
      needs = "the_arena_ends_with_the_last_tensor")
  void an_arena_too_small_is_refused(InterpreterLab lab, RandomGenerator random) {
    byte[] model = inputsOf(random, 3, 5);
    for (int bytes : new int[] {20, 16, 1, 0}) {
      refused("an arena of %d bytes for 21".formatted(bytes), () -> lab.load(model, bytes));
    }
  }

  @Check(
      points = 1,
      topic = "arena",
      why = "Who gets this message knows at once what to change, and to which number.",
      help = "Put the bytes that are needed into the sentence, with a %d.",
      needs = "an_arena_too_small_is_refused")
  void the_message_says_how_many_bytes_are_needed(InterpreterLab lab, RandomGenerator random) {
    int last = random.nextInt(100, 1000);
    byte[] model = inputsOf(random, 3, last);
    assertThat(refused("an arena of 50 bytes", () -> lab.load(model, 50)))
        .as("the sentence that refuses an arena of 50 bytes for %d", 16 + last)
        .contains("" + (16 + last));
  }

  @Check(
      points = 1,
      topic = "arena",
      why = "Four tensors of 2^30 bytes make 0 bytes, if you ask an int.",
      help = "Planner.end adds a size to a position and refuses what is beyond the int range.",
      needs = "an_arena_too_small_is_refused")
  void tensors_beyond_any_arena_are_refused(InterpreterLab lab, RandomGenerator random) {
    byte[] model = inputsOf(random, 1 << 30, 1 << 30, 1 << 30, 1 << 30);
    refused("four tensors of 2^30 bytes", () -> lab.load(model, 100));
  }

  // ---- values in and out

  @Check(
      points = 6,
      topic = "values",
      why =
          "The caller's bytes go to where the first kernel reads them, and come from "
              + "where the last one wrote.",
      help = "Copy to and from tensor.data, beginning at tensor.offset.",
      needs = "tensors_lie_one_behind_the_other")
  void values_go_in_and_come_out(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile(); // no operator: what goes in comes out
    file.tensor(GraphFile.INT8, 5);
    file.tensor(GraphFile.FLOAT32, 2);
    lab.load(file.inputs(0, 1).outputs(1, 0).bytes(random), ARENA);
    assertThat(lab.inputBytes(0)).as("inputBytes(0)").isEqualTo(5);
    assertThat(lab.outputBytes(0)).as("outputBytes(0)").isEqualTo(8);
    byte[] first = {1, -2, 3, -4, 5};
    byte[] second = bytes(1.5f, -2.5f);
    lab.setInput(0, first);
    lab.setInput(1, second);
    lab.invoke();
    assertThat(output(lab, 1)).as("output 1, which is input 0").isEqualTo(first);
    assertThat(output(lab, 0)).as("output 0, which is input 1").isEqualTo(second);
  }

  @Check(
      points = 2,
      topic = "values",
      why = "A value of another size is a mistake of the caller, and best found here.",
      help = "Compare value.length with tensor.bytes before you copy.",
      needs = "values_go_in_and_come_out")
  void inputs_of_another_size_are_refused(InterpreterLab lab, RandomGenerator random) {
    lab.load(inputsOf(random, 8, 20), ARENA);
    for (int bytes : new int[] {0, 7, 9, 2000}) {
      refused(bytes + " bytes for an input of 8", () -> lab.setInput(0, new byte[bytes]));
    }
    refused("input 2 of 2", () -> lab.setInput(2, new byte[8]));
    refused("input -1", () -> lab.setInput(-1, new byte[8]));
  }

  @Check(
      points = 2,
      topic = "values",
      why = "An array of another size would be left half empty, or be written beyond its end.",
      help = "Compare value.length with tensor.bytes here too.",
      needs = "values_go_in_and_come_out")
  void outputs_of_another_size_are_refused(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    file.tensor(GraphFile.INT8, 12);
    lab.load(file.inputs(0).outputs(0).bytes(random), ARENA);
    for (int bytes : new int[] {0, 11, 13, 2000}) {
      refused(bytes + " bytes for an output of 12", () -> lab.output(0, new byte[bytes]));
    }
    refused("output 1 of 1", () -> lab.output(1, new byte[12]));
    refused("output -1", () -> lab.output(-1, new byte[12]));
  }

  // ---- operators

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

  // ---- memory

  @Check(
      points = 8,
      category = Category.MEMORY,
      topic = "memory",
      why = "A board runs for years without a garbage collector: what is taken once stays taken.",
      help =
          "Everything that is made with new belongs into a constructor. Kernels too are made once.",
      needs = "bytes_and_floats_get_kernels_of_their_own")
  void an_inference_allocates_nothing(InterpreterLab lab, Meter meter, RandomGenerator random) {
    lab.load(Models.quantizedLayers().bytes(random), ARENA);
    lab.setInput(0, bytes(1, -2));
    lab.invoke(); // the first time also loads classes
    for (int i = 0; i < 3; i++) {
      lab.invoke();
      assertThat(meter.heapBytes()).as("heap bytes that an inference took").isZero();
    }
  }

  @Check(
      points = 3,
      category = Category.MEMORY,
      topic = "memory",
      why = "The arena is the only place for values; a second copy of anything costs RAM twice.",
      help = "Let tensors point into the arena and into the model; copy neither.",
      needs = "bytes_and_floats_get_kernels_of_their_own")
  void loading_copies_neither_weights_nor_values(
      InterpreterLab lab, Meter meter, RandomGenerator random) {
    GraphFile file = new GraphFile();
    file.tensor(GraphFile.FLOAT32, 1000);
    file.tensor(GraphFile.FLOAT32, 4, 1000);
    file.data(1, FlatVector.ofFloats(new float[4000]));
    file.tensor(GraphFile.FLOAT32, 4);
    Models.layer(file, 0, new int[] {0, 1}, 2);
    byte[] model = file.inputs(0).outputs(2).bytes(random);
    lab.load(model, ARENA); // the first time also loads classes
    lab.load(model, ARENA);
    assertThat(meter.heapBytes())
        .as("heap bytes that loading took, beside the arena of %d", ARENA)
        .isLessThan(ARENA + 3000);
  }

  // ---- the sine model

  @Check(
      points = 9,
      topic = "sine",
      why = "Three layers learnt to be a sine: all that you wrote so far runs in it.",
      help = "The small models pass, so compare the first input that differs with a run by hand.",
      needs = "an_inference_forgets_the_one_before")
  void the_sine_model_is_exact_for_every_byte(InterpreterLab lab) {
    lab.load(SineModel.int8(), ARENA);
    byte[] expected = SineModel.int8Golden();
    for (int input = -128; input < 128; input++) {
      lab.setInput(0, new byte[] {(byte) input});
      lab.invoke();
      assertThat(output(lab, 0))
          .as("the sine model on byte %d", input)
          .containsExactly(expected[input + 128]);
    }
  }

  @Check(
      points = 4,
      topic = "sine",
      why = "The same network before quantisation, to the last bit of every float.",
      help = "Floats add up in one order only; lab 03's float checks say which.",
      needs = {"operators_run_in_the_order_of_the_file", "the_activation_reaches_the_kernel"})
  void the_float_sine_model_is_exact(InterpreterLab lab) {
    lab.load(SineModel.float32(), ARENA);
    for (float[] pair : SineModel.float32Golden()) {
      lab.setInput(0, bytes(pair[0]));
      lab.invoke();
      assertThat(floats(output(lab, 0)))
          .as("the float sine model on %s", pair[0])
          .containsExactly(pair[1]);
    }
  }

  // ---- what the checks are made of

  /** A model without operators whose inputs have these sizes. */
  private static byte[] inputsOf(RandomGenerator random, int... sizes) {
    GraphFile file = new GraphFile();
    int[] inputs = new int[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      inputs[i] = file.tensor(GraphFile.INT8, sizes[i]);
    }
    return file.inputs(inputs).bytes(random);
  }

  private static byte[] bytes(float... values) {
    return FlatVector.ofFloats(values).bytes();
  }

  private static float[] floats(byte[] bytes) {
    float[] values = new float[bytes.length / 4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  private static byte[] output(InterpreterLab lab, int output) {
    byte[] value = new byte[lab.outputBytes(output)];
    lab.output(output, value);
    return value;
  }

  private static String refused(String what, Runnable call) {
    try {
      call.run();
    } catch (Refused refused) {
      return refused.getMessage();
    } catch (Trapped trapped) {
      return fail(
          "%s must be refused with a ModelError, but ended in %s", what, trapped.getMessage());
    }
    return fail("%s must be refused with a ModelError, but was accepted", what);
  }
}
