package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way from lines to a decision, with two public models and TensorFlow's own pictures. */
class PersonSpotterTest {
  private static final int SIDE = 96;

  /** In a BMP: where the pixels begin; they are stored with the lowest row first. */
  private static final int OFFSET = 10;

  @ParameterizedTest
  @CsvSource({"person, -113, 113", "no_person, 57, -57"})
  void person_detect_gives_the_bytes_of_tflite_micro(String picture, int nobody, int somebody) {
    // black and white are the ends of the input's range, so that byte b - 128 is the input's
    PersonSpotter spotter = spotter("person_detect", -127 / 127.5f, 128 / 127.5f);
    show(spotter, picture);
    assertThat(spotter.score(0) - 128).isEqualTo(nobody);
    assertThat(spotter.score(1) - 128).isEqualTo(somebody);
  }

  @ParameterizedTest
  @CsvSource({"person, true", "no_person, false"})
  void the_model_of_mlperf_tiny_tells_the_pictures_apart(String picture, boolean somebody) {
    PersonSpotter spotter = spotter("vww_96_int8", 0, 1);
    show(spotter, picture);
    assertThat(spotter.present()).isEqualTo(somebody);
  }

  @Test
  void a_model_without_that_class_or_without_a_picture_is_refused() {
    assertThatThrownBy(() -> spotter("person_detect", 0, 1, 2))
        .isInstanceOf(ModelError.class)
        .hasMessageContaining("class 2 is to mean a person");
    assertThatThrownBy(() -> spotter("ad01_int8", 0, 1, 1))
        .isInstanceOf(ModelError.class)
        .hasMessageContaining("takes one int8 picture");
  }

  private static PersonSpotter spotter(String model, float black, float white) {
    return spotter(model, black, white, 1);
  }

  private static PersonSpotter spotter(String name, float black, float white, int person) {
    Model model = new Model(SharedFolder.bytes("models/" + name + ".tflite"));
    byte[] arena = new byte[1 << 17];
    Interpreter interpreter =
        new Interpreter(model, new FullOperatorTable(), new GreedyPlanner(), arena);
    return new PersonSpotter(
        interpreter,
        new CameraSettings(SIDE, SIDE, PixelFormat.GREY, black, white, person, 1, 128, 128));
  }

  /** The bytes of these pictures are signed: 128 more is the grey. */
  private static void show(PersonSpotter spotter, String picture) {
    byte[] file = SharedFolder.bytes("data/person/" + picture + ".bmp");
    int first = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(OFFSET);
    byte[] line = new byte[SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        line[x] = (byte) (file[first + (SIDE - 1 - y) * SIDE + x] ^ 0x80);
      }
      assertThat(spotter.line(line, 0)).isEqualTo(y == SIDE - 1);
    }
  }
}
