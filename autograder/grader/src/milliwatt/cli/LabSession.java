package milliwatt.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import milliwatt.engine.RunListener;
import milliwatt.engine.StudentCode;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import milliwatt.workspace.Progress;
import milliwatt.workspace.Workspace;

/** Checks labs of one workspace and remembers the verdicts. */
final class LabSession implements AutoCloseable {
  private final Workspace workspace;
  private final LabCatalogue catalogue;
  private final LabRuns runs;

  LabSession(Workspace workspace, LabCatalogue catalogue, LabRuns runs) {
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.runs = runs;
  }

  /**
   * Checks a lab. Earlier labs that passed but were changed since are checked first, so that the
   * student's own classes are used wherever they are right.
   */
  LabResult check(Lab lab, long seed, RunListener listener) {
    Set<String> standing = new TreeSet<>();
    for (Lab earlier : catalogue.requirements(lab)) {
      if (workspace.progress().passed(earlier.id()) && stands(earlier, standing, seed)) {
        standing.add(earlier.id());
      }
    }
    return run(lab, standing, seed, listener);
  }

  /** Digest of what would be checked now. */
  String digest(Lab lab) {
    return workspace.digest(lab, catalogue.requirements(lab));
  }

  /** Digest of all that a verdict on this lab depends on. */
  String everything(Lab lab) {
    StringBuilder digests = new StringBuilder(digest(lab));
    catalogue.requirements(lab).forEach(earlier -> digests.append(digest(earlier)));
    return digests.toString();
  }

  @Override
  public void close() {
    runs.close();
  }

  /** Whether a lab passed, and its classes are still what they were then. */
  static boolean unchanged(Lab lab, Workspace workspace, LabCatalogue catalogue) {
    return workspace
        .progress()
        .passedSources(lab.id())
        .filter(workspace.digest(lab, catalogue.requirements(lab))::equals)
        .isPresent();
  }

  private boolean stands(Lab earlier, Set<String> standing, long seed) {
    return unchanged(earlier, workspace, catalogue)
        || run(earlier, Set.copyOf(standing), seed, RunListener.SILENT).passed();
  }

  private LabResult run(Lab lab, Set<String> standing, long seed, RunListener listener) {
    String digest = digest(lab);
    StudentCode code = new StudentCode(workspace.files(lab, catalogue.requirements(lab)), standing);
    LabResult result = runs.run(lab, code, seed, listener);
    // A file saved while the checks ran must not be taken for the one that passed.
    if (result.graded() && judged(result) && digest.equals(digest(lab))) {
      workspace.update(progress -> remember(progress, result, digest));
    }
    return seen(result, workspace.progress().solutionSeen(lab.id()));
  }

  private static boolean judged(LabResult result) {
    return !result.checks().isEmpty()
        && result.checks().stream().noneMatch(check -> check.status() == Status.ERROR);
  }

  private static void remember(Progress progress, LabResult result, String digest) {
    List<String> failing =
        result.checks().stream()
            .filter(check -> check.status() == Status.FAILED || check.status() == Status.PARTIAL)
            .map(CheckResult::topic)
            .distinct()
            .toList();
    progress.verdict(
        result.lab(), result.points(), result.maxPoints(), result.openPoints(), digest, failing);
    if (result.passed()) {
      progress.pass(result.lab(), digest);
    }
  }

  private static LabResult seen(LabResult r, boolean solutionSeen) {
    return new LabResult(
        r.lab(),
        r.title(),
        r.device(),
        r.isolation(),
        r.graded(),
        r.seed(),
        r.compileMillis(),
        r.startMillis(),
        r.runMillis(),
        r.compileErrors(),
        r.violations(),
        r.checks(),
        r.borrowed(),
        r.likelyMistakes(),
        r.printed(),
        solutionSeen);
  }
}
