package milliwatt.models.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import milliwatt.models.tflite.BuiltinOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenFilesTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("milliwatt.root"), "models", "golden");

  @Test
  void drawing_and_computing_again_gives_every_file_byte_for_byte() throws IOException {
    Map<String, byte[]> files = WriteGolden.files();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertThat(FOLDER.resolve(file.getKey())).hasBinaryContent(file.getValue());
    }
    try (Stream<Path> present = Files.list(FOLDER)) {
      assertThat(present.map(path -> path.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".json"))
          .containsExactlyInAnyOrderElementsOf(files.keySet());
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_read_from_the_class_path_is_what_was_computed(BuiltinOperator operator) {
    List<GoldenCase> read = GoldenFile.read(operator);

    assertThat(read).usingRecursiveComparison().isEqualTo(GoldenCases.of(operator));
    assertThat(read).isNotEmpty();
  }
}
