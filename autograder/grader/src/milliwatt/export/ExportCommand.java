package milliwatt.export;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code milliwatt export}. */
@Command(
    name = "export",
    description = "Packs the grader for a learning platform.",
    subcommands = ExportGradescopeCommand.class,
    synopsisSubcommandLabel = "PLATFORM",
    commandListHeading = "%nPlatforms:%n",
    footerHeading = "%nExamples:%n",
    footer = "  milliwatt export gradescope --lab lab01 --out lab01-autograder.zip")
public final class ExportCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
