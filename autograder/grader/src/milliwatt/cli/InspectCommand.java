package milliwatt.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
    description = "Prints a .tflite model's operators and tensors.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt inspect sine_int8.tflite",
      "  milliwatt inspect kws.tflite --json kws.json"
    })
final class InspectCommand implements Callable<Integer> {
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
      OutputFile.refuseToReplace(json, file);
      OutputFile.write(json, stream -> write(model, stream));
    }
    return ExitCode.PASSED;
  }

  private static void write(ModelFile model, OutputStream stream) throws IOException {
    ModelJson.write(model.entry(), new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}
