package milliwatt.cli;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import milliwatt.lab.Lab;
import milliwatt.workspace.Workspace;

/**
 * Checks again whenever a file is saved. Where file events fail, on some network drives, the Enter
 * key does the same.
 */
final class WatchLoop {
  /** Editors save in several steps; what comes within this time is one save. */
  private static final long SETTLE_MILLIS = 20;

  /** What made us wake up. */
  private enum Wake {
    SAVED,
    ENTER
  }

  private final BlockingQueue<Wake> wakes = new LinkedBlockingQueue<>();
  private final Workspace workspace;
  private final Lab lab;
  private final LabSession session;
  private final PrintWriter out;

  WatchLoop(Workspace workspace, Lab lab, LabSession session, PrintWriter out) {
    this.workspace = workspace;
    this.lab = lab;
    this.session = session;
    this.out = out;
  }

  /** Runs until Ctrl-C, which is the ordinary end: exit code 0. Returns when interrupted. */
  int run(CheckCommand.Checked check) throws IOException {
    Thread end = Thread.ofPlatform().unstarted(this::end);
    Runtime.getRuntime().addShutdownHook(end);
    DirectoryWatcher watcher =
        DirectoryWatcher.builder()
            .path(workspace.sourceFolder())
            .fileHashing(false)
            .listener(event -> wakes.add(Wake.SAVED))
            .build();
    try {
      watcher.watchAsync();
      Thread.ofVirtual().start(() -> readEnter(System.in));
      loop(check);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      watcher.close();
      Runtime.getRuntime().removeShutdownHook(end);
    }
    return ExitCode.PASSED;
  }

  private void loop(CheckCommand.Checked check) throws InterruptedException {
    String checked = "";
    Wake wake = Wake.ENTER;
    while (true) {
      String digest = digest();
      if (wake == Wake.ENTER || !digest.equals(checked)) {
        checked = digest;
        say("checking " + lab.id());
        once(check);
        say(
            "watching %s; Enter checks again, Ctrl-C ends."
                .formatted(Shown.path(workspace.sourceFolder())));
      }
      wake = wakes.take();
      for (Wake more; (more = wakes.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS)) != null; ) {
        wake = more == Wake.ENTER ? more : wake;
      }
    }
  }

  private void once(CheckCommand.Checked check) {
    try {
      check.check();
    } catch (IOException | RuntimeException e) {
      // One bad run must not end the watch: the next save may mend it.
      say(Fault.of(e).sentence());
    }
  }

  /** What is on disk now, earlier labs' classes included; a new value when it cannot be read. */
  private String digest() {
    try {
      return session.everything(lab);
    } catch (RuntimeException e) {
      return String.valueOf(System.nanoTime());
    }
  }

  private void readEnter(InputStream in) {
    try {
      for (int key; (key = in.read()) >= 0; ) {
        if (key == '\n') {
          wakes.add(Wake.ENTER);
        }
      }
    } catch (IOException e) {
      // Without a keyboard, saving still works.
      return;
    }
  }

  /** The shell asks us to go: close the device, then say that all is well. */
  private void end() {
    session.close();
    out.println();
    out.flush();
    Runtime.getRuntime().halt(ExitCode.PASSED);
  }

  private void say(String text) {
    out.printf("%s  %s%n", LocalTime.now().truncatedTo(ChronoUnit.SECONDS), text);
    out.flush();
  }
}
