package milliwatt.dev;

import milliwatt.grade.ThroughputCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "dev",
    description = "For those who work on the course itself, in a clone of it.",
    subcommands = {
      DevCheckCommand.class,
      BenchCommand.class,
      BudgetsCommand.class,
      ThroughputCommand.class,
      NewLabCommand.class,
      StarterCommand.class,
      FiguresCommand.class,
      PerformanceCommand.class,
      ReferenceCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt dev check lab01",
      "  milliwatt dev starter --check",
      "  milliwatt dev figures",
      "  milliwatt dev reference target/man"
    })
public final class DevCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
