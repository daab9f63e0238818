package milliwatt.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import milliwatt.model.ModelFile;
import milliwatt.model.ModelJson;
import milliwatt.model.ModelText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what is in a {@code .tflite} model. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Print a .tflite model's operators and tensors.")
public final class InspectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "A .tflite file.")
  private Path file;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write it as JSON too, with every scale of every tensor.")
  private Path json;

  @Override
  public Integer call() {
    ModelFile model = ModelFile.read(file);
    PrintWriter out = spec.commandLine().getOut();
    new ModelText(model.entry(), out).print();
    if (json != null) {
      write(model);
    }
    return ExitCode.PASSED;
  }

  private void write(ModelFile model) {
    OutputFile.refuseToReplace(json, file);
    try (var writer = Files.newBufferedWriter(json)) {
      ModelJson.write(model.entry(), writer);
    } catch (IOException e) {
      throw OutputFile.failed(json, e);
    }
  }
}
