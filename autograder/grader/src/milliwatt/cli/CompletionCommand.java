package milliwatt.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    description = "Prints a script that lets bash or zsh complete our commands.",
    footerHeading = "%nExamples:%n",
    footer = {"  source <(milliwatt completion)"})
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    out.print(AutoComplete.bash("milliwatt", Commands.all()));
    out.flush();
    return ExitCode.PASSED;
  }
}
