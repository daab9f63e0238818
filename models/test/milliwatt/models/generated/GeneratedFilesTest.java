package milliwatt.models.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milliwatt.models.golden.InputVectors;
import milliwatt.models.oracle.Inference;
import milliwatt.models.oracle.ModelOracle;
import milliwatt.models.tflite.BuiltinOperator;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelReader;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorSpec;
import milliwatt.models.tflite.TensorSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedFilesTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("milliwatt.root"), "models", "generated");

  private static final int LARGEST_FILE = 40_000;

  @Test
  void generating_again_gives_every_file_byte_for_byte() throws IOException {
    Map<String, byte[]> files = WriteGenerated.files();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertThat(FOLDER.resolve(file.getKey())).hasBinaryContent(file.getValue());
      assertThat(file.getValue()).as(file.getKey()).hasSizeLessThan(LARGEST_FILE);
    }
    try (Stream<Path> present = Files.list(FOLDER)) {
      assertThat(present.map(path -> path.getFileName().toString()))
          .filteredOn(name -> !name.equals("README.md"))
          .containsExactlyInAnyOrderElementsOf(files.keySet());
    }
  }

  @ParameterizedTest
  @EnumSource
  void golden_numbers_read_from_the_class_path_are_those_that_were_written(GeneratedModel name) {
    ModelSpec model = ModelReader.read(name.bytes());

    assertThat(FOLDER.resolve(name.fileName() + ".golden.json"))
        .hasContent(GoldenVectors.write(name, model, name.vectors()));
  }

  @ParameterizedTest
  @EnumSource
  void numbers_are_lively_in_every_tensor(GeneratedModel name) {
    ModelSpec model = ModelReader.read(name.bytes());
    TensorSpec input = model.tensors().get(model.inputs()[0]);
    int elements = Arrays.stream(input.shape()).reduce(1, (a, b) -> a * b);
    byte[] values = InputVectors.int8(name.seed, 100, elements, input.quantization().zeroPoint());
    Inference inference = ModelOracle.run(model, List.of(values));
    for (OperatorSpec operator : model.operators()) {
      int index = operator.outputs()[0];
      TensorSpec tensor = model.tensors().get(index);
      byte[] output = inference.tensor(index);
      if (tensor.type() == ElementType.INT8 && output.length >= 64) {
        // An activation leaves many at the zero point; they are at the end of the range on purpose.
        long zeros = count(output, tensor.quantization().zeroPoint());
        long ends = count(output, -128) + count(output, 127);
        assertThat(zeros).as(tensor.name()).isLessThan(output.length * 3L / 4);
        assertThat(tensor.quantization().zeroPoint() == -128 ? ends - zeros : ends)
            .as(tensor.name())
            .isLessThan(output.length / 4);
        assertThat(distinct(output)).as(tensor.name()).isGreaterThan(20);
      }
    }
  }

  private static long count(byte[] values, int value) {
    return ints(values).filter(v -> v == value).count();
  }

  private static long distinct(byte[] values) {
    return ints(values).distinct().count();
  }

  private static Stream<Integer> ints(byte[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> (int) values[i]);
  }

  @ParameterizedTest
  @EnumSource(names = {"DS_CNN", "RESIDUAL", "EVERY_OPERATOR"})
  void the_most_probable_class_depends_on_the_input(GeneratedModel name) {
    assertThat(name.vectors().stream().map(vector -> largest(vector.outputs().getFirst())))
        .satisfies(classes -> assertThat(classes.stream().distinct().count()).isGreaterThan(2));
  }

  private static int largest(byte[] values) {
    int largest = 0;
    for (int i = 0; i < values.length; i++) {
      largest = values[i] > values[largest] ? i : largest;
    }
    return largest;
  }

  @Test
  void the_cards_tell_the_sizes() throws IOException {
    String sizes =
        Stream.of(GeneratedModel.values())
            .map(name -> name.bytes().length + " bytes")
            .collect(Collectors.joining(" | ", "| file | ", " |"));
    String operators =
        Stream.of(GeneratedModel.values())
            .map(name -> "" + ModelReader.read(name.bytes()).operators().size())
            .collect(Collectors.joining(" | ", "| operators | ", " |"));

    assertThat(FOLDER.resolve("README.md")).content().contains(sizes, operators);
  }

  @Test
  void every_operator_has_every_operator() {
    ModelSpec model = ModelReader.read(GeneratedModel.EVERY_OPERATOR.bytes());

    assertThat(
            model.operators().stream().map(o -> o.options().operator()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(BuiltinOperator.values());
  }
}
