package milliwatt.dev;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import milliwatt.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "starter",
    description = "Makes starter-code from the solutions by taking the marked regions out.",
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt dev starter", "  milliwatt dev starter --check"})
final class StarterCommand implements Callable<Integer> {
  @Option(names = "--check", description = "Change nothing; end with 1 if they are out of step.")
  private boolean check;

  @Option(
      names = "--clone",
      paramLabel = "DIR",
      description = "The clone. Default: the one we are in.")
  private Path clone;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    StarterDerivation derivation = new StarterDerivation(Clone.find(clone));
    List<String> differences = derivation.differences();
    PrintWriter out = spec.commandLine().getOut();
    differences.forEach(out::println);
    if (!check) {
      derivation.write();
    } else if (!differences.isEmpty()) {
      out.println("Out of step: run 'milliwatt dev starter'.");
    }
    if (differences.isEmpty() || !check) {
      out.println("starter-code is in step with solutions.");
    }
    out.flush();
    return check && !differences.isEmpty() ? ExitCode.CHECKS_FAILED : ExitCode.PASSED;
  }
}
