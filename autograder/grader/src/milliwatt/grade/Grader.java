package milliwatt.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import milliwatt.device.Device;
import milliwatt.device.SandboxModule;
import milliwatt.engine.CompilerTraining;
import milliwatt.engine.Devices;
import milliwatt.engine.HiddenChecks;
import milliwatt.engine.LabInC;
import milliwatt.engine.LabRunner;
import milliwatt.engine.RunListener;
import milliwatt.engine.RunOptions;
import milliwatt.engine.StudentCode;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;

/**
 * Takes one submission after the other through the engine, each with a device of its own: what one
 * student's code did to a process never meets another's. Where the grader breaks, it tries again.
 */
public final class Grader {
  static final int ATTEMPTS = 3;

  /** Training the compiler costs as much as grading two submissions, and saves from then on. */
  private static final int WORTH_TRAINING = 3;

  private static final AtomicInteger TASKS = new AtomicInteger();

  private final GradeSettings settings;
  private final HiddenChecks hidden;
  private final Optional<Fleet> fleet;
  private final LabCatalogue catalogue = new LabCatalogue();
  private final CourseSources course = new CourseSources();
  private final Lab lab;
  private final RunOptions options;

  public Grader(GradeSettings settings, HiddenChecks hidden) {
    this(settings, hidden, Optional.empty());
  }

  /**
   * @param fleet the boards, if it grades on boards
   */
  Grader(GradeSettings settings, HiddenChecks hidden, Optional<Fleet> fleet) {
    this.settings = settings;
    this.hidden = hidden;
    this.fleet = fleet;
    this.lab = catalogue.find(settings.lab());
    this.options = RunOptions.grading(settings.device(), settings.alone());
  }

  /** Grades a task of these settings, and keeps a log of it. */
  public TaskResult grade(GradeTask task) {
    if (TASKS.incrementAndGet() == WORTH_TRAINING) {
      CompilerTraining.begin(lab, catalogue, course);
    }
    GradeLog log = new GradeLog();
    log.line("files: " + String.join(", ", task.files().keySet().stream().sorted().toList()));
    long before = System.nanoTime();
    Grade grade = grade(task.files(), log, _ -> {});
    long millis = (System.nanoTime() - before) / 1_000_000;
    log.line("%s after %d ms, %s points".formatted(grade.word(), millis, grade.points()));
    return new TaskResult(grade, log.toString(), log.hidden(), millis);
  }

  /**
   * Grades one submission. Classes of earlier labs are the reference's, so that no mistake costs
   * points twice.
   *
   * @param files text by file name
   * @param log told what happens
   * @param partial gets the result as it grows, after each check
   */
  Grade grade(Map<String, String> files, GradeLog log, Consumer<LabResult> partial) {
    Grade grade = new Grade.Unsettled("It has not been graded yet.");
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      grade = attempt(files, log, partial);
      if (!(grade instanceof Grade.Unsettled(String sentence))) {
        return grade;
      }
      log.line("attempt %d of %d came to no verdict: %s".formatted(attempt, ATTEMPTS, sentence));
    }
    return grade;
  }

  private Grade attempt(Map<String, String> files, GradeLog log, Consumer<LabResult> partial) {
    StudentCode code = new StudentCode(files, Set.of());
    if (fleet.isEmpty()) {
      return run(module -> Devices.create(options, module), code, log, partial);
    }
    StudentCode reference = LabInC.referenceCode(lab, course);
    return fleet
        .get()
        .grade(
            board -> run(board, code, log, partial),
            board -> run(board, reference, new GradeLog(), _ -> {}),
            log::line);
  }

  private Grade run(
      Function<SandboxModule, Device> device,
      StudentCode code,
      GradeLog log,
      Consumer<LabResult> partial) {
    try (LabRunner runner = new LabRunner(options, device, catalogue, course)) {
      LabResult result = runner.run(lab, code, settings.seed(), hidden, listener(log, partial));
      log.ran(result);
      return Grade.of(result);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Grade.Unsettled(
          e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
  }

  private RunListener listener(GradeLog log, Consumer<LabResult> partial) {
    List<CheckResult> checks = new ArrayList<>();
    return new RunListener() {
      @Override
      public void checkFinished(CheckResult check) {
        log.check(check);
        checks.removeIf(before -> before.id().equals(check.id()));
        checks.add(check);
        partial.accept(soFar(List.copyOf(checks)));
      }

      @Override
      public void hiddenCheckFailed(CheckResult raw) {
        log.hiddenCheckFailed(raw);
      }
    };
  }

  private LabResult soFar(List<CheckResult> checks) {
    return new LabResult(
        lab.id(),
        lab.title(),
        settings.device(),
        "",
        true,
        settings.seed(),
        0,
        0,
        0,
        List.of(),
        List.of(),
        checks,
        List.of(),
        List.of(),
        "",
        false);
  }
}
