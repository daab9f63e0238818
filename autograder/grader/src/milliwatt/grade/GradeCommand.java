package milliwatt.grade;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import milliwatt.cli.ExitCode;
import milliwatt.cli.Release;
import milliwatt.cli.UserError;
import milliwatt.engine.LabPoints;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.model.Progress;
import milliwatt.queue.QueueWorkforce;
import milliwatt.submission.Submission;
import milliwatt.submission.SubmissionList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code milliwatt grade}. */
@Command(
    name = "grade",
    description = {
      "Grades a class: every submission of a folder or a roster, each behind all walls.",
      "",
      "A run that was stopped goes on with the same command. Submissions that were handed in anew since are graded again, all others keep their grade."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt grade submissions --lab lab01 --out grades",
      "  milliwatt grade roster.csv --lab 6 --out grades --device twin:m4",
      "  milliwatt grade submissions --lab lab06 --out grades --device board:nano33ble",
      "  milliwatt grade submissions --lab lab01 --out grades --queue jdbc:postgresql://db.example.org/grading?user=grader"
    })
public final class GradeCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description =
          "A folder with one folder, .zip or .tar.gz a student; or a roster in CSV with the columns student and submission (a path or a git URL).")
  private Path from;

  @Option(names = "--lab", required = true, paramLabel = "LAB", description = "For example lab01.")
  private String labName;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "OUT",
      description = "Folder for the grades; index.html there is where to begin.")
  private Path out;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "jvm",
      description =
          "Where the code runs: jvm (default); a twin, which also decides the points for what a board spends; or board:ID, all boards of this kind, each with one submission at a time.")
  private String device;

  @Option(
      names = "--queue",
      paramLabel = "URL",
      description =
          "Let the machines grade that run 'milliwatt worker' with the same URL of a PostgreSQL database, jdbc:postgresql://HOST/DATABASE?user=USER.")
  private String queue;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "Submissions graded at a time, without a queue and boards. Default: one a processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Generated cases are drawn from it, the same for every student. Default: 1.")
  private long seed;

  @Option(
      names = "--alone",
      description = "A process of its own for every check, not only for every submission: slower.")
  private boolean alone;

  @Mixin private LateOption late;
  @Mixin private HiddenOptions hiddenOptions;
  @Mixin private FleetOption fleetOption;
  @Mixin private JPlagOption jplag;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LabCatalogue catalogue = new LabCatalogue();
    Lab lab = catalogue.find(labName);
    Hidden hidden = hiddenOptions.load(lab.id());
    GradeSettings settings =
        new GradeSettings(lab.id(), device, seed, alone, Release.current(), hidden.digest());
    if (jobs < 1) {
      throw new UserError("--jobs must be at least 1.");
    }
    Map<String, Fleet.Bench> boards = fleetOption.of(device);
    if (queue != null && !boards.isEmpty()) {
      throw new UserError(
          "Boards grade where they are plugged in, so there is no queue to them: leave --queue out, or name a twin.");
    }
    PrintWriter screen = spec.commandLine().getOut();
    Optional<LatePolicy> policy = late.policy();
    GradeFolder folder =
        new GradeFolder(
            out,
            settings,
            lab.title(),
            LabPoints.max(lab, device, hidden.checks().privateChecks()),
            policy);
    try (FolderLock _ = FolderLock.take(out);
        GradeBook book = GradeBook.open(GradeFolder.book(out))) {
      agree(book, settings);
      take(book, settings, lab, catalogue, policy, screen);
      boolean settled = graded(book, folder, settings, hidden, boards, lab);
      jplag.compare(book, folder, lab, screen);
      return settled ? ExitCode.PASSED : ExitCode.GRADER_FAULT;
    }
  }

  private boolean graded(
      GradeBook book,
      GradeFolder folder,
      GradeSettings settings,
      Hidden hidden,
      Map<String, Fleet.Bench> boards,
      Lab lab)
      throws IOException, InterruptedException {
    PrintWriter screen = spec.commandLine().getOut();
    if (queue == null) {
      Workforce here = LocalWorkforce.of(settings, hidden.checks(), jobs, boards, book, screen);
      return new Grading(book, folder, settings, here, screen).run(lab);
    }
    try (QueueWorkforce others = QueueWorkforce.connect(queue, screen)) {
      return new Grading(book, folder, settings, others, screen).run(lab);
    }
  }

  /** A folder of grades is of one lab, graded in one way. */
  private void agree(GradeBook book, GradeSettings settings) {
    GradeSettings before =
        book.settings()
            .orElseGet(
                () -> {
                  book.begin(settings);
                  return settings;
                });
    if (!before.equals(settings)) {
      throw new UserError(
          "%s holds grades of %s on %s with seed %d by release %s, which differs from what is asked now: name another folder for --out."
              .formatted(out, before.lab(), before.device(), before.seed(), before.release()));
    }
  }

  private void take(
      GradeBook book,
      GradeSettings settings,
      Lab lab,
      LabCatalogue catalogue,
      Optional<LatePolicy> policy,
      PrintWriter screen)
      throws IOException {
    Intake intake = new Intake(book, settings, lab, catalogue.requirements(lab));
    Progress progress = new Progress(screen);
    var submissions = SubmissionList.of(from);
    for (Submission submission : submissions) {
      policy.ifPresent(late -> late.of(submission.student(), submission.facts()));
    }
    long taken = 0;
    for (Submission submission : submissions) {
      intake.take(submission);
      progress.done(++taken, submissions.size(), "submissions read");
    }
  }
}
