package milliwatt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.receipt.Bundle;
import milliwatt.receipt.ReceiptRun;
import milliwatt.report.TerminalReport;
import milliwatt.workspace.StudentSources;
import milliwatt.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "submit",
    description = {
      "Packs your files for a lab, and a receipt of what the checks found, into one zip to hand in.",
      "",
      "The checks run as your instructor runs them, with the reference's classes of earlier labs. The same files give the same zip, byte for byte; 'verify-receipt' runs what is in it again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt submit lab01                     writes lab01-submission.zip",
      "  milliwatt submit lab06 --device twin:m4    with what a microcontroller spends"
    })
final class SubmitCommand implements Callable<Integer> {
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
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Generated cases are drawn from it. Default: 1.")
  private long seed;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "The zip to write. Default: LAB-submission.zip in this folder.")
  private Path out;

  @Option(names = "--plain", description = "No colour and no signs beyond ASCII.")
  private boolean plain;

  @Mixin private WorkspaceOption place;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = place.open();
    LabCatalogue catalogue = new LabCatalogue();
    Lab lab = WorkspaceOption.lab(labName, catalogue, workspace.progress());
    WorkspaceOption.requireStarted(workspace, lab);
    Path zip = out == null ? Path.of(lab.id() + "-submission.zip") : out;
    OutputFile.refuseForeign(zip, "receipt.json");
    List<Lab> requirements = catalogue.requirements(lab);
    Map<String, String> files =
        new StudentSources(workspace.files(lab, requirements)).ownFiles(lab, requirements);
    Screen screen = Screen.of(spec.commandLine(), plain);
    screen.out().printf("Checking %s, %s ...%n", lab.id(), lab.title());
    screen.out().flush();
    TerminalReport report = screen.report();
    ReceiptRun run = ReceiptRun.of(lab, files, device, seed, new ReportListener(report));
    int verdict = Verdict.exitCode(run.result());
    if (verdict == ExitCode.GRADER_FAULT) {
      report.print(run.result(), NextStep.after(run.result(), lab, catalogue, workspace));
      return verdict;
    }
    OutputFile.write(zip, new Bundle(run.receipt(), files)::write);
    report.print(
        run.result(),
        "%s holds %s and the receipt: hand it in.".formatted(Shown.path(zip), counted(files)));
    return ExitCode.PASSED;
  }

  private static String counted(Map<String, String> files) {
    return files.size() == 1 ? "your file" : "your %d files".formatted(files.size());
  }
}
