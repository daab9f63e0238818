package milliwatt.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.workspace.LabReset;
import milliwatt.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "reset",
    description =
        "Begins a lab again: puts its starter files back. Yours are kept beside them as X.java.1.",
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt reset lab01"})
final class ResetCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "LAB", description = "For example lab01 or 1.")
  private String labName;

  @Mixin private WorkspaceOption place;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = place.open();
    Lab lab = new LabCatalogue().find(labName);
    List<Path> kept = LabReset.run(workspace, lab, new CourseSources());
    PrintWriter out = spec.commandLine().getOut();
    kept.forEach(file -> out.printf("kept as    %s%n", Shown.path(file)));
    lab.classes().forEach(name -> out.printf("starter    %s%n", Shown.path(workspace.file(name))));
    out.printf("%s begins again: '%s'.%n", lab.id(), Invocation.of("check " + lab.id()));
    out.flush();
    return ExitCode.PASSED;
  }
}
