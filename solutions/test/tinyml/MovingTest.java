package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The operators that put elements elsewhere, and MEAN, which gathers them. */
class MovingTest {
  @TestFactory
  List<DynamicTest> mean_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests(
        "MEAN", golden -> run(golden, out -> new Mean(golden.input(0), golden.input(1), out)));
  }

  @TestFactory
  List<DynamicTest> pad_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests(
        "PAD", golden -> run(golden, out -> new Pad(golden.input(0), golden.input(1), null, out)));
  }

  @TestFactory
  List<DynamicTest> padv2_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests(
        "PADV2",
        golden ->
            run(golden, out -> new Pad(golden.input(0), golden.input(1), golden.input(2), out)));
  }

  @TestFactory
  List<DynamicTest> concatenation_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests(
        "CONCATENATION",
        golden ->
            run(golden, out -> new Concatenation(golden.inputs(0), out, golden.option("axis"))));
  }

  @TestFactory
  List<DynamicTest> split_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests(
        "SPLIT",
        golden -> {
          Tensor[] outputs = golden.outputs();
          new Split(golden.input(0), golden.input(1), outputs).invoke();
          for (int i = 0; i < outputs.length; i++) {
            assertThat(outputs[i].data).isEqualTo(golden.expected(i).data);
          }
        });
  }

  @TestFactory
  List<DynamicTest> strided_slice_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests(
        "STRIDED_SLICE",
        golden ->
            run(
                golden,
                out ->
                    new StridedSlice(
                        golden.input(0),
                        golden.input(1),
                        golden.input(2),
                        golden.input(3),
                        out,
                        golden.option("beginMask"),
                        golden.option("endMask"),
                        golden.option("shrinkAxisMask"))));
  }

  @TestFactory
  List<DynamicTest> resize_nearest_neighbor_gives_tensorflow_lites_numbers() throws IOException {
    return GoldenCase.tests(
        "RESIZE_NEAREST_NEIGHBOR",
        golden ->
            run(
                golden,
                out ->
                    new ResizeNearestNeighbor(
                        golden.input(0),
                        golden.input(1),
                        out,
                        golden.flag("alignCorners"),
                        golden.flag("halfPixelCenters"))));
  }

  private interface Operation {
    Kernel prepare(Tensor output);
  }

  private static void run(GoldenCase golden, Operation operation) {
    Tensor output = golden.output();
    operation.prepare(output).invoke();
    assertThat(output.data).isEqualTo(golden.expected().data);
  }

  @Test
  void elements_of_several_bytes_are_moved_whole() {
    Tensor input = int32(1, 2, 3, 4, 5, 6);
    Tensor matrix = of(TensorType.INT32, 2, 3);
    matrix.data = input.data;
    Tensor padded = of(TensorType.INT32, 3, 4);
    new Pad(matrix, int32(1, 0, 0, 1), null, padded).invoke();
    assertThat(padded.data).isEqualTo(int32(0, 0, 0, 0, 1, 2, 3, 0, 4, 5, 6, 0).data);
    Tensor one = int32(9);
    new Pad(matrix, int32(1, 0, 0, 1), one, padded).invoke();
    assertThat(padded.data).isEqualTo(int32(9, 9, 9, 9, 1, 2, 3, 9, 4, 5, 6, 9).data);
    Tensor column = of(TensorType.INT32, 2, 1);
    new StridedSlice(matrix, int32(0, 1), int32(2, 2), int32(1, 1), column, 0, 0, 0).invoke();
    assertThat(column.data).isEqualTo(int32(2, 5).data);
    Tensor wider = of(TensorType.INT32, 2, 4);
    new Concatenation(new Tensor[] {matrix, column}, wider, 1).invoke();
    assertThat(wider.data).isEqualTo(int32(1, 2, 3, 2, 4, 5, 6, 5).data);
    Tensor[] halves = {of(TensorType.INT32, 2, 2), of(TensorType.INT32, 2, 2)};
    new Split(int32(1), wider, halves).invoke();
    assertThat(halves[0].data).isEqualTo(int32(1, 2, 4, 5).data);
    assertThat(halves[1].data).isEqualTo(int32(3, 2, 6, 5).data);
    Tensor image = of(TensorType.INT32, 1, 1, 2, 2);
    image.data = halves[0].data;
    Tensor larger = of(TensorType.INT32, 1, 1, 4, 2);
    new ResizeNearestNeighbor(image, int32(1, 4), larger, false, false).invoke();
    assertThat(larger.data).isEqualTo(int32(1, 2, 1, 2, 4, 5, 4, 5).data);
  }

  @Test
  void unsigned_bytes_are_padded_with_their_zero_point() {
    Tensor input = Tensor.of(TensorType.UINT8, new int[] {1}, new float[] {1}, 200, 0);
    Tensor output = Tensor.of(TensorType.UINT8, new int[] {2}, new float[] {1}, 200, 0);
    new Pad(input, int32(1, 0), null, output).invoke();
    assertThat(output.data).containsExactly((byte) 200, 0);
  }

  @Test
  void a_slice_takes_what_it_says_and_no_more() {
    assertThat(SliceRange.of(1, 3, 1, false, false, 5)).isEqualTo(new SliceRange(1, 1, 2));
    assertThat(SliceRange.of(-2, -1, 1, false, false, 5)).isEqualTo(new SliceRange(3, 1, 1));
    assertThat(SliceRange.of(4, 0, -2, false, false, 5)).isEqualTo(new SliceRange(4, -2, 2));
    assertThat(SliceRange.of(4, -6, -2, false, false, 5)).isEqualTo(new SliceRange(4, -2, 3));
    assertThat(SliceRange.of(0, 0, -1, true, true, 5)).isEqualTo(new SliceRange(4, -1, 5));
    assertThat(SliceRange.of(3, 1, 1, false, false, 5).count()).isZero();
    assertThat(SliceRange.of(0, 9, 1, false, false, 0).count()).isZero();
    assertThat(SliceRange.of(0, 9, -1, true, true, 0).count()).isZero();
    int least = Integer.MIN_VALUE;
    int most = Integer.MAX_VALUE;
    assertThat(SliceRange.of(least, most, most, false, false, 5).count()).isOne();
    assertThat(SliceRange.of(most, least, least, false, false, 5))
        .isEqualTo(new SliceRange(4, least, 1));
    assertThat(SliceRange.at(-1, 5)).isEqualTo(new SliceRange(4, 1, 1));
    refuses("step 0", () -> SliceRange.of(0, 1, 0, false, false, 5));
    refuses("index 5 of 5", () -> SliceRange.at(5, 5));
    refuses("index -6 of 5", () -> SliceRange.at(-6, 5));
    refuses("index 0 of 0", () -> SliceRange.at(0, 0));
  }

  @Test
  void a_mean_may_be_over_all_axes_or_none() {
    Tensor input = int8(2, 3);
    input.data = new byte[] {1, 2, 3, 4, 5, 7};
    Tensor all = int8();
    new Mean(input, int32(0, -1, 1), all).invoke();
    assertThat(all.data).containsExactly(4);
    Tensor same = int8(2, 3);
    new Mean(input, int32(), same).invoke();
    assertThat(same.data).isEqualTo(input.data);
    new Mean(int8(0, 3), int32(1), int8(0)).invoke();
  }

  @Test
  void means_of_other_tensors_are_refused() {
    refuses("axis 2 of a tensor with 2", () -> new Mean(int8(2, 3), int32(2), int8(2)));
    refuses("axis -3 of a tensor with 2", () -> new Mean(int8(2, 3), int32(-3), int8(2)));
    refuses("2 outputs for 6 inputs, 2 to each", () -> new Mean(int8(2, 3), int32(0), int8(2)));
    refuses("MEAN takes 1 to", () -> new Mean(int8(3, 0), int32(1), int8(3)));
    int large = 1 << 30;
    refuses("MEAN takes 1 to", () -> new Mean(int8(0, large, large), int32(1, 2), int8(0)));
    refuses("type 9 where only type 2", () -> new Mean(int8(2, 3), int8(1), int8(3)));
    Tensor later = int32(1);
    later.data = null;
    refuses("1 constant numbers", () -> new Mean(int8(2, 3), later, int8(2)));
    Tensor fine = Tensor.of(TensorType.INT8, new int[] {3}, new float[] {1e-30f}, 0, 0);
    refuses("factor of 2^29", () -> new Mean(int8(2, 3), int32(0), fine));
    refuses("0 scales", () -> new Mean(int8(2, 3), int32(0), of(TensorType.INT8, 3)));
    refuses(
        "type 2 where only type 9", () -> new Mean(int32(1, 2), int32(0), of(TensorType.INT32)));
  }

  @Test
  void paddings_that_do_not_fit_are_refused() {
    Tensor input = int8(2, 3);
    refuses("4 constant numbers, not 2", () -> new Pad(input, int32(1, 1), null, int8(4, 3)));
    refuses(
        "dimension 4 on axis 0 for 1 before 2 and 0 after",
        () -> new Pad(input, int32(1, 0, 0, 0), null, int8(4, 3)));
    refuses(
        "for -1 before 2 and 1 after", () -> new Pad(input, int32(-1, 1, 0, 0), null, int8(2, 3)));
    int most = Integer.MAX_VALUE;
    refuses("on axis 0", () -> new Pad(input, int32(most, most, 0, 0), null, int8(0, 3)));
    refuses("makes 1 axes of a tensor with 2", () -> new Pad(input, int32(0), null, int8(6)));
    refuses(
        "pads with one element, not 2",
        () -> new Pad(input, int32(1, 1, 0, 0), int8(2), int8(4, 3)));
    refuses(
        "type 2 where only type 9", () -> new Pad(input, int32(1, 1, 0, 0), int32(2), int8(4, 3)));
    Tensor other = Tensor.of(TensorType.INT8, new int[] {4, 3}, new float[] {2}, 0, 0);
    refuses("quantised unlike", () -> new Pad(input, int32(1, 1, 0, 0), null, other));
    new Pad(int8(0, 3), int32(1, 1, 0, 0), null, int8(2, 3)).invoke();
    new Pad(int8(), int32(), null, int8()).invoke();
  }

  @Test
  void concatenations_that_do_not_fit_are_refused() {
    Tensor a = int8(2, 3);
    Tensor b = int8(2, 1);
    refuses("axis 2 of a tensor", () -> concatenate(2, int8(2, 4), a, b));
    refuses("dimension 5 along axis 1 for 2 inputs", () -> concatenate(1, int8(2, 5), a, b));
    refuses("dimension 3 along axis 1 for 2 inputs", () -> concatenate(1, int8(2, 3), a, b));
    refuses("has dimension 1 for 3 on axis 1", () -> concatenate(0, int8(4, 3), a, b));
    refuses("an input with 1 axes for 2", () -> concatenate(1, int8(2, 4), a, int8(2)));
    refuses("type 2 where only type 9", () -> concatenate(0, int8(4), int8(2), int32(1, 2)));
    refuses("for 0 inputs", () -> concatenate(0, int8(4)));
    refuses("axis 0 of a tensor with 0", () -> concatenate(0, int8(), int8()));
    Tensor other = Tensor.of(TensorType.INT8, new int[] {2, 1}, new float[] {1}, 1, 0);
    refuses("quantised unlike", () -> concatenate(1, int8(2, 4), a, other));
    concatenate(1, int8(2, 3), a, int8(2, 0));
    int most = Integer.MAX_VALUE;
    Tensor empty = int8(0, most);
    refuses("of another sum", () -> concatenate(1, int8(0, 1), empty, empty, empty));
  }

  private static void concatenate(int axis, Tensor output, Tensor... inputs) {
    new Concatenation(inputs, output, axis).invoke();
  }

  @Test
  void splits_that_do_not_fit_are_refused() {
    Tensor input = int8(2, 4);
    refuses("dimension 4 into 3 parts", () -> split(1, input, int8(2, 1), int8(2, 1), int8(2, 2)));
    refuses("dimension 4 into 0 parts", () -> split(1, input));
    refuses("dimension 1 for 2 on axis 1", () -> split(1, input, int8(2, 2), int8(2, 1)));
    refuses("an output with 1 axes for 2", () -> split(1, input, int8(2, 2), int8(4)));
    refuses("axis -3 of a tensor with 2", () -> split(-3, input, int8(2, 4)));
    refuses("type 2 where", () -> split(0, input, of(TensorType.INT32, 2, 4)));
    refuses(
        "1 constant numbers, not 2",
        () -> new Split(int32(1, 0), input, new Tensor[] {int8(2, 4)}));
    refuses("quantised unlike", () -> split(0, input, of(TensorType.INT8, 2, 4)));
  }

  private static void split(int axis, Tensor input, Tensor... outputs) {
    new Split(int32(axis), input, outputs).invoke();
  }

  @Test
  void slices_that_do_not_fit_are_refused() {
    Tensor input = int8(2, 4);
    refuses("2 constant numbers, not 1", () -> slice(input, int32(0), int32(1, 1), int8(1, 1), 0));
    refuses("2 constant numbers, not 3", () -> slice(input, int32(0, 0), int32(1, 1, 1), input, 0));
    refuses(
        "takes 1 indices for axis 0", () -> slice(input, int32(0, 0), int32(1, 1), int8(2, 1), 0));
    refuses("takes 1 indices for axis 1", () -> slice(input, int32(0, 0), int32(1, 1), int8(1), 0));
    refuses("makes 1 axes, not 2", () -> slice(input, int32(0, 0), int32(1, 1), int8(1, 1), 1));
    refuses("index 2 of 2", () -> slice(input, int32(2, 0), int32(1, 1), int8(1), 1));
    refuses("type 2 where", () -> slice(input, int32(0, 0), int32(1, 1), int32(1), 1));
    slice(input, int32(-1, 3), int32(0, 4), int8(), 3);
    slice(input, int32(-1, 3), int32(0, 3), int8(1, 0), 0, 1);
  }

  private static void slice(Tensor input, Tensor begin, Tensor end, Tensor output, int shrink) {
    slice(input, begin, end, output, shrink, 0);
  }

  private static void slice(
      Tensor input, Tensor begin, Tensor end, Tensor output, int shrink, int endMask) {
    new StridedSlice(input, begin, end, int32(1, 1), output, 0, endMask, shrink).invoke();
  }

  @Test
  void resizings_that_do_not_fit_are_refused() {
    Tensor input = int8(1, 2, 2, 3);
    refuses("makes 3 axes of 4", () -> resize(input, int32(4, 4), int8(4, 4, 3)));
    refuses("to 4 x 4 has an output", () -> resize(input, int32(4, 4), int8(1, 4, 5, 3)));
    refuses("to 4 x 4 has an output", () -> resize(input, int32(4, 4), int8(1, 4, 4, 2)));
    refuses("to 4 x 4 has an output", () -> resize(input, int32(4, 4), int8(2, 4, 4, 3)));
    refuses("2 constant numbers, not 1", () -> resize(input, int32(4), int8(1, 4, 4, 3)));
    refuses("2 positions cannot", () -> resize(input, int32(0, 4), int8(1, 0, 4, 3)));
    refuses("0 positions", () -> resize(int8(1, 0, 2, 3), int32(4, 4), int8(1, 4, 4, 3)));
    refuses("type 2", () -> resize(input, int32(4, 4), of(TensorType.INT32, 1, 4, 4, 3)));
    resize(int8(0, 2, 2, 0), int32(4, 4), int8(0, 4, 4, 0));
  }

  private static void resize(Tensor input, Tensor size, Tensor output) {
    new ResizeNearestNeighbor(input, size, output, true, true).invoke();
  }

  private static Tensor int8(int... shape) {
    return Tensor.of(TensorType.INT8, shape, new float[] {1}, 0, 0);
  }

  private static Tensor int32(int... values) {
    Tensor tensor = of(TensorType.INT32, values.length);
    tensor.data = ModelFile.bytesOf(values);
    return tensor;
  }

  /** A tensor without quantisation. */
  private static Tensor of(int type, int... shape) {
    return Tensor.of(type, shape, new float[0], 0, 0);
  }

  private static void refuses(String why, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(ModelError.class).hasMessageContaining(why);
  }
}
