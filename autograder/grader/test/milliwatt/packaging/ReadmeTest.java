package milliwatt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything that the README tells a stranger to type, typed. */
@OnFreshMachine
class ReadmeTest {
  private static final Path README = Path.of(System.getProperty("milliwatt.root"), "README.md");
  private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);

  /** The lines after a {@code $} in the README's blocks for the console. */
  private static List<String> commands() throws IOException {
    return CONSOLE
        .matcher(Files.readString(README))
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith("$ "))
        .map(line -> line.substring(2).strip())
        .toList();
  }

  @Test
  void the_two_commands_are_there() throws IOException {
    assertThat(commands()).contains("./jbang lab00", "./verify");
  }

  @Test
  void every_command_works_as_written(FreshMachine machine) throws Exception {
    for (String command : commands()) {
      // This test is part of ./verify: running it here would never end.
      String line = command.equals("./verify") ? "./verify --help" : command;
      machine.run(machine.clone, "sh", "-c", line).succeeded();
    }
    assertThat(machine.clone.resolve("my-tinyml")).isDirectory();
  }

  @Test
  void it_fits_a_screen() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(60);
  }

  @Test
  void every_file_it_links_to_exists() throws IOException {
    List<String> links =
        Pattern.compile("\\]\\(([^)#:]+)\\)")
            .matcher(Files.readString(README))
            .results()
            .map(link -> link.group(1))
            .toList();
    assertThat(links)
        .isNotEmpty()
        .allSatisfy(link -> assertThat(README.resolveSibling(link)).exists());
  }
}
