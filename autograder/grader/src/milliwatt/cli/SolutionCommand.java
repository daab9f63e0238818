package milliwatt.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import milliwatt.dev.MarkedSource;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.tinyjava.Source;
import milliwatt.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "solution",
    description = "Shows a lab's reference solution once your own passes.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt solution lab01",
      "  milliwatt solution lab01 --save       as files, beside yours and never over them",
      "  milliwatt solution lab01 --give-up    before it passes"
    })
final class SolutionCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "LAB", description = "For example lab01 or 1.")
  private String labName;

  @Option(
      names = "--give-up",
      description = "Show it although the lab has not passed; your reports will say so.")
  private boolean giveUp;

  @Option(names = "--save", description = "Write it to solution/LAB in the workspace instead.")
  private boolean save;

  @Mixin private WorkspaceOption place;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = place.open();
    Lab lab = new LabCatalogue().find(labName);
    if (!workspace.progress().passed(lab.id())) {
      if (!giveUp) {
        throw new UserError(
            "The solution of %s is shown once your own passes; '%s' helps, --give-up shows it now."
                .formatted(lab.id(), Invocation.of("hint " + lab.id())));
      }
      workspace.update(progress -> progress.seeSolution(lab.id()));
    }
    PrintWriter out = spec.commandLine().getOut();
    CourseSources course = new CourseSources();
    for (String name : lab.classes()) {
      Source source = course.solution(name);
      String text = upTo(lab, source);
      if (save) {
        out.println(Shown.path(write(workspace.root(), lab, source.path(), text)));
      } else {
        out.printf("// ---- %s ----%n%n%s%n", source.path(), text);
      }
    }
    out.flush();
    return ExitCode.PASSED;
  }

  /** What a later lab adds to the class is still a task. */
  private static String upTo(Lab lab, Source source) {
    return new MarkedSource(source.path(), source.text())
        .without(region -> region.substring(0, lab.id().length()).compareTo(lab.id()) > 0);
  }

  private static Path write(Path root, Lab lab, String path, String text) throws IOException {
    Path file = root.resolve("solution").resolve(lab.id()).resolve(path);
    Files.createDirectories(file.getParent());
    for (int number = 1; Files.exists(file); number++) {
      if (Files.readString(file).equals(text)) {
        return file;
      }
      file = file.resolveSibling(Path.of(path).getFileName() + "." + number);
    }
    return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
  }
}
