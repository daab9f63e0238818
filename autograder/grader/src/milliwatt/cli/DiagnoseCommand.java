package milliwatt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import milliwatt.diagnose.Diagnosis;
import milliwatt.diagnose.DiagnosisJson;
import milliwatt.input.GeneratedInputs;
import milliwatt.input.Inputs;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.runtime.RuntimeChoice;
import milliwatt.runtime.RuntimeSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the first layer of a model that a student's code computes wrongly, and why. */
@Command(
    name = "diagnose",
    description = {
      "Finds the first layer of a model that your code computes differently from the reference, and"
          + " the mistake that it looks like.",
      "Layer by layer, each tensor has memory of its own, so that a difference stays where it arose;"
          + " after that, the interpreter and the memory plan get their turn."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt diagnose sine_int8.tflite             your workspace's code",
      "  milliwatt diagnose kws.tflite --in yes.bin      on an input of yours",
      "  milliwatt diagnose kws.tflite --json what.json  also for programs"
    })
final class DiagnoseCommand implements Callable<Integer> {
  private static final int MOST_INPUTS = 256;

  @Parameters(paramLabel = "MODEL", description = "A .tflite file.")
  private Path file;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "jvm",
      description = "Where your code runs; 'milliwatt devices' lists them. Default: jvm.")
  private String device;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description = "Inputs, as 'run' takes them. Default: generated ones.")
  private Path in;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the result as JSON.")
  private Path json;

  @Option(names = "--plain", description = "No colour and no signs beyond ASCII.")
  private boolean plain;

  @Mixin private WorkspaceOption place;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ModelFile model = ModelFile.read(file);
    if (json != null) {
      OutputFile.refuseToReplace(json, file, in);
    }
    Screen screen = Screen.of(spec.commandLine(), plain);
    try (RuntimeSession session = RuntimeChoice.of(place.location(), device).open()) {
      if (session.own().isEmpty()) {
        throw new UserError(
            "All classes in %s are still as they were given: there is nothing of yours to diagnose."
                .formatted(Shown.path(place.location())));
      }
      screen.out().println(RuntimeOption.whose(session));
      screen.out().println();
      Diagnosis diagnosis =
          Diagnosis.of(
              model,
              inputs(model),
              session,
              session.own()::contains,
              new Progress(spec.commandLine().getErr()));
      screen.print(diagnosis);
      if (json != null) {
        OutputFile.write(json, DiagnosisJson.of(diagnosis));
      }
      return diagnosis.clean() ? ExitCode.PASSED : ExitCode.CHECKS_FAILED;
    }
  }

  private List<byte[]> inputs(ModelFile model) {
    if (in != null) {
      try (Inputs inputs = Inputs.open(in, model)) {
        return inputs.take(MOST_INPUTS);
      } catch (IOException e) {
        throw new UserError("Reading " + in + " failed (" + e.getMessage() + ").");
      }
    }
    return GeneratedInputs.usual(model.model());
  }
}
