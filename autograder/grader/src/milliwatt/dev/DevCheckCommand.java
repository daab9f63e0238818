package milliwatt.dev;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import milliwatt.cli.ExitCode;
import milliwatt.cli.UserError;
import milliwatt.folder.TemporaryFolder;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = {
      "Proves that the labs grade what they say: every starter compiles and fails, every solution"
          + " gets all points that each device gives, the twin among them, every mutant is caught and brings its hint, and"
          + " every command in a handout runs."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt dev check", "  milliwatt dev check lab01 lab02"})
final class DevCheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "LAB", description = "The labs to prove. Default: all.")
  private List<String> names;

  @Option(
      names = "--clone",
      paramLabel = "DIR",
      description = "The clone. Default: the one we are in.")
  private Path clone;

  @Option(
      names = "--every",
      paramLabel = "N",
      defaultValue = "1",
      description = "Make only every Nth mutant of a lab, for a quick look. Default: all.")
  private int every;

  @Spec private CommandSpec spec;
  private PrintWriter out;
  private int failures;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (every < 1) {
      throw new UserError("--every takes a number from 1 on.");
    }
    out = spec.commandLine().getOut();
    Path root = Clone.find(clone);
    List<String> differences = new StarterDerivation(root).differences();
    show(
        Proof.of(
            "starter-code is in step with solutions",
            differences.isEmpty(),
            String.join(" ", differences)));
    LabCatalogue catalogue = new LabCatalogue();
    List<Lab> labs = names == null ? catalogue.all() : names.stream().map(catalogue::find).toList();
    try (TemporaryFolder folder = TemporaryFolder.of("handouts");
        LabProofs proofs = new LabProofs(every, this::show)) {
      HandoutCommands commands = new HandoutCommands(root, folder.path());
      for (Lab lab : labs) {
        out.printf("%n%s  %s%n", lab.id(), lab.title());
        proofs.prove(lab);
        for (String command : commands.in(lab.folder())) {
          show(new Proof("handout: " + command, commands.run(command)));
        }
      }
    }
    out.printf("%n%s%n", failures == 0 ? "All of it holds." : failures + " claims do not hold.");
    out.flush();
    return failures == 0 ? ExitCode.PASSED : ExitCode.CHECKS_FAILED;
  }

  private void show(Proof proof) {
    out.printf("  %s  %s%n", proof.holds() ? "ok  " : "FAIL", proof.claim());
    if (!proof.holds()) {
      failures++;
      out.printf("        %s%n", proof.failure());
    }
    out.flush();
  }
}
