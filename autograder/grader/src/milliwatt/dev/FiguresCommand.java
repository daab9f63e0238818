package milliwatt.dev;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import milliwatt.bench.Quotes;
import milliwatt.cli.ExitCode;
import milliwatt.lab.LabCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "figures",
    description =
        "Draws figures anew: of lab 08 from the last counts, of lab 09 from a sound of our own.",
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt dev figures"})
final class FiguresCommand implements Callable<Integer> {
  static final Path FOLDER = Path.of("labs", "lab09-audio-front-end", "figures");

  static final Path KERNELS = Path.of("labs", "lab08-fast-kernels", "figures");

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
    Path kernels = KERNELS.resolve(KernelFigures.NAME + ".svg");
    String svg =
        KernelFigures.instructionsPerProduct(
            Quotes.read(Clone.find(clone)).figures(new LabCatalogue()));
    Files.writeString(Clone.find(clone).resolve(kernels), svg);
    out.println(kernels);
    out.flush();
    return ExitCode.PASSED;
  }
}
