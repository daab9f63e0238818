package milliwatt.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import milliwatt.bench.MlperfModel;
import milliwatt.bench.ModelBuild;
import milliwatt.device.SandboxModule;
import milliwatt.engine.TwinDevices;
import milliwatt.evaluate.Confusion;
import milliwatt.evaluate.ConfusionText;
import milliwatt.evaluate.LabelledInputs;
import milliwatt.evaluate.MlperfLine;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.MlperfProfile;
import milliwatt.firmware.Target;
import milliwatt.model.ModelFile;
import milliwatt.model.ModelRunner;
import milliwatt.model.Progress;
import milliwatt.runtime.RuntimeChoice;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeSession;
import milliwatt.twin.Serial;
import milliwatt.twin.TwinException;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accuracy as MLPerf Tiny counts it: the share of inputs whose greatest output is the label. */
@Command(
    name = "mlperf",
    description = {
      "Counts for how many inputs of an MLPerf Tiny benchmark the model's greatest output is the"
          + " right one.",
      "On a twin, the firmware has the model in flash and is driven as the benchmark's own runner"
          + " does it (db load, infer 1 0, results); so is a board at serial:PORT that has such a"
          + " firmware already. On every other device the model runs as in 'run'."
    },
    footerHeading = "%n",
    footer = {
      "Inputs are a file of raw int8 inputs back to back; labels a CSV file with a line for each, whose"
          + " first line names its columns: label (the class by number) and label_name (its name).",
      "--json writes clips, accuracy (0 to 1), right, and confusion: by true class, how often each"
          + " class was decided.",
      "",
      "Examples:",
      "  milliwatt evaluate mlperf kws_ref_model.tflite --inputs kws01.bin --labels kws01_labels.csv",
      "  milliwatt evaluate mlperf kws_ref_model.tflite --inputs kws01.bin --labels kws01_labels.csv"
          + " --device twin:m4 --sample 100"
    })
final class EvaluateMlperfCommand implements Callable<Integer> {
  private static final String TWIN = "twin:";
  private static final String SERIAL = "serial:";

  @Parameters(paramLabel = "MODEL", description = "A .tflite file.")
  private Path file;

  @Option(names = "--inputs", paramLabel = "FILE", required = true, description = "See below.")
  private Path inputs;

  @Option(names = "--labels", paramLabel = "FILE", required = true, description = "See below.")
  private Path labels;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Take only so many inputs, spread evenly over all. Default: all.")
  private int sample;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures.")
  private Path json;

  @Mixin private RuntimeOption runtime;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (json != null) {
      OutputFile.refuseToReplace(json, file, inputs, labels);
    }
    ModelFile model = ModelFile.read(file);
    ModelRunner reference = new ModelRunner(model);
    MlperfProfile profile = MlperfModel.of(model);
    if (profile.input() != MlperfProfile.Input.INT8 || profile.resultIsError()) {
      throw new UserError(
          model.name()
              + " is not told by its greatest output for raw int8 inputs; this counts no other.");
    }
    LabelledInputs data =
        LabelledInputs.read(inputs, labels, reference.inputBytes(), reference.output(0).elements());
    RuntimeChoice choice = runtime.choice();
    String device = choice.device() == null ? "" : choice.device();
    Confusion confusion =
        device.startsWith(TWIN)
            ? onTwin(choice, model, profile, data)
            : device.startsWith(SERIAL)
                ? onLine(device.substring(SERIAL.length()), data)
                : onRuntime(choice, model, data);
    report(confusion);
    return ExitCode.PASSED;
  }

  private Confusion onRuntime(RuntimeChoice choice, ModelFile model, LabelledInputs data) {
    try (RuntimeSession session = choice.open()) {
      ModelRunner runner = new ModelRunner(model, session);
      return count(data, input -> runner.reals(runner.infer(input)));
    }
  }

  private Confusion onTwin(
      RuntimeChoice choice, ModelFile model, MlperfProfile profile, LabelledInputs data) {
    String missing = TwinTools.missing();
    if (!missing.isEmpty()) {
      throw new UserError(choice.device() + " " + missing);
    }
    Target target = TwinDevices.target(choice.device().substring(TWIN.length()));
    PrintWriter err = spec.commandLine().getErr();
    err.printf("Building the firmware of %s for %s ...%n", model.name(), choice.device());
    err.flush();
    try (SandboxModule module = new SandboxModule()) {
      Firmware firmware =
          new ModelBuild(module)
              .build(choice.program(RuntimeContract.LEAN), model, target, Optional.of(profile))
              .firmware();
      try (TwinProcess twin = TwinProcess.start(firmware, Serial.TERMINAL, Wall.NONE)) {
        return onLine(twin.startedTerminal().toString(), data);
      }
    } catch (TwinException e) {
      throw new UserError(e.getMessage());
    }
  }

  private Confusion onLine(String port, LabelledInputs data) {
    try (MlperfLine line = new MlperfLine(port)) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf("The device at %s has the model %s.%n", port, line.model());
      err.flush();
      return count(data, line::infer);
    }
  }

  private Confusion count(LabelledInputs data, Function<byte[], double[]> inference) {
    Confusion confusion = new Confusion(data.names());
    Progress progress = new Progress(spec.commandLine().getErr());
    int[] chosen = data.sample(sample);
    for (int i = 0; i < chosen.length; i++) {
      double[] outputs = inference.apply(data.input(chosen[i]));
      if (outputs.length != data.names().size()) {
        throw new UserError(
            "The device gives %d outputs, but the model has %d: is it another model?"
                .formatted(outputs.length, data.names().size()));
      }
      confusion.add(data.labels()[chosen[i]], greatest(outputs));
      progress.done(i + 1, chosen.length, "inferences");
    }
    return confusion;
  }

  /** The first of the greatest. */
  private static int greatest(double[] outputs) {
    int best = 0;
    for (int i = 1; i < outputs.length; i++) {
      best = outputs[i] > outputs[best] ? i : best;
    }
    return best;
  }

  private void report(Confusion confusion) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "Right: %,d of %,d (%s)%n%n",
        confusion.right(), confusion.total(), ConfusionText.percent(confusion.accuracy()).strip());
    ConfusionText.print(confusion, out);
    out.flush();
    if (json != null) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("clips", confusion.total());
      figures.put("accuracy", confusion.accuracy());
      figures.put("right", confusion.right());
      figures.put("confusion", confusion.byName());
      OutputFile.write(json, stream -> new ObjectMapper().writeValue(stream, figures));
    }
  }
}
