package tinyml;

import org.junit.jupiter.api.Test;

/** Graphs whose parts do not belong together: order, indices, sizes, types and quantisation. */
class MalformedGraphTest {
  private static final int[] SHAPE = {1, 2};
  private static final float[] NONE = {};

  /** Tensors 0 to 3, of which 0 is the input and 3 the output. */
  private final ModelFile graph = new ModelFile();

  MalformedGraphTest() {
    for (int i = 0; i < 3; i++) {
      graph.tensor(TensorType.INT8, SHAPE, 0.5f, 0, null);
    }
    graph.inputs(0).outputs(2);
  }

  private ModelFile quantize(int from, int to) {
    return graph.operator(OperatorCode.QUANTIZE, 1, new int[] {from}, new int[] {to}, 0);
  }

  private void refuses(String sentence) {
    Refusal.of(graph, sentence);
  }

  @Test
  void the_sound_graph_is_accepted() {
    quantize(0, 1);
    quantize(1, 2);
    Refusal.load(graph.write()).invoke();
  }

  @Test
  void a_cycle_is_refused() {
    quantize(2, 1);
    quantize(1, 2);
    refuses("operator 0 reads tensor 2, which has no value yet");
  }

  @Test
  void an_operator_that_reads_what_it_writes_is_refused() {
    quantize(2, 2);
    refuses("operator 0 reads tensor 2, which has no value yet");
  }

  @Test
  void a_tensor_used_before_it_is_computed_is_refused() {
    quantize(1, 2);
    quantize(0, 1);
    refuses("operator 0 reads tensor 1, which has no value yet");
  }

  @Test
  void an_output_that_nothing_computes_is_refused() {
    quantize(0, 1);
    refuses("output 0 is tensor 2, which nothing computes");
  }

  @Test
  void a_tensor_computed_twice_is_refused() {
    quantize(0, 2);
    quantize(0, 2);
    refuses("operator 1 writes tensor 2, which has a value already");
  }

  @Test
  void an_operator_with_the_same_output_twice_is_refused() {
    graph.operator(OperatorCode.QUANTIZE, 1, new int[] {0}, new int[] {2, 2}, 0);
    refuses("operator 0 writes tensor 2, which has a value already");
  }

  @Test
  void an_operator_that_writes_an_input_of_the_model_is_refused() {
    quantize(0, 0);
    refuses("operator 0 writes tensor 0, which has a value already");
  }

  @Test
  void an_operator_that_writes_a_constant_is_refused() {
    quantize(0, graph.tensor(TensorType.INT8, SHAPE, 0.5f, 0, new byte[2]));
    refuses("operator 0 writes tensor 3, which has a value already");
  }

  @Test
  void an_input_that_is_a_constant_is_refused() {
    graph.inputs(0, graph.tensor(TensorType.INT8, SHAPE, 0.5f, 0, new byte[2]));
    refuses("input 1 is tensor 3, which is a constant");
  }

  @Test
  void indices_of_no_tensor_are_refused() {
    quantize(-2, 2);
    refuses("there is no tensor -2 among 3 tensors");
    Refusal.of(new ModelFile().inputs(0), "there is no tensor 0 among 0 tensors");
    Refusal.of(new ModelFile().outputs(-1), "there is no tensor -1 among 0 tensors");
  }

  @Test
  void an_output_that_is_left_out_is_refused() {
    quantize(0, Operator.NO_TENSOR);
    refuses("there is no tensor -1 among 3 tensors");
  }

  @Test
  void dimensions_below_zero_are_refused() {
    graph.tensor(TensorType.INT8, new int[] {2, -1}, null);
    refuses("the tensor at position # has dimension -1 on axis 1");
  }

  @Test
  void dimensions_of_zero_are_no_harm_where_nothing_is_computed_from_them() {
    ModelFile empty = new ModelFile();
    empty.tensor(TensorType.INT8, new int[] {0, 1 << 30, 1 << 30}, 1f, 0, null);
    empty.tensor(TensorType.INT8, new int[] {1 << 30, 0}, 1f, 0, null);
    empty.operator(OperatorCode.QUANTIZE, 1, new int[] {0}, new int[] {1}, 0);
    Refusal.load(empty.inputs(0).outputs(1).write()).invoke();
  }

  @Test
  void products_of_dimensions_that_overflow_are_refused() {
    for (int[] shape : new int[][] {{1 << 16, 1 << 16}, {1 << 30, 4, 1 << 30}, {1 << 30, 8}}) {
      ModelFile huge = new ModelFile();
      huge.tensor(TensorType.INT8, shape, null);
      Refusal.of(huge, "the tensor at position # has more than 2147483647 bytes");
    }
  }

