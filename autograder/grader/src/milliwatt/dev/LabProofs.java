package milliwatt.dev;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import milliwatt.engine.Devices;
import milliwatt.engine.LabRunner;
import milliwatt.engine.RunListener;
import milliwatt.engine.RunOptions;
import milliwatt.engine.StudentCode;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.lab.LabValidation;
import milliwatt.lab.Mutant;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import milliwatt.tinyjava.Diagnostic;

/**
 * Proves that a lab grades what it says: its starter fails, its solution passes everywhere, and
 * every mutant fails just the checks it should. That no check needs a class of a later lab follows:
 * those classes are not in the program.
 */
final class LabProofs implements AutoCloseable {
  private static final long SEED = 1;

  private final LabCatalogue catalogue = new LabCatalogue();
  private final CourseSources course = new CourseSources();
  private final Map<String, LabRunner> runners = new HashMap<>();
  private final Consumer<Proof> listener;

  LabProofs(Consumer<Proof> listener) {
    this.listener = listener;
  }

  void prove(Lab lab) {
    List<String> faults =
        LabValidation.faults(catalogue, course, LabProofs.class.getClassLoader(), lab);
    report("its files fit together", faults.isEmpty(), String.join(" ", faults));
    if (!faults.isEmpty()) {
      return;
    }
    starterFails(lab);
    for (String device : Devices.NAMES) {
      solutionPasses(lab, device);
    }
    catalogue.mutants(lab).forEach(mutant -> mutantIsCaught(lab, mutant));
  }

  @Override
  public void close() {
    runners.values().forEach(LabRunner::close);
  }

  private void starterFails(Lab lab) {
    LabResult result = run("jvm", lab, name -> course.starter(name).text());
    String problem =
        compiles(result)
            ? "it gets %s of %s points".formatted(result.points(), result.maxPoints())
            : complaints(result);
    // A lab whose starter earns half of its points leaves little to do.
    boolean fails = compiles(result) && result.points() < result.maxPoints() / 2;
    report("the starter compiles and fails", fails, problem);
  }

  private void solutionPasses(Lab lab, String device) {
    LabResult result = run(device, lab, name -> course.solution(name).text());
    String problem =
        compiles(result)
            ? result.checks().stream()
                .filter(check -> check.status() != Status.PASSED)
                .map(check -> check.id() + ": " + check.message())
                .collect(Collectors.joining("; "))
            : complaints(result);
    report("the solution gets full points on " + device, result.passed(), problem);
  }

  private void mutantIsCaught(Lab lab, Mutant mutant) {
    String claim = "mutant " + mutant.name() + " fails its checks and brings its hint";
    String simpleName = mutant.file().replaceFirst("\\.java$", "");
    String solution = course.solution(simpleName).text();
    int first = solution.indexOf(mutant.original());
    if (first < 0 || solution.indexOf(mutant.original(), first + 1) >= 0) {
      report(claim, false, "its original text is not exactly once in " + mutant.file());
      return;
    }
    String mutated = solution.replace(mutant.original(), mutant.replacement());
    LabResult result =
        run("jvm", lab, name -> name.equals(simpleName) ? mutated : course.solution(name).text());
    if (!compiles(result)) {
      report(claim, false, complaints(result));
      return;
    }
    Set<String> failed = new TreeSet<>();
    for (CheckResult check : result.checks()) {
      if (check.status() != Status.PASSED && check.status() != Status.SKIPPED) {
        failed.add(check.id());
      }
    }
    Set<String> expected = new TreeSet<>(mutant.fails());
    report(
        claim,
        failed.equals(expected)
            && result.points() < result.maxPoints()
            && result.likelyMistakes().contains(mutant.hint()),
        failed.equals(expected)
            ? "its hint is not given: four mutants or more look alike"
            : "it fails " + failed + " instead of " + expected + surprises(result, expected));
  }

  /** Why checks failed that should not have. */
  private static String surprises(LabResult result, Set<String> expected) {
    return result.checks().stream()
        .filter(check -> check.status() == Status.FAILED || check.status() == Status.ERROR)
        .filter(check -> !expected.contains(check.id()))
        .map(check -> "; " + check.id() + ": " + check.message())
        .collect(Collectors.joining());
  }

  private LabResult run(String device, Lab lab, Function<String, String> text) {
    Map<String, String> files = new HashMap<>();
    lab.classes().forEach(name -> files.put(name + ".java", text.apply(name)));
    LabRunner runner =
        runners.computeIfAbsent(
            device, name -> new LabRunner(new RunOptions(name, false), catalogue, course));
    return runner.run(lab, new StudentCode(files, Set.of()), SEED, RunListener.SILENT);
  }

  private static boolean compiles(LabResult result) {
    return result.compileErrors().isEmpty() && result.violations().isEmpty();
  }

  private static String complaints(LabResult result) {
    List<Diagnostic> all = new ArrayList<>(result.compileErrors());
    all.addAll(result.violations());
    return all.stream()
        .map(d -> d.file() + ":" + d.line() + " " + d.message())
        .collect(Collectors.joining("; "));
  }

  private void report(String claim, boolean holds, String failure) {
    listener.accept(Proof.of(claim, holds, failure));
  }
}
