package milliwatt.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewLabTest {
  @TempDir Path clone;

  @BeforeEach
  void a_clone_with_one_lab() throws IOException {
    Files.createDirectories(clone.resolve("solutions/src/tinyml"));
    Files.createDirectories(clone.resolve("labs"));
    Files.writeString(clone.resolve("labs/labs.yaml"), "# The labs.\n- lab00-first-light\n");
    Files.writeString(clone.resolve("solutions/src/tinyml/Saturation.java"), "mine");
    Path root = Path.of(System.getProperty("milliwatt.root"));
    for (String listing : List.of("labs/pom.xml", "jbang-catalog.json")) {
      Files.copy(root.resolve(listing), clone.resolve(listing));
    }
  }

  @Test
  void it_writes_every_file_of_a_lab_and_lists_it() throws IOException {
    List<String> written =
        NewLab.of("lab16", "Anomaly scores: a start", "AnomalyScore").write(clone);
    assertThat(written)
        .contains(
            "solutions/src/tinyml/AnomalyScore.java",
            "labs/lab16-anomaly-scores-a-start/src/lab16/AnomalyScoresAStartChecks.java",
            "labs/lab16-anomaly-scores-a-start/mutants/not-doubled.yaml")
        .allSatisfy(path -> assertThat(clone.resolve(path)).content().doesNotContain("@" + "ID@"));
    assertThat(clone.resolve("labs/labs.yaml"))
        .hasContent("# The labs.\n- lab00-first-light\n- lab16-anomaly-scores-a-start\n");
    assertThat(clone.resolve("labs/pom.xml"))
        .content()
        .contains("<source>lab16-anomaly-scores-a-start/src</source>\n");
    JsonNode catalog = new ObjectMapper().readTree(clone.resolve("jbang-catalog.json").toFile());
    assertThat(catalog.at("/aliases/lab16/arguments/1").asText()).isEqualTo("lab16");
  }

  @Test
  void nothing_that_is_there_is_written_over() throws IOException {
    assertThatThrownBy(() -> NewLab.of("lab00", "Again", "Again").write(clone))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("lab00 is there already");
    assertThatThrownBy(() -> NewLab.of("lab16", "Other", "Saturation").write(clone))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("Saturation.java is there already");
    assertThat(clone.resolve("solutions/src/tinyml/Saturation.java")).hasContent("mine");
    assertThat(clone.resolve("labs/lab16-other")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "lab1, Title, Name, two digits",
    "../x, Title, Name, two digits",
    "lab16, Title, name, with a capital",
    "lab16, Title, ../Name, with a capital",
    "lab16, 3 bits, Name, Latin letters",
    "lab16, say \"no\", Name, no quotes",
    "lab16, ..., Name, Latin letters"
  })
  void what_is_no_name_is_refused(String id, String title, String className, String why) {
    assertThatThrownBy(() -> NewLab.of(id, title, className))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(why);
  }
}
