package milliwatt.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import milliwatt.engine.RunOptions;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.report.TerminalReport;
import milliwatt.result.LabResult;
import milliwatt.workspace.Workspace;
import milliwatt.workspace.WorkspaceSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "start",
    description = {
      "Begins a lab: makes the workspace if there is none, puts the lab's files into it, runs its"
          + " checks and says what to do next.",
      "A file that is there already stays as it is, so this is safe to repeat. Ends with 0 even"
          + " though checks fail: at the beginning they should."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt start lab00", "  milliwatt start 1 --workspace ~/tinyml"})
final class StartCommand implements Callable<Integer> {
  private final LabRuns.Opener opener;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "LAB",
      description = "For example lab01 or 1. Default: the first that has not passed.")
  private String labName;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "jvm",
      description = "Where your code runs; 'milliwatt devices' lists them. Default: jvm.")
  private String device;

  @Option(names = "--plain", description = "No colour and no signs beyond ASCII.")
  private boolean plain;

  @Mixin private WorkspaceOption place;
  @Spec private CommandSpec spec;

  StartCommand(LabRuns.Opener opener) {
    this.opener = opener;
  }

  @Override
  public Integer call() {
    LabCatalogue catalogue = new LabCatalogue();
    CourseSources course = new CourseSources();
    if (labName != null) {
      // A misspelt name must not leave a new folder behind.
      catalogue.find(labName);
    }
    Workspace workspace = place.openOrCreate(course);
    Lab lab = WorkspaceOption.lab(labName, catalogue, workspace.progress());
    List<String> written =
        new WorkspaceSetup(course).start(workspace, lab, catalogue.requirements(lab));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s  %s, about %d minutes%n", lab.id(), lab.title(), lab.minutes());
    String root = Shown.path(workspace.root());
    written.forEach(file -> out.printf("  new file  %s/%s%n", root, file));
    out.println();
    out.flush();

    TerminalReport report = Screen.of(spec.commandLine(), plain).report();
    long seed = RandomGenerator.getDefault().nextInt(1, 1_000_000);
    LabRuns runs = opener.open(new RunOptions(device, false), catalogue, course);
    try (LabSession session = new LabSession(workspace, catalogue, runs)) {
      LabResult result = session.check(lab, seed, new ReportListener(report));
      report.print(result, NextStep.after(result, lab, catalogue, workspace));
      return Verdict.exitCode(result) == ExitCode.GRADER_FAULT
          ? ExitCode.GRADER_FAULT
          : ExitCode.PASSED;
    }
  }
}
