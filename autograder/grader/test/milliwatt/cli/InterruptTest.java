package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are cut off, by Ctrl-C or worse, lose nothing of the student's. */
class InterruptTest {
  @TempDir Path folder;
  private Path workspace;
  private Path temporary;

  @BeforeEach
  void a_workspace_with_a_lab() throws Exception {
    workspace = folder.resolve("my-tinyml");
    temporary = Files.createDirectory(folder.resolve("tmp"));
    assertThat(milliwatt("start", "lab00").waitFor()).isZero();
  }

  @Test
  void ctrl_c_in_the_middle_of_a_check_ends_it_at_once_and_without_a_trace() throws Exception {
    assumeFalse(System.getProperty("os.name").startsWith("Windows"), "skipped: no SIGINT here");
    Path file = workspace.resolve("src/tinyml/Saturation.java");
    String text =
        Files.readString(file).replace("return 0;", "while (value == value) {} return 0;");
    Files.writeString(file, text);
    Process check = milliwatt("check", "lab00");
    awaitDevice();
    new ProcessBuilder("kill", "-INT", Long.toString(check.pid())).start().waitFor();
    assertThat(check.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(check.exitValue()).isEqualTo(130);
    assertThat(said()).doesNotContain("Exception", "\tat ");
    assertThat(file).hasContent(text);
    assertThat(workspace.resolve("progress.json")).content().contains("\"format\"");
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void killed_at_any_moment_the_workspace_is_whole() throws Exception {
    Path file = workspace.resolve("src/tinyml/Saturation.java");
    String text = Files.readString(file) + "// mine\n";
    Files.writeString(file, text);
    Random random = new Random(11);
    String[][] commands = {{"check", "lab00"}, {"start", "lab01"}, {"hint", "lab00"}, {"upgrade"}};
    for (int round = 0; round < 8; round++) {
      Process process = milliwatt(commands[round % commands.length]);
      process.waitFor(random.nextLong(1_500), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      assertThat(file).hasContent(text);
      Process labs = milliwatt("labs");
      assertThat(labs.waitFor()).as(said()).isZero();
    }
  }

  private Process milliwatt(String... arguments) throws IOException {
    String[] command = new String[arguments.length + 7];
    command[0] = ProcessHandle.current().info().command().orElseThrow();
    command[1] = "-Djava.io.tmpdir=" + temporary;
    command[2] = "-cp";
    command[3] = System.getProperty("java.class.path");
    command[4] = "milliwatt.cli.Milliwatt";
    System.arraycopy(arguments, 0, command, 5, arguments.length);
    command[command.length - 2] = "--workspace";
    command[command.length - 1] = workspace.toString();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said.txt"));
  }

  /** Until the device's classes are there, so that student code is about to run or running. */
  private void awaitDevice() throws Exception {
    for (int tries = 0; tries < 400; tries++) {
      try (Stream<Path> files = Files.walk(temporary)) {
        if (files.anyMatch(path -> path.endsWith("Dispatch.class"))) {
          return;
        }
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("the device did not start: " + said());
  }
}
