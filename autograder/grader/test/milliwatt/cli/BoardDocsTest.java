package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import milliwatt.board.BoardCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of the boards and their README tell a reader to type, typed. */
class BoardDocsTest {
  private static final Path ROOT = Path.of(System.getProperty("milliwatt.root"));
  private static final String PREFIX = "$ ./jbang milliwatt ";

  @TempDir Path folder;

  private static List<String> commands(Path document) throws IOException {
    try (Stream<String> lines = Files.lines(document)) {
      return lines
          .filter(line -> line.startsWith(PREFIX))
          .map(line -> line.substring(PREFIX.length()))
          .toList();
    }
  }

  /** All but {@code boards ID --labs}, which has tests of its own and takes long. */
  private void typed(String command) {
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
    if (words.contains("--labs")) {
      return;
    }
    int out = words.indexOf("--out");
    if (out >= 0) {
      words.set(out + 1, folder.resolve(words.get(out + 1)).toString());
    }
    int model = words.indexOf("--model");
    if (model >= 0) {
      words.set(model + 1, ROOT.resolve(words.get(model + 1)).toString());
    }
    Terminal terminal = Terminal.run(words.toArray(String[]::new));
    assertThat(terminal.exitCode()).as(command + "\n" + terminal.err()).isZero();
  }

  @Test
  void each_board_has_its_own_commands_and_they_work() throws IOException {
    for (String id : new BoardCatalogue().ids()) {
      List<String> commands = commands(ROOT.resolve("boards/" + id + "/page.adoc"));
      assertThat(commands)
          .hasSizeGreaterThanOrEqualTo(2)
          .allSatisfy(command -> assertThat(command).contains(id));
      commands.forEach(this::typed);
    }
  }

  @Test
  void the_readme_s_commands_work() throws IOException {
    List<String> commands = commands(ROOT.resolve("boards/README.md"));
    assertThat(commands).hasSizeGreaterThanOrEqualTo(3);
    commands.forEach(this::typed);
  }
}
