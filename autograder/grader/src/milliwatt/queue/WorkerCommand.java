package milliwatt.queue;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import milliwatt.cli.ExitCode;
import milliwatt.cli.UserError;
import milliwatt.grade.HiddenOptions;
import org.jobrunr.dashboard.JobRunrDashboardWebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code milliwatt worker}. */
@Command(
    name = "worker",
    description = {
      "Grades what 'milliwatt grade --queue' puts into a queue, on any number of machines, until it is stopped.",
      "",
      "The submissions of a worker that dies go to the others. Hidden checks do not travel: give each worker the same --secret and --private-checks as 'grade'."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt worker --queue jdbc:postgresql://db.example.org/grading?user=grader",
      "  milliwatt worker --queue jdbc:postgresql://db.example.org/grading?user=grader --dashboard 8000"
    })
public final class WorkerCommand implements Callable<Integer> {
  private static final String DASHBOARD_USER = "milliwatt";

  @Option(
      names = "--queue",
      required = true,
      paramLabel = "URL",
      description =
          "A PostgreSQL database, jdbc:postgresql://HOST/DATABASE?user=USER. The password is best kept in the file .pgpass of your home.")
  private String url;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Submissions graded at a time. Default: one a processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--dashboard",
      paramLabel = "PORT",
      description =
          "Show the queue, its jobs and workers in a browser. The user name and a new password are printed.")
  private Integer dashboard;

  @Mixin private HiddenOptions hiddenOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (jobs < 1) {
      throw new UserError("--jobs must be at least 1.");
    }
    PrintWriter screen = spec.commandLine().getOut();
    QueueAddress address = QueueAddress.of(url);
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    // Ctrl-C: what is being graded goes back into the queue.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopped.countDown();
                  awaitQuietly(ended);
                }));
    try (Queue queue = address.open(jobs + 3)) {
      GradeJob.Handler handler =
          new GradeJob.Handler(new Worker(queue, hiddenOptions::load, machine(), screen));
      JobRunrDashboardWebServer pages = dashboard == null ? null : pages(queue, screen);
      screen.printf("Waiting for submissions in the queue at %s, Ctrl-C ends.%n", address.place());
      screen.flush();
      new Shift(queue.jobs(), handler, machine(), jobs).work(stopped);
      if (pages != null) {
        pages.stop();
      }
      return ExitCode.PASSED;
    } finally {
      ended.countDown();
    }
  }

  private JobRunrDashboardWebServer pages(Queue queue, PrintWriter screen) {
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    JobRunrDashboardWebServer pages = queue.jobs().dashboard(dashboard, DASHBOARD_USER, password);
    try {
      pages.start();
    } catch (IllegalStateException e) {
      throw new UserError(
          "The dashboard cannot use port %d: name another one.".formatted(dashboard));
    }
    screen.printf(
        "The queue is shown at http://localhost:%d/dashboard, to the user %s with the password %s.%n",
        dashboard, DASHBOARD_USER, password);
    return pages;
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
