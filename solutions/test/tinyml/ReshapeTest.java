package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReshapeTest {
  @Test
  void elements_of_any_type_keep_their_order() {
    Tensor input = Tensor.of(TensorType.FLOAT32, new int[] {2, 3}, new float[0], 0, 0);
    Tensor output = Tensor.of(TensorType.FLOAT32, new int[] {3, 1, 2}, new float[0], 0, 0);
    new Random(1).nextBytes(input.data);
    new Reshape(input, output).invoke();
    assertThat(output.data).isEqualTo(input.data);
  }

  @Test
  void the_output_may_lie_anywhere() {
    Tensor input = Tensor.of(TensorType.INT8, new int[] {2, 6}, new float[0], 0, 0);
    Tensor output = Tensor.of(TensorType.INT8, new int[] {12}, new float[0], 0, 0);
    new Random(2).nextBytes(input.data);
    Kernel kernel = new Reshape(input, output);
    for (int distance = -13; distance <= 13; distance++) {
      assertThat(Overlapping.outputAt(distance, input, output, kernel)).isEqualTo(input.data);
    }
  }

  @Test
  void other_types_and_numbers_of_elements_are_refused() {
    Tensor bytes = Tensor.of(TensorType.INT8, new int[] {8}, new float[0], 0, 0);
    Tensor fewer = Tensor.of(TensorType.INT8, new int[] {7}, new float[0], 0, 0);
    Tensor floats = Tensor.of(TensorType.FLOAT32, new int[] {2}, new float[0], 0, 0);
    assertThatThrownBy(() -> new Reshape(bytes, fewer))
        .isInstanceOf(ModelError.class)
        .hasMessageContaining("8 input elements for 7");
    assertThatThrownBy(() -> new Reshape(bytes, floats))
        .isInstanceOf(ModelError.class)
        .hasMessageContaining("type 0 where only type 9");
  }
}
