package milliwatt.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import milliwatt.cli.UserError;
import milliwatt.device.Device;
import milliwatt.device.DeviceException;
import milliwatt.device.Program;
import milliwatt.device.RefusedProgram;
import milliwatt.device.SandboxModule;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.tinyjava.Compilation;
import milliwatt.tinyjava.Diagnostic;

/** Runs labs' checks on students' classes; keeps compiler and device warm from run to run. */
public final class LabRunner implements AutoCloseable {
  private final RunOptions options;
  private final LabCatalogue catalogue;
  private final CourseSources sources;
  private final SandboxModule module = new SandboxModule();
  private final Device device;
  private final ProgramBuild build;
  private final ChecksRun checks = new ChecksRun();

  public LabRunner(RunOptions options, LabCatalogue catalogue, CourseSources sources) {
    this(options, module -> Devices.create(options, module), catalogue, sources);
  }

  /** The same on a device that the options' name alone does not say. */
  public LabRunner(
      RunOptions options,
      Function<SandboxModule, Device> device,
      LabCatalogue catalogue,
      CourseSources sources) {
    this.options = options;
    this.catalogue = catalogue;
    this.sources = sources;
    this.device = device.apply(module);
    this.build = ProgramBuild.of(options, module);
  }

  /**
   * Runs one lab's checks.
   *
   * @param seed generated cases are drawn from it
   */
  public LabResult run(Lab lab, StudentCode code, long seed, RunListener listener) {
    return run(lab, code, seed, HiddenChecks.NONE, listener);
  }

  /** The same with hidden checks after the public ones. */
  public LabResult run(
      Lab lab, StudentCode code, long seed, HiddenChecks hidden, RunListener listener) {
    Class<?> contract = named(lab.contract());
    LabProgram program = LabProgram.of(lab, code, catalogue, sources, contract);
    if (!program.missing().isEmpty()) {
      return result(lab, code, seed, program, 0, program.missing(), List.of(), List.of());
    }
    // A child JVM starts as long as compiling takes: both at once halve the wait.
    Thread starting = Thread.ofPlatform().daemon().start(this::startDevice);
    long before = System.nanoTime();
    Compilation compilation = build.compile(program.sources());
    long compileMillis = (System.nanoTime() - before) / 1_000_000;
    finished(starting);
    List<Diagnostic> violations = compilation.violations();
    List<CheckResult> results = List.of();
    if (compilation.succeeded()) {
      try {
        device.load(
            new Program(compilation.classes(), program.sources(), lab.contract(), lab.adapter()));
        List<Class<?>> classes = new ArrayList<>();
        lab.checks().forEach(name -> classes.add(named(name)));
        results = checks.run(classes, session(lab, contract, seed, listener));
        if (hidden.any()) {
          results =
              new HiddenRound(checks, hidden, listener)
                  .run(
                      lab.id(),
                      classes,
                      other -> session(lab, contract, other, RunListener.SILENT),
                      results,
                      seed);
        }
      } catch (RefusedProgram e) {
        violations = e.refusals();
      }
    }
    return result(
        lab, code, seed, program, compileMillis, compilation.errors(), violations, results);
  }

  private CheckSession session(Lab lab, Class<?> contract, long seed, RunListener listener) {
    return new CheckSession(contract, lab.budgets(), device, options.alone(), seed, listener);
  }

  @Override
  public void close() {
    device.close();
    module.close();
  }

  private void startDevice() {
    try {
      device.start();
    } catch (DeviceException | UserError e) {
      // Loading or the first check tries again, and then says what is wrong.
    }
  }

  private static void finished(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** None where all is right, and none where nothing was written yet: nothing was mistaken. */
  private List<String> likelyMistakes(Lab lab, StudentCode code, List<CheckResult> results) {
    boolean untouched =
        lab.classes().stream()
            .allMatch(
                name -> sources.starter(name).text().equals(code.files().get(name + ".java")));
    boolean passed = results.stream().allMatch(CheckResult::fine);
    List<CheckResult> open =
        results.stream().filter(r -> !r.id().startsWith(Concealed.PRIVATE)).toList();
    return passed || untouched ? List.of() : Mistakes.likely(catalogue.mutants(lab), open);
  }

  private LabResult result(
      Lab lab,
      StudentCode code,
      long seed,
      LabProgram program,
      long compileMillis,
      List<Diagnostic> errors,
      List<Diagnostic> violations,
      List<CheckResult> results) {
    long runNanos = results.stream().mapToLong(CheckResult::runNanos).sum();
    return new LabResult(
        lab.id(),
        lab.title(),
        device.name(),
        device.isolation(),
        device.graded(),
        seed,
        compileMillis,
        device.startMillis(),
        runNanos / 1_000_000,
        errors,
        violations,
        results,
        program.borrowed(),
        likelyMistakes(lab, code, results),
        device.takePrinted(),
        false);
  }

  private static Class<?> named(String qualifiedName) {
    try {
      return Class.forName(qualifiedName);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("lab.yaml names " + qualifiedName + ", which is missing", e);
    }
  }
}
