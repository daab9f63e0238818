package milliwatt.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A link to a process we started, over its standard streams. */
final class ChildProcess implements Link {
  private static final int KEPT_ERROR_BYTES = 2_048;

  /**
   * Starts every child. The kernel takes the thread that started a child for its parent, and
   * bubblewrap ends with its parent: so this thread lives as long as we do.
   */
  private static final ExecutorService PARENT =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("parent-of-children").factory());

  private final Process process;
  private final Thread errorReader;
  private volatile String errors = "";

  ChildProcess(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    String path = System.getenv("PATH");
    if (path != null) {
      builder.environment().put("PATH", path); // to find bwrap and prlimit; bwrap clears it
    }
    process = start(builder);
    errorReader = Thread.ofPlatform().daemon().name("child-errors").start(this::readErrors);
  }

  @Override
  public InputStream in() {
    return process.getInputStream();
  }

  @Override
  public OutputStream out() {
    return process.getOutputStream();
  }

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.of(process.toHandle());
  }

  @Override
  public String epitaph() {
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        return "Its output is closed.";
      }
      errorReader.join(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String said = errors.isBlank() ? "" : " It said: " + errors.lines().findFirst().orElse("");
    return "The process ended with exit code " + process.exitValue() + "." + said;
  }

  @Override
  public void close() {
    ProcessorTime.ending(process.toHandle());
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Process start(ProcessBuilder builder) throws IOException {
    try {
      return PARENT.submit(builder::start).get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while starting a process", e);
    }
  }

  private void readErrors() {
    try (InputStream in = process.getErrorStream()) {
      errors = new String(in.readNBytes(KEPT_ERROR_BYTES), StandardCharsets.UTF_8);
      in.skip(Long.MAX_VALUE);
    } catch (IOException e) {
      // The process is gone; what it said so far is kept.
    }
  }
}
