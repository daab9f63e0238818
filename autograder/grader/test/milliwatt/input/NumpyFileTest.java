package milliwatt.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tinyml.Tensor;
import tinyml.TensorType;

class NumpyFileTest {
  /** An int8 input of 1 x 2 x 3 with scale 0.5 and zero point 10. */
  private static final Tensor INPUT =
      Tensor.of(TensorType.INT8, new int[] {1, 2, 3}, new float[] {0.5f}, 10, 0);

  @TempDir Path folder;

  @Test
  void numbers_of_the_inputs_own_type_are_taken_as_they_are() throws IOException {
    byte[] values = {1, -2, 3, -4, 5, -128};
    assertThat(read("|i1", "(1, 2, 3)", values)).isEqualTo(values);
  }

  @Test
  void dimensions_of_one_may_be_left_out() throws IOException {
    assertThat(read("|i1", "(2, 3)", new byte[6])).hasSize(6);
  }

  @Test
  void another_axis_in_front_is_for_several_inferences() throws IOException {
    assertThat(read("|i1", "(4, 2, 3)", new byte[24])).hasSize(24);
  }

  @Test
  void floats_are_quantised_to_the_nearest_step_with_ties_away_from_zero() throws IOException {
    float[] reals = {0, 1, 0.25f, -0.25f, 1000, -1000};
    assertThat(read("<f4", "(2, 3)", floats(reals)))
        .isEqualTo(new byte[] {10, 12, 11, 9, 127, -128});
  }

  @Test
  void doubles_are_quantised_too() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 6; i++) {
      bytes.putDouble(i);
    }
    assertThat(read("<f8", "(2, 3)", bytes.array())).isEqualTo(new byte[] {10, 12, 14, 16, 18, 20});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <i4 | (2, 3) | 24 | takes i1
          >f4 | (2, 3) | 24 | big-endian
          i1  | (2, 3) | 6  | no .npy file of plain numbers
          <f4 | (3, 2) | 24 | has the shape 3 x 2, but the model's input is 1 x 2 x 3
          <f4 | (2, 3) | 20 | 20 bytes of numbers, and its shape asks for 24
          <f4 | (0, 2, 3) | 0 | has the shape 0 x 2 x 3
          <f4 | (99999, 99999, 99999, 2, 3) | 4 | has the shape
          """)
  void what_does_not_fit_is_one_sentence(String type, String shape, int bytes, String sentence) {
    assertThatThrownBy(() -> read(type, shape, new byte[bytes]))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void fortran_order_is_refused_with_the_way_out() {
    assertThatThrownBy(() -> read(header("<f4", "(2, 3)").replace("False", "True"), new byte[24]))
        .hasMessageContaining("ascontiguousarray");
  }

  @Test
  void a_file_that_is_something_else_is_one_sentence() throws IOException {
    Path file = Files.write(folder.resolve("x.npy"), "hello, this is text".getBytes());
    assertThatThrownBy(() -> NumpyFile.read(file, INPUT))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("does not begin as .npy files do");
  }

  @Test
  void a_header_that_never_ends_is_one_sentence() throws IOException {
    byte[] bytes = file(header("<f4", "(2, 3)"), new byte[24]);
    Path file = Files.write(folder.resolve("x.npy"), Arrays.copyOf(bytes, 20));
    assertThatThrownBy(() -> NumpyFile.read(file, INPUT)).hasMessageContaining("has no end");
  }

  private byte[] read(String type, String shape, byte[] values) throws IOException {
    return read(header(type, shape), values);
  }

  private byte[] read(String header, byte[] values) throws IOException {
    Path file = Files.write(folder.resolve("x.npy"), file(header, values));
    return NumpyFile.read(file, INPUT);
  }

  private static String header(String type, String shape) {
    return "{'descr': '%s', 'fortran_order': False, 'shape': %s, }\n".formatted(type, shape);
  }

  private static byte[] file(String header, byte[] values) {
    byte[] text = header.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(10 + text.length + values.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
        .putShort((short) text.length)
        .put(text)
        .put(values)
        .array();
  }

  private static byte[] floats(float[] reals) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * reals.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float real : reals) {
      bytes.putFloat(real);
    }
    return bytes.array();
  }
}
