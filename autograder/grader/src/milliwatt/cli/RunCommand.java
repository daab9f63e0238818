package milliwatt.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import milliwatt.input.Inputs;
import milliwatt.model.ModelFile;
import milliwatt.model.ModelRunner;
import milliwatt.model.Progress;
import milliwatt.model.RawRun;
import milliwatt.model.ResultTable;
import milliwatt.model.SvgPlot;
import milliwatt.model.Sweep;
import milliwatt.model.TextPlot;
import milliwatt.runtime.RuntimeSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a {@code .tflite} model. */
@Command(
    name = "run",
    description = {
      "Runs a .tflite model, on the reference runtime or on your own.",
      "Without --in, a model of one number goes through the whole range of its input, and the curve"
          + " is drawn."
    },
    footerHeading = "%n",
    footer = {
      "Inputs are taken by the name of the file:",
      "  .npy   a numpy array of the input's shape, or with one more axis in front for several"
          + " inferences; floats are quantised as the input asks",
      "  .wav, .flac   16-bit samples, for a model that takes samples",
      "  .png, .jpg, .bmp, .gif   resized to the input; its 0 .. 255 become the range nearest to the"
          + " input's: 0 .. 1, -1 .. 1, 0 .. 255 or -128 .. 127",
      "  others raw tensors, little-endian, all inputs of one inference back to back; any number of"
          + " inferences follow one another",
      "Outputs are written as raw tensors, in the same order.",
      "",
      "Examples:",
      "  milliwatt run sine_int8.tflite --plot sine.svg   draw what it has learnt",
      "  milliwatt run kws.tflite --in samples.bin --out scores.bin",
      "  milliwatt run person.tflite --in me.png --labels labels.txt",
      "  milliwatt run kws.tflite --in yes.npy --workspace my-tinyml"
    })
final class RunCommand implements Callable<Integer> {
  private static final int SHOWN_RESULTS = 10;

  @Parameters(paramLabel = "MODEL", description = "A .tflite file.")
  private Path file;

  @Option(names = "--in", paramLabel = "FILE", description = "Inputs; see below.")
  private Path in;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the raw outputs go.")
  private Path out;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "Names of the output's elements, one a line, to be shown.")
  private Path labels;

  @Option(names = "--plot", paramLabel = "FILE", description = "Also draw the curve as an SVG.")
  private Path plot;

  @Option(
      names = "--from",
      paramLabel = "X",
      defaultValue = "0",
      description = "Least input of a float model's curve. Default: 0.")
  private double from;

  @Option(
      names = "--to",
      paramLabel = "X",
      defaultValue = "6.2831853",
      description = "Greatest input of a float model's curve. Default: 2 pi.")
  private double to;

  @Option(names = "--plain", description = "No signs beyond ASCII.")
  private boolean plain;

  @Mixin private RuntimeOption runtime;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ModelFile model = ModelFile.read(file);
    for (Path output : Arrays.asList(out, plot)) {
      if (output != null) {
        OutputFile.refuseToReplace(output, file, in);
      }
    }
    try (RuntimeSession session = runtime.open()) {
      String whose = RuntimeOption.whose(session);
      if (!whose.isEmpty()) {
        spec.commandLine().getErr().println(whose);
        spec.commandLine().getErr().flush();
      }
      ModelRunner runner = new ModelRunner(model, session);
      if (in == null) {
        sweep(model, runner);
      } else {
        inputs(model, runner);
      }
    }
    spec.commandLine().getOut().flush();
    return ExitCode.PASSED;
  }

  private void sweep(ModelFile model, ModelRunner runner) {
    if (!(from < to) || Double.isInfinite(to - from)) {
      throw new UserError("--from must be less than --to, and both must be finite.");
    }
    Sweep sweep = Sweep.of(model, runner, from, to);
    Screen screen = Screen.of(spec.commandLine(), plain);
    TextPlot.lines(sweep.curve(), screen.colour(), screen.width()).forEach(screen.out()::println);
    if (plot != null) {
      OutputFile.write(plot, SvgPlot.of(sweep.curve()).getBytes(StandardCharsets.UTF_8));
    }
    if (out != null) {
      var bytes = new ByteArrayOutputStream();
      sweep.outputs().forEach(bytes::writeBytes);
      OutputFile.write(out, bytes.toByteArray());
    }
  }

  private void inputs(ModelFile model, ModelRunner runner) {
    if (plot != null) {
      throw new UserError("--plot draws a model's whole range; leave out --in.");
    }
    List<String> names = labels == null ? List.of() : TextFile.lines(labels);
    try (Inputs inputs = Inputs.open(in, model)) {
      var progress = new Progress(spec.commandLine().getErr());
      if (out == null) {
        show(runner, inputs, new ResultTable(runner, names, inputs.count()), progress);
      } else {
        OutputFile.write(
            out, stream -> RawRun.run(runner, inputs, progress, (_, r) -> stream.write(r)));
      }
    } catch (IOException e) {
      throw new UserError("Reading " + in + " failed (" + e.getMessage() + ").");
    }
  }

  private void show(ModelRunner runner, Inputs inputs, ResultTable table, Progress progress)
      throws IOException {
    PrintWriter screen = spec.commandLine().getOut();
    if (!table.heading().isEmpty()) {
      screen.println(table.heading());
    }
    long count =
        RawRun.run(
            runner,
            inputs,
            progress,
            (index, result) -> {
              if (index < SHOWN_RESULTS) {
                table.lines(index, result).forEach(screen::println);
              }
            });
    if (count > SHOWN_RESULTS) {
      screen.printf(Locale.ROOT, "%,d more; --out FILE writes them all.%n", count - SHOWN_RESULTS);
    }
  }
}
