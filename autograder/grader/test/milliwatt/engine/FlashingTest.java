package milliwatt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlashingTest {
  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void there_is_a_shell() {
    assumeTrue(File.separatorChar == '/', "The programs of this test are shell scripts.");
  }

  private Path program(String script) throws IOException {
    Path program = Files.writeString(folder.resolve("flash"), "#!/bin/sh\n" + script);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  @Test
  void the_program_gets_the_sketch_and_the_port() throws Exception {
    Flashing.by(program("echo \"$1 onto $2\"\n"), said::add).flash(folder, "/dev/ttyACM7");
    assertThat(said).last().isEqualTo("  " + folder + " onto /dev/ttyACM7");
  }

  @Test
  void why_it_failed_is_the_last_thing_it_said() throws Exception {
    Path failing = program("echo wait\necho >&2 no such board\nexit 4\n");
    assertThatThrownBy(() -> Flashing.by(failing, said::add).flash(folder, "/dev/ttyACM7"))
        .isInstanceOf(UserError.class)
        .hasMessage(failing + " failed: no such board");
    Path silent = program("exit 1\n");
    assertThatThrownBy(() -> Flashing.by(silent, said::add).flash(folder, "/dev/ttyACM7"))
        .hasMessage(silent + " failed and did not say why.");
  }
}
