package milliwatt.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
final class Suspects {
  /** A mutant may loop for ever; far more than any experiment takes. */
  private static final long LIMIT_SECONDS = 20;

  private final LabCatalogue catalogue;
  private final CourseSources course;
  private final Predicate<String> possible;
  private final MutantBuild build;
  private final Map<String, List<Trial>> trials = new HashMap<>();

  /**
   * @param possible whether a mistake may be in the class of this simple name
   */
  Suspects(
      LabCatalogue catalogue, CourseSources course, MutantBuild build, Predicate<String> possible) {
    this.catalogue = catalogue;
    this.course = course;
    this.possible = possible;
    this.build = build;
  }

  /** What a mutant did in an experiment. */
  private record Trial(String lab, Mutant mutant, Behaviour behaviour) {}

  /**
   * The mistakes that have something in common with a finding, likeliest first; if there are some
   * that do exactly the same, only those. All findings on one model must come from the same inputs.
   */
  List<Suspect> of(Finding finding, Graph graph, Progress progress) {
    Experiment experiment = finding.experiment();
    List<Trial> tried =
        trials.computeIfAbsent(
            graph.file().name() + ", " + experiment.name(), _ -> tryAll(experiment, progress));
    Likeness likeness = new Likeness(graph, experiment.observed(), finding.right());
    List<Suspect> found =
        tried.stream()
            .filter(trial -> !trial.behaviour().same(finding.right()))
            .map(
                trial ->
                    new Suspect(
                        trial.lab(),
                        trial.mutant(),
                        likeness.of(finding.wrong(), trial.behaviour())))
            .filter(suspect -> suspect.likeness() > 0)
            .sorted(Comparator.comparingDouble(Suspect::likeness).reversed())
            .toList();
    List<Suspect> exact = found.stream().filter(Suspect::exact).toList();
    return exact.isEmpty() ? found : exact;
  }

  /** Tries every mutant that changes a line which the experiment executes. */
  private List<Trial> tryAll(Experiment experiment, Progress progress) {
    ExecutedLines lines = ExecutedLines.in(experiment);
    Map<Mutant, String> candidates = new LinkedHashMap<>();
    for (Lab lab : catalogue.all()) {
      for (Mutant mutant : catalogue.mutants(lab)) {
        if (possible.test(mutant.file().replaceFirst("\\.java$", "")) && matters(mutant, lines)) {
          candidates.put(mutant, lab.id());
        }
      }
    }
    List<Trial> tried = new ArrayList<>();
    int done = 0;
    for (Map.Entry<Mutant, String> candidate : candidates.entrySet()) {
      Behaviour behaviour = behaviour(experiment, build.runtime(candidate.getKey()));
      if (behaviour != null) {
        tried.add(new Trial(candidate.getValue(), candidate.getKey(), behaviour));
      }
      progress.done(++done, candidates.size(), "known mistakes tried");
    }
    return tried;
  }

  /** Whether the mutant changes one of these lines. */
  boolean matters(Mutant mutant, ExecutedLines lines) {
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
    // Whatever the mutant throws is part of its behaviour; what else is thrown is a fault of ours.
    FutureTask<Behaviour> trial =
        new FutureTask<>(
            () -> {
              try (RuntimeSession session = RuntimeSession.inThisProcess("mutant", mutant)) {
                return experiment.on(session.runtime());
              }
            });
    Thread.ofPlatform().daemon().name("mutant").start(trial);
    try {
      return trial.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the trial of a known mistake broke", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