  @Test
  void tensors_that_no_arena_holds_together_are_refused() {
    ModelFile huge = new ModelFile();
    huge.tensor(TensorType.INT8, new int[] {1 << 30}, null);
    huge.tensor(TensorType.INT8, new int[] {1 << 30}, null);
    Refusal.of(huge.inputs(0, 1), "the tensors need more than 2147483647 bytes");
  }

  @Test
  void a_tensor_larger_than_the_arena_is_refused() {
    ModelFile large = new ModelFile();
    large.tensor(TensorType.INT8, new int[] {1_000_000}, null);
    Refusal.of(large.inputs(0), "the model needs an arena of 1000000 bytes, but this one has 4096");
  }

  @Test
  void too_many_axes_are_refused() {
    graph.tensor(TensorType.INT8, new int[9], null);
    refuses("the tensor at position # has 9 axes, more than 8");
  }

  @Test
  void types_without_a_size_are_refused() {
    graph.tensor(5, SHAPE, null); // strings
    refuses("the tensor at position # has type 5, whose elements have no size in bytes");
  }

  @Test
  void missing_quantisation_is_refused() {
    quantize(0, graph.tensor(TensorType.INT8, SHAPE, null));
    graph.outputs(3);
    refuses("an operator has a tensor with 0 scales where it needs one");
  }

  @Test
  void quantisation_of_several_channels_where_one_is_needed_is_refused() {
    quantize(
        0, graph.tensor(TensorType.INT8, SHAPE, new float[] {1, 1}, new long[] {0, 0}, 1, null));
    graph.outputs(3);
    refuses("an operator has a tensor with 2 scales where it needs one");
  }

  @Test
  void scales_without_zero_points_are_refused() {
    graph.tensor(TensorType.INT8, SHAPE, new float[] {1}, new long[0], 0, null);
    refuses("the tensor at position # has 1 scales but 0 zero points");
  }

  @Test
  void zero_points_without_scales_are_refused() {
    graph.tensor(TensorType.INT8, SHAPE, NONE, new long[2], 0, null);
    refuses("the tensor at position # has 0 scales but 2 zero points");
  }

  @Test
  void scales_that_are_no_steps_are_refused() {
    for (float scale : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
      ModelFile file = new ModelFile();
      file.tensor(TensorType.INT8, SHAPE, scale, 0, null);
      Refusal.of(
          file, "the tensor at position # has a scale 0 that is not a number greater than 0");
    }
  }

  @Test
  void zero_points_outside_the_type_are_refused() {
    graph.tensor(TensorType.INT8, SHAPE, 1f, 128, null);
    refuses("the tensor at position # has a zero point 0 that is not in -128 .. 127");
  }

  @Test
  void scales_that_do_not_match_their_axis_are_refused() {
    graph.tensor(TensorType.INT8, SHAPE, new float[] {1, 1, 1}, new long[3], 1, null);
    refuses("the tensor at position # has 3 scales for a dimension of 2");
  }

  @Test
  void scales_along_an_axis_that_is_not_there_are_refused() {
    graph.tensor(TensorType.INT8, SHAPE, new float[] {1, 1}, new long[2], 7, null);
    refuses("the tensor at position # has 2 axes, but is quantised along axis 7");
  }

  @Test
  void scales_too_far_apart_are_refused() {
    quantize(0, graph.tensor(TensorType.INT8, SHAPE, 1e-20f, 0, null));
    graph.outputs(3);
    refuses("the scales around an operator differ by more than a factor of 2^29");
  }

  @Test
  void other_numbers_of_elements_are_refused() {
    quantize(0, graph.tensor(TensorType.INT8, new int[] {3}, 1f, 0, null));
    graph.outputs(3);
    refuses("an operator has 2 input elements for 3 output elements");
  }

  @Test
  void more_tensors_than_a_board_has_room_for_are_refused() {
    ModelFile large = new ModelFile();
    for (int i = 0; i <= 2048; i++) {
      large.tensor(TensorType.INT8, SHAPE, null);
    }
    Refusal.of(large, "the vector at position # has 2049 tables, more than 2048");
  }

  @Test
  void more_scales_than_a_layer_has_channels_are_refused() {
    float[] scales = new float[4097];
    graph.tensor(TensorType.INT8, new int[] {4097}, scales, new long[4097], 0, null);
    refuses("the tensor at position # has 4097 scales, more than 4096");
  }
}
