package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaderboardCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void clips() throws IOException {
    for (String word : List.of("low", "high")) {
      Files.createDirectories(folder.resolve("clips").resolve(word));
      Beeps.write(folder.resolve("clips").resolve(word).resolve("1.wav"), word);
    }
    Files.createDirectories(folder.resolve("models"));
  }

  @Test
  void models_are_heard_and_counted_and_what_is_no_model_is_told() throws IOException {
    assumeTrue(TwinTools.missing().isEmpty(), "skipped: twin:m4 " + TwinTools.missing());
    Files.copy(Beeps.model(), folder.resolve("models/ada.tflite"));
    Files.writeString(folder.resolve("models/bob.tflite"), "no model");
    Terminal run = leaderboard();
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<String> rows = Files.readAllLines(folder.resolve("board/leaderboard.csv"));
    assertThat(rows.get(1)).matches("1,ada,1\\.0000,\\d+,\\d{7,8},yes,");
    assertThat(rows.get(2)).contains("bob", "is not a model that can be read");
    assertThat(folder.resolve("board/index.html")).content().contains("ada: 100.0 % at");
  }

  @Test
  void a_page_of_somebody_else_is_not_written_over() throws IOException {
    Files.copy(Beeps.model(), folder.resolve("models/ada.tflite"));
    Files.createDirectories(folder.resolve("board"));
    Files.writeString(folder.resolve("board/index.html"), "mine");
    Terminal run = leaderboard();
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("is there already");
    assertThat(folder.resolve("board/index.html")).hasContent("mine");
  }

  @Test
  void a_folder_without_models_is_told_in_a_sentence() {
    Terminal run = leaderboard();
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("There are no models in").hasLineCount(1);
  }

  private Terminal leaderboard() {
    List<String> arguments = new ArrayList<>(List.of("leaderboard"));
    arguments.add(folder.resolve("models").toString());
    arguments.addAll(List.of("--clips", folder.resolve("clips").toString()));
    arguments.addAll(List.of("--classes", "silence,unknown,low,high"));
    arguments.addAll(List.of("--out", folder.resolve("board").toString()));
    return Terminal.run(arguments.toArray(String[]::new));
  }
}
