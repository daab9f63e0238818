package milliwatt.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import milliwatt.dev.DevCommand;
import milliwatt.dev.SiteCommand;
import milliwatt.export.ExportCommand;
import milliwatt.grade.AssessCommand;
import milliwatt.grade.GradeCommand;
import milliwatt.grade.RegradeCommand;
import milliwatt.queue.WorkerCommand;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Which commands there are. A new one is a line in {@link #suppliers}. */
public final class Commands {
  private Commands() {}

  private static Map<String, Supplier<Object>> suppliers(LabRuns.Opener opener) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("labs", LabsCommand::new);
    commands.put("start", () -> new StartCommand(opener));
    commands.put("check", () -> new CheckCommand(opener));
    commands.put("hint", () -> new HintCommand(opener));
    commands.put("solution", SolutionCommand::new);
    commands.put("submit", SubmitCommand::new);
    commands.put("verify-receipt", VerifyReceiptCommand::new);
    commands.put("reset", ResetCommand::new);
    commands.put("devices", DevicesCommand::new);
    commands.put("boards", BoardsCommand::new);
    commands.put("firmware", FirmwareCommand::new);
    commands.put("flash", FlashCommand::new);
    commands.put("doctor", DoctorCommand::new);
    commands.put("inspect", InspectCommand::new);
    commands.put("models", ModelsCommand::new);
    commands.put("run", RunCommand::new);
    commands.put("kws", KwsCommand::new);
    commands.put("run-app", RunAppCommand::new);
    commands.put("compare", CompareCommand::new);
    commands.put("diagnose", DiagnoseCommand::new);
    commands.put("bench", BenchCommand::new);
    commands.put("evaluate", EvaluateCommand::new);
    commands.put("leaderboard", LeaderboardCommand::new);
    commands.put("grade", GradeCommand::new);
    commands.put("assess", AssessCommand::new);
    commands.put("regrade", RegradeCommand::new);
    commands.put("worker", WorkerCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put("power", PowerCommand::new);
    commands.put("twin", TwinCommand::new);
    commands.put("translate", TranslateCommand::new);
    commands.put("upgrade", UpgradeCommand::new);
    commands.put("completion", CompletionCommand::new);
    commands.put("site", SiteCommand::new);
    commands.put("dev", DevCommand::new);
    return commands;
  }

  /** The whole command line. */
  public static CommandLine all() {
    return all(LabRuns::onEngine);
  }

  static CommandLine all(LabRuns.Opener opener) {
    CommandLine commandLine = new CommandLine(new Milliwatt());
    suppliers(opener).forEach((name, command) -> commandLine.addSubcommand(name, command.get()));
    return equipped(commandLine);
  }

  /** As much of it as these arguments need: reading every command's options takes a while. */
  static CommandLine forArguments(String... arguments) {
    Map<String, Supplier<Object>> commands = suppliers(LabRuns::onEngine);
    if (arguments.length == 0 || !commands.containsKey(arguments[0])) {
      return all();
    }
    CommandLine commandLine = new CommandLine(new Milliwatt());
    commandLine.addSubcommand(arguments[0], commands.get(arguments[0]).get());
    return equipped(commandLine);
  }

  private static CommandLine equipped(CommandLine commandLine) {
    return commandLine
        .setUsageHelpAutoWidth(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Commands::misused)
        .setExecutionExceptionHandler(
            (failure, failed, parsed) -> {
              Fault fault = Fault.of(failure);
              PrintWriter err = failed.getErr();
              err.println(fault.sentence());
              if (Milliwatt.verbose(failed)) {
                failure.printStackTrace(err);
              }
              err.flush();
              return fault.exitCode();
            });
  }

  private static int misused(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    String sentence = failure.getMessage();
    if (failure instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      sentence += ", did you mean " + unmatched.getSuggestions().getFirst() + "?";
    }
    err.printf(
        "%s%s '%s --help' shows what there is.%n",
        sentence,
        sentence.endsWith("?") || sentence.endsWith(".") ? "" : ".",
        command.getCommandSpec().qualifiedName());
    err.flush();
    return ExitCode.WRONG_USE;
  }
}
