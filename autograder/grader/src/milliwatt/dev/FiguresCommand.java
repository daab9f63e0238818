package milliwatt.dev;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import milliwatt.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "figures",
    description = "Draws the figures of lab 09 anew, from a sound of our own by the reference.",
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt dev figures"})
final class FiguresCommand implements Callable<Integer> {
  static final Path FOLDER = Path.of("labs", "lab09-audio-front-end", "figures");

  @Option(
      names = "--clone",
      paramLabel = "DIR",
      description = "The clone. Default: the one we are in.")
  private Path clone;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path folder = Clone.find(clone).resolve(FOLDER);
    PrintWriter out = spec.commandLine().getOut();
    for (Map.Entry<String, String> figure : AudioFigures.all().entrySet()) {
      Files.writeString(folder.resolve(figure.getKey()), figure.getValue());
      out.println(FOLDER.resolve(figure.getKey()));
    }
    out.flush();
    return ExitCode.PASSED;
  }
}
