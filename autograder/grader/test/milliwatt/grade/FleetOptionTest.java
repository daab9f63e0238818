package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import milliwatt.cli.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot work is told in a sentence before anything is graded or written. */
class FleetOptionTest {
  @TempDir Path folder;

  private String refused(String... options) {
    Path out = folder.resolve("out");
    List<String> arguments =
        new ArrayList<>(
            List.of("grade", folder.toString(), "--lab", "lab00", "--out", out.toString()));
    arguments.addAll(List.of(options));
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int code =
        Commands.all().setOut(writer).setErr(writer).execute(arguments.toArray(String[]::new));
    assertThat(code).isEqualTo(2);
    assertThat(out).doesNotExist();
    return said.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --device serial:/dev/ttyACM0                                | --device board:ID --ports /dev/ttyACM0
          --device jvm --ports /dev/ttyACM0                           | jvm is none
          --device board:toaster                                      | no board called 'toaster'
          --device board:nano33ble --flash-with /nowhere/flash        | /nowhere/flash is no program
          --device board:arc-emsdp --ports /dev/ttyACM0               | --flash-with
          """)
  void impossible_boards_are_refused(String options, String sentence) {
    assertThat(refused(options.split(" +"))).contains(sentence).hasLineCount(1);
  }

  @Test
  void boards_have_no_queue() throws Exception {
    Path flash = Files.writeString(folder.resolve("flash"), "#!/bin/sh\n");
    assertThat(flash.toFile().setExecutable(true)).isTrue();
    assertThat(
            refused(
                "--device",
                "board:nano33ble",
                "--ports",
                "/dev/ttyACM0",
                "--flash-with",
                flash.toString(),
                "--queue",
                "jdbc:postgresql://db.example.org/grading"))
        .contains("leave --queue out");
  }
}
