package milliwatt.dev;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import milliwatt.cli.UserError;
import milliwatt.device.DeviceException;
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
import milliwatt.result.Measurement;
import milliwatt.result.Status;
import milliwatt.tinyjava.Diagnostic;

/**
 * Proves that a lab grades what it says: its starter fails, its solution gets all points that each
 * device gives, the twin among them, and every mutant fails just the checks it should. That no
 * check needs a class of a later lab follows: those classes are not in the program.
 *
 * <p>Budgets are compared where the twin runs. Elsewhere a mutant that is only wasteful proves
 * less: that it is right, and that the estimate sees the waste.
 */
final class LabProofs implements AutoCloseable {
  private static final long SEED = 1;

  /** How far a solution's count may move from its budget's reference, as compilers change. */
  private static final double DRIFT = 0.1;

  /** A waste that the estimate must see. */
  private static final double WASTE = 1.2;

  private final LabCatalogue catalogue = new LabCatalogue();
  private final CourseSources course = new CourseSources();
  private final Map<String, LabRunner> runners = new HashMap<>();
  private final int every;
  private final Consumer<Proof> listener;

  /**
   * @param every of so many mutants only the first is made
   */
  LabProofs(int every, Consumer<Proof> listener) {
    this.every = every;
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
    Map<String, LabResult> solutions = new HashMap<>();
    for (String device : Devices.NAMES) {
      solutions.put(device, solutionPasses(lab, device));
    }
    Set<String> decided = solutionPassesOnTheTwin(lab);
    List<Mutant> mutants = catalogue.mutants(lab);
    for (int i = 0; i < mutants.size(); i += every) {
      Mutant mutant = mutants.get(i);
      if (lab.wastes(mutant)) {
        mutantIsWasteful(lab, mutant, solutions.get("jvm"));
        if (decided.containsAll(mutant.fails())) {
          expectFailures(mutant, run(BudgetsCommand.TWIN, lab, mutated(mutant)));
        }
      } else {
        mutantIsCaught(lab, mutant);
      }
    }
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

  private LabResult solutionPasses(Lab lab, String device) {
    LabResult result = run(device, lab, name -> course.solution(name).text());
    String problem = compiles(result) ? shortcomings(result) : complaints(result);
    String claim = "the solution gets all points that %s gives".formatted(device);
    report(claim, result.passed() && problem.isEmpty(), problem);
    return result;
  }

  /** Ids of the checks whose budgets the twin compares; none where it does not run. */
  private Set<String> solutionPassesOnTheTwin(Lab lab) {
    try {
      LabResult result = solutionPasses(lab, BudgetsCommand.TWIN);
      if (result.openPoints() > 0) {
        say("some budgets are not counted yet: see 'milliwatt dev budgets %s'".formatted(lab.id()));
      }
      List<CheckResult> decided =
          result.checks().stream()
              .filter(check -> check.measurement() != null && check.scored())
              .toList();
      decided.forEach(this::referenceIsTrue);
      return decided.stream().map(CheckResult::id).collect(Collectors.toSet());
    } catch (UserError | DeviceException e) {
      say("nothing is proved on %s: %s".formatted(BudgetsCommand.TWIN, e.getMessage()));
      return Set.of();
    }
  }

  /** A budget whose reference is long past is too wide, or too tight. */
  private void referenceIsTrue(CheckResult check) {
    Measurement m = check.measurement();
    long reference = m.budget().reference();
    report(
        "the budget of %s is made for what the solution spends".formatted(check.id()),
        Math.abs(m.spent() - reference) <= DRIFT * reference,
        String.format(
            Locale.ROOT,
            "it spends %,d, and the reference is %,d: write it anew with 'milliwatt dev budgets --write'",
            m.spent(),
            reference));
  }

  /** Right, but above a budget. */
  private void mutantIsWasteful(Lab lab, Mutant mutant, LabResult solution) {
    LabResult result = run("jvm", lab, mutated(mutant));
    String problem = compiles(result) ? shortcomings(result) : complaints(result);
    report("mutant " + mutant.name() + " is right", problem.isEmpty(), problem);
    for (String id : mutant.fails()) {
      long estimate = spent(result, id);
      long reference = spent(solution, id);
      if (reference == 0) {
        continue;
      }
      report(
          String.format(
              Locale.ROOT,
              "mutant %s wastes in %s: %,d where the solution spends %,d",
              mutant.name(),
              id,
              estimate,
              reference),
          estimate >= WASTE * reference,
          "the estimate hardly shows it");
    }
  }

  /** 0 where there is no estimate, as of a stack. */
  private static long spent(LabResult result, String id) {
    return result.checks().stream()
        .filter(check -> check.id().equals(id))
        .mapToLong(check -> Math.max(0, check.measurement().spent()))
        .sum();
  }

  private void mutantIsCaught(Lab lab, Mutant mutant) {
    expectFailures(mutant, run("jvm", lab, mutated(mutant)));
  }

  /** The solution's classes, one of them with the mistake. */
  private Function<String, String> mutated(Mutant mutant) {
    String simpleName = mutant.file().replaceFirst("\\.java$", "");
    String solution = course.solution(simpleName).text();
    String mutated = solution.replace(mutant.original(), mutant.replacement());
    return name -> name.equals(simpleName) ? mutated : course.solution(name).text();
  }

  private void expectFailures(Mutant mutant, LabResult result) {
    String claim =
        "mutant %s fails its checks on %s and brings its hint"
            .formatted(mutant.name(), result.device());
    if (!compiles(result)) {
      report(claim, false, complaints(result));
      return;
    }
    Set<String> failed = new TreeSet<>();
    for (CheckResult check : result.checks()) {
      if (!check.fine() && check.status() != Status.SKIPPED) {
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

  /** Checks that did not pass, and those that only another device decides but came to no end. */
  private static String shortcomings(LabResult result) {
    return result.checks().stream()
        .filter(check -> !check.fine() || !check.message().isEmpty())
        .map(check -> check.id() + ": " + check.message())
        .collect(Collectors.joining("; "));
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

  private void say(String remark) {
    listener.accept(new Proof(remark, ""));
  }

  private void report(String claim, boolean holds, String failure) {
    listener.accept(Proof.of(claim, holds, failure));
  }
}
