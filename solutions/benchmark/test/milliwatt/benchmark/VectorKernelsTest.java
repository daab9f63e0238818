package milliwatt.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import milliwatt.models.generated.GeneratedModel;
import milliwatt.models.generated.GoldenVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tinyml.Interpreter;
import tinyml.Model;

class VectorKernelsTest {
  private static final Path SHARED =
      Path.of(System.getProperty("milliwatt.shared", "../../../shared"));

  @ParameterizedTest
  @EnumSource(names = {"DS_CNN", "RESIDUAL"})
  void every_golden_number_of_ours_comes_out_exactly(GeneratedModel model) {
    Interpreter vector = Kernels.VECTOR.load(new Model(model.bytes()));
    for (GoldenVector golden : model.vectors()) {
      assertThat(infer(vector, golden.input())).isEqualTo(golden.outputs().getFirst());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DS_CNN", "RESIDUAL"})
  void random_inputs_give_what_the_plain_kernels_give(GeneratedModel model) {
    Interpreter vector = Kernels.VECTOR.load(new Model(model.bytes()));
    Interpreter plain = Kernels.PLAIN.load(new Model(model.bytes()));
    byte[] input = new byte[plain.input(0).bytes];
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      random.nextBytes(input);
      assertThat(infer(vector, input)).isEqualTo(infer(plain, input));
    }
  }

  @Test
  void spoken_words_give_the_bytes_of_tensorflow_lite_micro() throws IOException {
    Path golden = SHARED.resolve("golden/real/kws01.even.outputs.bin");
    assumeTrue(Files.isReadable(golden), "skipped: there is no folder " + SHARED);
    byte[] expected = Files.readAllBytes(golden);
    byte[] words = Files.readAllBytes(SHARED.resolve("models/kws01.bin"));
    byte[] file = Files.readAllBytes(SHARED.resolve("models/kws_ref_model.tflite"));
    Interpreter vector = Kernels.VECTOR.load(new Model(file));
    for (int word = 0; word < 100; word += 2) {
      byte[] input = Arrays.copyOfRange(words, word * 490, (word + 1) * 490);
      byte[] output = Arrays.copyOfRange(expected, word / 2 * 12, word / 2 * 12 + 12);
      assertThat(infer(vector, input)).as("word %d", word).isEqualTo(output);
    }
  }

  private static byte[] infer(Interpreter interpreter, byte[] input) {
    interpreter.setInput(0, input);
    interpreter.invoke();
    byte[] output = new byte[interpreter.output(0).bytes];
    interpreter.getOutput(0, output);
    return output;
  }
}
