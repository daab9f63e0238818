package milliwatt.dev;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import milliwatt.cli.ExitCode;
import milliwatt.cli.UserError;
import milliwatt.engine.LabRunner;
import milliwatt.engine.RunListener;
import milliwatt.engine.RunOptions;
import milliwatt.engine.StudentCode;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Measurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "budgets",
    description =
        "Counts what the solutions spend in the checks that have a budget, on the twin that the"
            + " budgets are made for.",
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt dev budgets lab06", "  milliwatt dev budgets --write"})
final class BudgetsCommand implements Callable<Integer> {
  /** Budgets are in instructions of this device, for all others too. */
  static final String TWIN = "twin:m4";

  @Parameters(paramLabel = "LAB", description = "The labs to count. Default: all with budgets.")
  private List<String> names;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = TWIN,
      description = "Where to count. Default: " + TWIN + ".")
  private String device;

  @Option(
      names = "--write",
      description = "Write the counts into each lab.yaml of the clone, as the new references.")
  private boolean write;

  @Option(
      names = "--clone",
      paramLabel = "DIR",
      description = "The clone. Default: the one we are in.")
  private Path clone;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    LabCatalogue catalogue = new LabCatalogue();
    CourseSources course = new CourseSources();
    List<Lab> labs = names == null ? catalogue.all() : names.stream().map(catalogue::find).toList();
    try (LabRunner runner = new LabRunner(new RunOptions(device, false), catalogue, course)) {
      for (Lab lab : labs.stream().filter(each -> !each.budgets().isEmpty()).toList()) {
        Map<String, String> files = new HashMap<>();
        lab.classes().forEach(name -> files.put(name + ".java", course.solution(name).text()));
        LabResult result = runner.run(lab, new StudentCode(files, Set.of()), 1, RunListener.SILENT);
        out.printf("%s  %s, the solution on %s%n", lab.id(), lab.title(), result.device());
        for (CheckResult check : result.checks()) {
          if (check.measurement() != null) {
            count(lab, check, out);
          }
        }
        out.flush();
      }
    }
    return ExitCode.PASSED;
  }

  private void count(Lab lab, CheckResult check, PrintWriter out) throws IOException {
    Measurement m = check.measurement();
    if (m.spent() < 0) {
      String why = check.message().isEmpty() ? "the device has no such count" : check.message();
      out.printf("  %-56s  not counted: %s%n", check.id(), why);
      return;
    }
    out.printf(
        Locale.ROOT,
        "  %-56s  %,13d %s; reference so far %,d%n",
        check.id(),
        m.spent(),
        m.unit(),
        m.budget().reference());
    if (write) {
      requireCount(m);
      write(lab, check.id(), m.spent());
    }
  }

  private void requireCount(Measurement m) {
    if (!m.counted()) {
      throw new UserError(
          "%s only estimates: count with --device %s before you write budgets."
              .formatted(device, TWIN));
    }
  }

  /** Only the number changes, so that comments and order stay. */
  private void write(Lab lab, String check, long reference) throws IOException {
    Path file = Clone.find(clone).resolve("labs/" + lab.folder() + "/lab.yaml");
    String text = Files.readString(file);
    String entry = "(?m)^(  \\Q" + check + "\\E: \\{reference: )\\d+";
    String changed = text.replaceFirst(entry, "$1" + reference);
    if (changed.equals(text) && !text.contains(check + ": {reference: " + reference)) {
      throw new UserError(
          "%s has no line '%s: {reference: 0, ...}' under budgets.".formatted(file, check));
    }
    Files.writeString(file, changed);
  }
}
