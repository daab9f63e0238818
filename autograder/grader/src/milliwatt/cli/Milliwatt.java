package milliwatt.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line's entry. */
@Command(
    name = "milliwatt",
    description = "A hands-on course: machine learning on microcontrollers, in plain Java.",
    versionProvider = Milliwatt.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All is well; for check: every check passed.",
      "1:Checks failed, or the code does not compile.",
      "2:The command cannot do what was asked.",
      "3:The grader itself broke; says nothing about your code."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt start lab00           make a workspace and begin",
      "  milliwatt check lab01 --watch   check at every save",
      "  milliwatt labs                  how far you are"
    })
public final class Milliwatt implements Runnable {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show what a command does and takes.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the release.")
  private boolean version;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Where the grader breaks, show the details. So does MILLIWATT_DEBUG.")
  private boolean verbose;

  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(Commands.forArguments(arguments).execute(arguments));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Whether the person asked for stack traces. */
  static boolean verbose(CommandLine command) {
    CommandLine root = command;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return System.getenv("MILLIWATT_DEBUG") != null
        || root.getCommand() instanceof Milliwatt top && top.verbose;
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"milliwatt " + Release.current()};
    }
  }
}
