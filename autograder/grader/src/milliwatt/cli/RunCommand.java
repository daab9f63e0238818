package milliwatt.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import milliwatt.model.ModelFile;
import milliwatt.model.ModelRunner;
import milliwatt.model.Progress;
import milliwatt.model.RawRun;
import milliwatt.model.SvgPlot;
import milliwatt.model.Sweep;
import milliwatt.model.TextPlot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a {@code .tflite} model on the reference runtime. */
@Command(
    name = "run",
    description = {
      "Runs a .tflite model on the reference runtime.",
      "Without --in, a model of one number goes through the whole range of its input, and the curve"
          + " is drawn."
    },
    footerHeading = "%n",
    footer = {
      "Inputs and outputs are raw tensors, little-endian, one behind the other; a file may hold any"
          + " number of them.",
      "",
      "Examples:",
      "  milliwatt run sine_int8.tflite --plot sine.svg   draw what it has learnt",
      "  milliwatt run kws.tflite --in samples.bin --out scores.bin"
    })
final class RunCommand implements Callable<Integer> {
  private static final int SHOWN_RESULTS = 10;
  private static final int SHOWN_NUMBERS = 16;

  @Parameters(paramLabel = "MODEL", description = "A .tflite file.")
  private Path file;

  @Option(names = "--in", paramLabel = "FILE", description = "Raw inputs.")
  private Path in;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the raw outputs go.")
  private Path out;

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

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ModelFile model = ModelFile.read(file);
    for (Path output : Arrays.asList(out, plot)) {
      if (output != null) {
        OutputFile.refuseToReplace(output, file, in);
      }
    }
    ModelRunner runner = new ModelRunner(model);
    if (in == null) {
      sweep(model, runner);
    } else {
      inputs(runner);
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

  private void inputs(ModelRunner runner) {
    if (plot != null) {
      throw new UserError("--plot draws a model's whole range; leave out --in.");
    }
    if (!Files.exists(in)) {
      throw new UserError("There is no file " + in + "; --in takes a file of raw inputs.");
    }
    if (Files.isDirectory(in) || !Files.isReadable(in)) {
      throw new UserError(in + " cannot be read; --in takes a file of raw inputs.");
    }
    try (InputStream inputs = new BufferedInputStream(Files.newInputStream(in))) {
      long bytes = Files.isRegularFile(in) ? Files.size(in) : 0;
      if (Files.isRegularFile(in) && (bytes == 0 || bytes % runner.inputBytes() != 0)) {
        throw RawRun.incomplete(in.toString(), bytes, runner.inputBytes());
      }
      var progress = new Progress(spec.commandLine().getErr());
      if (out == null) {
        show(
            runner,
            RawRun.run(
                runner,
                inputs,
                in.toString(),
                bytes / runner.inputBytes(),
                progress,
                (i, r) -> show(runner, i, r)));
      } else {
        OutputFile.write(
            out,
            stream ->
                RawRun.run(
                    runner,
                    inputs,
                    in.toString(),
                    bytes / runner.inputBytes(),
                    progress,
                    (_, r) -> stream.write(r)));
      }
    } catch (IOException e) {
      throw new UserError("Reading " + in + " failed (" + e.getMessage() + ").");
    }
  }

  private void show(ModelRunner runner, long index, byte[] result) {
    if (index >= SHOWN_RESULTS) {
      return;
    }
    double[] reals = runner.reals(result);
    String numbers =
        Arrays.stream(reals)
            .limit(SHOWN_NUMBERS)
            .mapToObj(real -> String.format(Locale.ROOT, "%.6g", real))
            .collect(Collectors.joining("  "));
    String rest = reals.length > SHOWN_NUMBERS ? "  ... of " + reals.length : "";
    spec.commandLine().getOut().printf("%4d  %s%s%n", index, numbers, rest);
  }

  private void show(ModelRunner runner, long count) {
    PrintWriter screen = spec.commandLine().getOut();
    if (count > SHOWN_RESULTS) {
      screen.printf(Locale.ROOT, "%,d more; --out FILE writes them all.%n", count - SHOWN_RESULTS);
    }
  }
}
