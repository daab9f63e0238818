package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import milliwatt.cli.Commands;
import milliwatt.format.ReportFormat;
import org.junit.jupiter.api.Test;

/** The handbook names commands, options and formats as they are. */
class HandbookTest {
  private static final Path HANDBOOK =
      Path.of(System.getProperty("milliwatt.root"), "autograder/handbook.adoc");

  private static List<String> found(String regex) throws IOException {
    return Pattern.compile(regex, Pattern.MULTILINE)
        .matcher(Files.readString(HANDBOOK))
        .results()
        .map(result -> result.group(1).strip())
        .toList();
  }

  @Test
  void every_command_can_be_typed_as_it_stands_there() throws IOException {
    List<String> commands = found("^\\$ milliwatt (.*)$");
    assertThat(commands).hasSizeGreaterThan(4);
    for (String command : commands) {
      Commands.all().parseArgs(command.split(" "));
    }
    assertThat(found("`(milliwatt dev throughput [^`]*)`")).isNotEmpty();
  }

  @Test
  void every_format_is_explained() throws IOException {
    assertThat(found("^\\| `([a-z0-9]+)` \\|"))
        .containsExactly(
            Arrays.stream(ReportFormat.values()).map(Object::toString).toArray(String[]::new));
  }
}
