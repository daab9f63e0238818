package milliwatt.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void a_place_for_the_file() {
    file = folder.resolve("progress.json");
  }

  @Test
  void what_is_remembered_is_read_back() {
    Progress progress = ProgressFile.read(file);
    progress.start("lab01", List.of("int f(int)"));
    progress.verdict("lab01", 12.5, 20, 0, "sha256:a", List.of("ties"));
    progress.hintShown("lab01", "ties");
    ProgressFile.write(file, progress);

    Progress again = ProgressFile.read(file);
    assertThat(again.started("lab01")).isTrue();
    assertThat(again.passed("lab01")).isFalse();
    assertThat(again.bestPoints("lab01")).isEqualTo(12.5);
    assertThat(again.failing("lab01")).containsExactly("ties");
    assertThat(again.hintsShown("lab01", "ties")).isEqualTo(1);
    assertThat(again.hintsShown("lab01", "other")).isZero();
  }

  @Test
  void the_best_points_stay_when_a_later_run_is_worse() {
    Progress progress = ProgressFile.read(file);
    progress.verdict("lab01", 15, 20, 0, "sha256:a", List.of());
    progress.verdict("lab01", 3, 20, 0, "sha256:b", List.of());
    assertThat(progress.bestPoints("lab01")).isEqualTo(15);
  }

  @Test
  void a_run_that_leaves_points_open_takes_none_that_a_board_gave() {
    Progress progress = ProgressFile.read(file);
    progress.verdict("lab03", 95, 95, 5, "sha256:a", List.of());
    assertThat(progress.maxPoints("lab03")).isEqualTo(95);
    progress.verdict("lab03", 98, 100, 0, "sha256:a", List.of("budget")); // on a twin
    progress.verdict("lab03", 95, 95, 5, "sha256:a", List.of());
    assertThat(progress.bestPoints("lab03")).isEqualTo(98);
    assertThat(progress.maxPoints("lab03")).isEqualTo(100);
    assertThat(progress.failing("lab03")).isEmpty();
  }

  @Test
  void unknown_fields_survive() throws IOException {
    Files.writeString(
        file,
        """
        {"format": 1, "theme": "dark", "labs": {"lab01": {"mood": "good", "hints": {"ties": 2}}}}
        """);
    Progress progress = ProgressFile.read(file);
    progress.pass("lab01", "sha256:a");
    ProgressFile.write(file, progress);
    assertThat(Files.readString(file))
        .contains("\"theme\" : \"dark\"", "\"mood\" : \"good\"", "\"ties\" : 2", "sha256:a");
  }

  @Test
  void a_newer_format_is_refused_and_left_as_it_is() throws IOException {
    Files.writeString(file, "{\"format\": 2}");
    assertThatThrownBy(() -> ProgressFile.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("was written by a newer Milliwatt (format 2;")
        .hasMessageEndingWith("update Milliwatt.");
    assertThat(file).hasContent("{\"format\": 2}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"format\": \"one\"}",
        "{\"format\": 1, \"labs\": []}",
        "{\"format\": 1, \"labs\": {\"lab01\": 3}}",
        "{\"format\": 1, \"labs\": {\"lab01\": {\"hints\": 3}}}",
        "{\"format\": 1, \"delivered\": 3}"
      })
  void a_damaged_file_is_kept_beside_and_a_new_one_begun(String damaged) throws IOException {
    Files.writeString(file, damaged);
    assertThatThrownBy(() -> ProgressFile.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is damaged")
        .hasMessageContaining("now kept as progress.json.1");
    assertThat(folder.resolve("progress.json.1")).hasContent(damaged);
    assertThat(ProgressFile.read(file).started("lab01")).isFalse();
  }
}
