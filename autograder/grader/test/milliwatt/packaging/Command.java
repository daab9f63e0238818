package milliwatt.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command as a user would type it: where, with what environment, and what came of it. */
record Command(List<String> line, Path folder, Map<String, String> environment) {
  /** What a command printed on its two streams together, and its exit code. */
  record Result(List<String> line, int exitCode, String output) {
    Result succeeded() {
      assertThat(exitCode).as("%s printed:%n%s", String.join(" ", line), output).isZero();
      return this;
    }

    /** One sentence for a person, and no stack trace. */
    Result refusedInOneSentence() {
      assertThat(exitCode).as("exit code").isNotZero();
      assertThat(output.lines()).as("one line").hasSize(1);
      assertThat(output).doesNotContain("Exception");
      return this;
    }
  }

  /** Runs with nothing on standard input, for at most ten minutes. */
  Result run() throws IOException, InterruptedException {
    Path output = Files.createTempFile("milliwatt-command", ".txt");
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectInput(new File("/dev/null"));
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError(line + " still runs; it printed: " + Files.readString(output));
    }
    String printed = Files.readString(output, UTF_8);
    Files.delete(output);
    return new Result(line, process.exitValue(), printed);
  }
}
