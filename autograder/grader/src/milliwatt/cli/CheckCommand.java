package milliwatt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import milliwatt.diagnose.EndToEnd;
import milliwatt.engine.RunListener;
import milliwatt.engine.RunOptions;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.model.Progress;
import milliwatt.report.TerminalReport;
import milliwatt.result.LabResult;
import milliwatt.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = "Runs a lab's checks on your code and reports what is right and what is not.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt check                 the first lab that has not passed",
      "  milliwatt check lab01 --watch   again at every save",
      "  milliwatt check 2 --html report.html",
      "  milliwatt check lab01 --seed 7  the cases that a report with seed 7 had"
    })
final class CheckCommand implements Callable<Integer> {
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

  @Option(
      names = "--strict",
      description =
          "As a grader would: every check in a process of its own, and compiling in the sandbox.")
  private boolean strict;

  @Option(
      names = {"-w", "--watch"},
      description = "Check again whenever you save a file, until Ctrl-C.")
  private boolean watch;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the result as JSON; - prints it, and nothing else.")
  private Path json;

  @Option(names = "--html", paramLabel = "FILE", description = "Also write the report as a page.")
  private Path html;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      hidden = true,
      description = "Also write the report as an SVG, for the course's own pages.")
  private Path picture;

  @Option(names = "--plain", description = "No colour and no signs beyond ASCII.")
  private boolean plain;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Draw generated cases from this seed. Default: another one each time.")
  private Long seed;

  @Mixin private WorkspaceOption place;
  @Spec private CommandSpec spec;

  CheckCommand(LabRuns.Opener opener) {
    this.opener = opener;
  }

  @Override
  public Integer call() throws IOException {
    Workspace workspace = place.open();
    LabCatalogue catalogue = new LabCatalogue();
    Lab lab = WorkspaceOption.lab(labName, catalogue, workspace.progress());
    WorkspaceOption.requireStarted(workspace, lab);
    ReportFiles files = new ReportFiles(json, html, picture, spec.commandLine().getOut());
    Screen screen = Screen.of(spec.commandLine(), plain);
    long drawn = seed == null ? RandomGenerator.getDefault().nextInt(1, 1_000_000) : seed;
    if (!files.silent() && !watch) {
      screen.out().printf("Checking %s, %s ...%n", lab.id(), lab.title());
      screen.out().flush();
    }
    LabRuns runs = opener.open(new RunOptions(device, strict), catalogue, new CourseSources());
    try (LabSession session = new LabSession(workspace, catalogue, runs)) {
      Checked once = () -> check(session, lab, catalogue, workspace, drawn, files, screen);
      return watch ? new WatchLoop(workspace, lab, session, screen.out()).run(once) : once.check();
    }
  }

  /** One run of the checks with its report. */
  @FunctionalInterface
  interface Checked {
    /** Returns the exit code it means. */
    int check() throws IOException;
  }

  private int check(
      LabSession session,
      Lab lab,
      LabCatalogue catalogue,
      Workspace workspace,
      long seed,
      ReportFiles files,
      Screen screen)
      throws IOException {
    TerminalReport report = files.silent() ? null : screen.report();
    LabResult result =
        session.check(lab, seed, report == null ? RunListener.SILENT : new ReportListener(report));
    String next = NextStep.after(result, lab, catalogue, workspace);
    if (report != null) {
      report.print(result, next);
      diagnose(result, lab, catalogue, workspace, screen);
    }
    files.write(result, next);
    return Verdict.exitCode(result);
  }

  /** Where a whole model went wrong, the layer and the likely mistake. */
  private void diagnose(
      LabResult result, Lab lab, LabCatalogue catalogue, Workspace workspace, Screen screen) {
    EndToEnd endToEnd = new EndToEnd(catalogue, new CourseSources());
    endToEnd
        .failedModel(lab, result)
        .flatMap(
            model ->
                endToEnd.diagnose(
                    model, lab, result, workspace, new Progress(spec.commandLine().getErr())))
        .ifPresent(diagnosis -> screen.print(diagnosis));
  }
}
