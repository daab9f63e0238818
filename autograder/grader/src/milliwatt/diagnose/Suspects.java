package milliwatt.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.lab.Mutant;
import milliwatt.model.Progress;
import milliwatt.runtime.RuntimeSession;
import runtime.ModelRuntime;

/** Finds the known mistakes that behave like a student's code: every mutant gets its trial. */
final class Suspects implements AutoCloseable {
  /** A mutant may loop for ever; far more than any experiment takes. */
  private static final long LIMIT_SECONDS = 20;

  private final LabCatalogue catalogue;
  private final CourseSources course;
  private final MutantBuild build;

  Suspects(LabCatalogue catalogue, CourseSources course) {
    this.catalogue = catalogue;
    this.course = course;
    this.build = new MutantBuild(catalogue, course);
  }

  /**
   * The mistakes that have something in common with a finding, likeliest first; if there are some
   * that do exactly the same, only those.
   *
   * @param possible whether a mistake may be in the class of this simple name
   */
  List<Suspect> of(Finding finding, Graph graph, Predicate<String> possible, Progress progress) {
    Experiment experiment = finding.experiment();
    Likeness likeness = new Likeness(graph, experiment.observed(), finding.right());
    List<Suspect> candidates = candidates(possible, ExecutedLines.in(experiment));
    List<Suspect> found = new ArrayList<>();
    for (Suspect candidate : candidates) {
      Behaviour behaviour = behaviour(experiment, build.runtime(candidate.mutant()));
      if (behaviour != null && !behaviour.same(finding.right())) {
        double alike = likeness.of(finding.wrong(), behaviour);
        found.add(new Suspect(candidate.lab(), candidate.mutant(), alike));
      }
      progress.done(candidates.indexOf(candidate) + 1, candidates.size(), "known mistakes tried");
    }
    List<Suspect> exact = found.stream().filter(Suspect::exact).toList();
    return exact.isEmpty()
        ? found.stream()
            .filter(suspect -> suspect.likeness() > 0)
            .sorted(Comparator.comparingDouble(Suspect::likeness).reversed())
            .toList()
        : exact;
  }

  @Override
  public void close() {
    build.close();
  }

  /** The mutants that change a line which the experiment executes. */
  private List<Suspect> candidates(Predicate<String> possible, ExecutedLines lines) {
    List<Suspect> candidates = new ArrayList<>();
    for (Lab lab : catalogue.all()) {
      for (Mutant mutant : catalogue.mutants(lab)) {
        if (possible.test(mutant.file().replaceFirst("\\.java$", "")) && matters(mutant, lines)) {
          candidates.add(new Suspect(lab.id(), mutant, 0));
        }
      }
    }
    return candidates;
  }

  private boolean matters(Mutant mutant, ExecutedLines lines) {
    String solution = course.solution(mutant.file().replaceFirst("\\.java$", "")).text();
    int start = solution.indexOf(mutant.original());
    if (start < 0) {
      return false;
    }
    int first = 1 + (int) solution.substring(0, start).chars().filter(c -> c == '\n').count();
    int more = (int) mutant.original().chars().filter(c -> c == '\n').count();
    return lines.any(mutant.file(), first, first + more);
  }

  /** What the mutant does; null if it does not come to an end. */
  private static Behaviour behaviour(Experiment experiment, ModelRuntime mutant) {
    CompletableFuture<Behaviour> behaviour = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("mutant")
        .start(
            () -> {
              try (RuntimeSession session = RuntimeSession.inThisProcess("mutant", mutant)) {
                behaviour.complete(experiment.on(session.runtime()));
              } catch (Throwable e) { // An endless recursion, for example: it has no say.
                behaviour.complete(null);
              }
            });
    try {
      return behaviour.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
