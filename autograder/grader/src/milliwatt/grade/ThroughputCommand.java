package milliwatt.grade;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import milliwatt.cli.Release;
import milliwatt.device.ProcessorTime;
import milliwatt.engine.HiddenChecks;
import milliwatt.engine.LabPoints;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.submission.Submission;
import milliwatt.submission.SubmissionList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code milliwatt dev throughput}. */
@Command(
    name = "throughput",
    description =
        "Grades a generated class and says how many submissions a minute that makes, and what memory the grader keeps.")
public final class ThroughputCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "LAB", description = "For example lab01.")
  private String labName;

  @Option(names = "--students", paramLabel = "N", description = "Default: 60.")
  private int students = 60;

  @Option(names = "--device", paramLabel = "DEVICE", defaultValue = "jvm")
  private String device;

  @Option(names = "--jobs", paramLabel = "N", description = "Default: one a processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--out", required = true, paramLabel = "OUT", description = "A new folder.")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LabCatalogue catalogue = new LabCatalogue();
    Lab lab = catalogue.find(labName);
    PrintWriter screen = spec.commandLine().getOut();
    Path in = out.resolve("submissions");
    Files.createDirectories(out);
    new GeneratedClass(lab.id()).write(in, students);
    GradeSettings settings = new GradeSettings(lab.id(), device, 1, false, Release.current(), "");
    GradeFolder folder =
        new GradeFolder(out, settings, lab.title(), LabPoints.max(lab, device), Optional.empty());
    ProcessorTime.watch();
    Duration own = ProcessorTime.own();
    Duration children = ProcessorTime.children();
    long before = System.nanoTime();
    try (GradeBook book = GradeBook.open(GradeFolder.book(out))) {
      book.begin(settings);
      Intake intake = new Intake(book, settings, lab, catalogue.requirements(lab));
      for (Submission submission : SubmissionList.of(in)) {
        intake.take(submission);
      }
      new Grading(
              book,
              folder,
              settings,
              new LocalWorkforce(() -> new Grader(settings, HiddenChecks.NONE), jobs),
              screen)
          .run(lab);
    }
    double minutes = (System.nanoTime() - before) / 60e9;
    System.gc();
    long kept = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    screen.printf(
        "%d submissions of %s on %s in %.1f min with %d jobs on %d processors: %.0f a minute; %d MB of heap kept; load average %.1f.%n",
        students,
        lab.id(),
        device,
        minutes,
        jobs,
        Runtime.getRuntime().availableProcessors(),
        students / minutes,
        kept,
        load);
    screen.printf(
        "Time of a processor for each: %.2f s in the grader, %.2f s in its children.%n",
        each(own, ProcessorTime.own()), each(children, ProcessorTime.children()));
    screen.flush();
    return 0;
  }

  private double each(Duration before, Duration after) {
    return after.minus(before).toMillis() / 1_000.0 / students;
  }
}
