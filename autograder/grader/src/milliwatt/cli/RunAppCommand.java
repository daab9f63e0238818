package milliwatt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The apps of labs 12 to 15; each is a subcommand. */
@Command(
    name = "run-app",
    description = {
      "Runs an app: sensor data in, decisions out.",
      "Your workspace's code decides if there is a workspace, else the reference's. At the end each"
          + " app says how many bytes its sensor gives and how many its decisions take, what a"
          + " decision costs, and whether the device used a network."
    },
    subcommands = {
      RunVwwCommand.class,
      RunVibrationCommand.class,
      RunGestureCommand.class,
      RunKeywordCommand.class
    },
    footerHeading = "%n",
    footer = {
      "'milliwatt run-app NAME --help' says what an app takes.",
      "",
      "Examples:",
      "  milliwatt run-app vww --demo",
      "  milliwatt run-app vibration --demo --device twin:m4",
      "  milliwatt run-app gesture --demo --board all",
      "  milliwatt run-app keyword --examples clips --out my-keyword.tflite"
    })
final class RunAppCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
