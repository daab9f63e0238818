package milliwatt.models.sine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import milliwatt.models.tflite.ModelReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SineModelsTest {

  private static SineModels models;

  @BeforeAll
  static void train() {
    models = SineModels.train();
  }

  @Test
  void training_again_gives_every_file_byte_for_byte() throws IOException {
    Path folder = Path.of(System.getProperty("milliwatt.root"), "models", "sine");
    for (Map.Entry<String, byte[]> file : TrainSine.files(models).entrySet()) {
      assertThat(folder.resolve(file.getKey())).hasBinaryContent(file.getValue());
    }
  }

  @Test
  void the_picture_of_lab_04_is_the_one_the_training_drew() throws IOException {
    Path labs = Path.of(System.getProperty("milliwatt.root"), "labs");

    assertThat(labs.resolve("lab04-interpreter/figures/sine-float-and-int8.svg"))
        .hasContent(SinePlot.draw(models));
  }

  @Test
  void the_models_and_golden_numbers_are_on_the_class_path() throws IOException {
    Path folder = Path.of(System.getProperty("milliwatt.root"), "models", "sine");
    for (String name :
        new String[] {
          "sine_float.tflite", "sine_float.golden.csv", "sine_int8.tflite", "sine_int8.golden.bin"
        }) {
      try (InputStream resource = getClass().getResourceAsStream("/models/sine/" + name)) {
        assertThat(resource).as(name).isNotNull();
        assertThat(resource.readAllBytes()).isEqualTo(Files.readAllBytes(folder.resolve(name)));
      }
    }
  }

  @Test
  void the_float_model_is_within_two_hundredths_of_the_sine() {
    Curve curve = Curve.float32(models.float32(), 1001);

    assertThat(curve.largestError()).isLessThan(0.02);
    assertThat(curve.meanError()).isLessThan(0.005);
  }

  @Test
  void the_int8_model_is_within_three_hundredths_of_the_sine() {
    Curve curve = Curve.int8(models.int8());

    assertThat(curve.largestError()).isLessThan(0.03);
    assertThat(curve.meanError()).isLessThan(0.01);
  }

  @Test
  void the_written_models_are_the_ones_that_were_trained() {
    Map<String, byte[]> files = TrainSine.files(models);

    assertThat(ModelReader.read(files.get("sine_float.tflite")))
        .usingRecursiveComparison()
        .isEqualTo(models.float32());
    assertThat(ModelReader.read(files.get("sine_int8.tflite")))
        .usingRecursiveComparison()
        .isEqualTo(models.int8());
  }
}
