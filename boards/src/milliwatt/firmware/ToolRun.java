package milliwatt.firmware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How a tool ended and what it said, errors included. */
public record ToolRun(int exitCode, String output) {
  private static final long LIMIT_SECONDS = 300;

  public boolean succeeded() {
    return exitCode == 0;
  }

  /**
   * Runs a tool in {@code folder}.
   *
   * @throws IOException if there is no such tool
   */
  public static ToolRun of(List<String> command, Path folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C"); // messages are matched
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(command.getFirst() + " does not end");
      }
      return new ToolRun(process.exitValue(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while running " + command.getFirst(), e);
    } finally {
      process.destroyForcibly();
    }
  }
}
