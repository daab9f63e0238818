package milliwatt.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.workspace.Upgrade;
import milliwatt.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "upgrade",
    description =
        "Brings a workspace made by an older release up to date, without touching what you wrote.",
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt upgrade"})
final class UpgradeCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption place;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = place.open();
    String from = workspace.progress().release();
    List<String> done = Upgrade.run(workspace, new LabCatalogue(), new CourseSources());
    PrintWriter out = spec.commandLine().getOut();
    done.forEach(out::println);
    out.printf(
        "%s is up to date with release %s%s.%n",
        Shown.path(workspace.root()),
        Release.current(),
        from.isEmpty() || from.equals(Release.current()) ? "" : " (was " + from + ")");
    out.flush();
    return ExitCode.PASSED;
  }
}
