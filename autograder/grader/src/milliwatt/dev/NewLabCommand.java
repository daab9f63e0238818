package milliwatt.dev;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import milliwatt.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "new-lab",
    description = {
      "Begins a lab of your own: everything that a lab needs, about a method of one line.",
      "",
      "What it writes passes 'dev check' at once; replace it piece by piece."
    },
    footerHeading = "%nExamples:%n",
    footer = "  milliwatt dev new-lab lab16 --title \"Anomaly scores\" --class AnomalyScore")
final class NewLabCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "LAB", description = "Its id, for example lab16.")
  private String id;

  @Option(
      names = "--title",
      required = true,
      paramLabel = "TITLE",
      description = "What people call it.")
  private String title;

  @Option(
      names = "--class",
      required = true,
      paramLabel = "CLASS",
      description = "The class that students write, for example AnomalyScore.")
  private String className;

  @Option(
      names = "--clone",
      paramLabel = "DIR",
      description = "The clone. Default: the one we are in.")
  private Path clone;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    NewLab lab = NewLab.of(id, title, className);
    PrintWriter out = spec.commandLine().getOut();
    Path root = Clone.find(clone);
    lab.write(root).forEach(path -> out.println("wrote  " + path));
    new StarterDerivation(root).write();
    out.println("wrote  starter-code/src/tinyml/" + className + ".java");
    out.printf("Now './jbang milliwatt dev check %s' proves that all of it fits together.%n", id);
    out.flush();
    return ExitCode.PASSED;
  }
}
