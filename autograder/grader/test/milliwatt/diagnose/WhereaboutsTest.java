package milliwatt.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import tinyml.Tensor;
import tinyml.TensorType;

class WhereaboutsTest {
  private static final int HEIGHT = 6;
  private static final int WIDTH = 8;
  private static final int CHANNELS = 4;
  private static final int ELEMENTS = HEIGHT * WIDTH * CHANNELS;

  @Test
  void one_channel_is_named() {
    assertThat(where(i -> channel(i) == 2)).isEqualTo("channel 2 alone");
  }

  @Test
  void a_few_channels_are_listed() {
    assertThat(where(i -> channel(i) % 3 == 0)).isEqualTo("channels 0, 3 alone");
  }

  @Test
  void all_four_edges_are_the_border() {
    assertThat(where(i -> row(i) == 0 || row(i) == 5 || column(i) == 0 || column(i) == 7))
        .isEqualTo("the border, and only there");
  }

  @Test
  void two_edges_are_named() {
    assertThat(where(i -> row(i) == 5 || column(i) == 7)).isEqualTo("the bottom and right edges");
  }

  @Test
  void a_deeper_edge_says_how_deep() {
    assertThat(where(i -> column(i) < 2)).isEqualTo("the left edge, up to 2 deep");
  }

  @Test
  void everything_is_everywhere() {
    assertThat(where(_ -> true)).isEqualTo("everywhere");
  }

  @Test
  void anything_else_is_scattered() {
    assertThat(where(i -> i % 7 == 3)).startsWith("scattered over the tensor, 14");
  }

  @Test
  void the_picture_shows_the_image_and_the_direction() {
    Difference difference = difference(i -> row(i) == 5);
    assertThat(DifferencePicture.of(difference))
        .containsExactly("........", "........", "........", "........", "........", "++++++++");
  }

  @Test
  void a_long_list_is_pictured_in_lines() {
    Tensor tensor = Tensor.of(TensorType.INT8, new int[] {1, 200}, new float[] {1}, 0, 0);
    byte[] actual = new byte[200];
    actual[199] = -1;
    Difference difference = Difference.of(tensor, new byte[200], actual, 0);
    assertThat(DifferencePicture.of(difference))
        .hasSize(5)
        .last()
        .satisfies(line -> assertThat(line).endsWith(".-"));
  }

  private static int row(int element) {
    return element / CHANNELS / WIDTH;
  }

  private static int column(int element) {
    return element / CHANNELS % WIDTH;
  }

  private static int channel(int element) {
    return element % CHANNELS;
  }

  private static String where(IntPredicate wrong) {
    return Whereabouts.of(difference(wrong));
  }

  private static Difference difference(IntPredicate wrong) {
    int[] shape = {1, HEIGHT, WIDTH, CHANNELS};
    Tensor tensor = Tensor.of(TensorType.INT8, shape, new float[] {1}, 0, 0);
    byte[] actual = new byte[ELEMENTS];
    for (int i = 0; i < ELEMENTS; i++) {
      actual[i] = (byte) (wrong.test(i) ? 3 : 0);
    }
    return Difference.of(tensor, new byte[ELEMENTS], actual, 0);
  }
}
