package milliwatt.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import milliwatt.input.GeneratedInputs;
import milliwatt.input.Inputs;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.runtime.Comparison;
import milliwatt.runtime.RuntimeChoice;
import milliwatt.runtime.RuntimeSession;
import milliwatt.workspace.WorkspaceLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one model on two runtimes and says whether they give the same bytes. */
@Command(
    name = "compare",
    description = {
      "Runs a model on two runtimes with the same inputs and says whether all bytes are equal.",
      "A and B are 'reference', the folder of a workspace, or a device (your workspace on it); with"
          + " @DEVICE behind the first two, they run on that device."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt compare reference my-tinyml --model kws.tflite",
      "  milliwatt compare jvm inprocess --model kws.tflite",
      "  milliwatt compare mine@jvm yours@jvm --model kws.tflite --inputs 100 --seed 7"
    })
final class CompareCommand implements Callable<Integer> {
  private static final int MOST_INPUTS = 100_000;

  @Parameters(index = "0", paramLabel = "A", description = "One runtime.")
  private String one;

  @Parameters(index = "1", paramLabel = "B", description = "The other one.")
  private String other;

  @Option(names = "--model", paramLabel = "MODEL", required = true, description = "A .tflite file.")
  private Path file;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description = "Inputs, as 'run' takes them. Default: generated ones.")
  private Path in;

  @Option(
      names = "--inputs",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many inputs to generate. Default: 20.")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "" + GeneratedInputs.USUAL_SEED,
      description = "What they are drawn from. Default: " + GeneratedInputs.USUAL_SEED + ".")
  private int seed;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ModelFile model = ModelFile.read(file);
    if (count < 1 || count > MOST_INPUTS) {
      throw new UserError("--inputs takes a number from 1 to %,d.".formatted(MOST_INPUTS));
    }
    RuntimeChoice a = choice(one);
    RuntimeChoice b = choice(other);
    try (RuntimeSession first = a.onDeviceOf(b).open();
        RuntimeSession second = b.onDeviceOf(a).open()) {
      Progress progress = new Progress(spec.commandLine().getErr());
      Comparison comparison = Comparison.of(model, first, second, inputs(model), progress);
      PrintWriter out = spec.commandLine().getOut();
      report(out, model, first, second, comparison);
      out.flush();
      return comparison.equal() ? ExitCode.PASSED : ExitCode.CHECKS_FAILED;
    }
  }

  private static RuntimeChoice choice(String text) {
    return RuntimeChoice.parse(
        text, () -> WorkspaceLocation.resolve(null, System.getenv(), Path.of("").toAbsolutePath()));
  }

  private List<byte[]> inputs(ModelFile model) {
    if (in == null) {
      return GeneratedInputs.of(model.model(), count, seed);
    }
    try (Inputs inputs = Inputs.open(in, model)) {
      return inputs.take(MOST_INPUTS);
    } catch (IOException e) {
      throw new UserError("Reading " + in + " failed (" + e.getMessage() + ").");
    }
  }

  private void report(
      PrintWriter out,
      ModelFile model,
      RuntimeSession first,
      RuntimeSession second,
      Comparison comparison) {
    String names = first.name() + " and " + second.name();
    if (comparison.equal()) {
      out.printf(
          Locale.ROOT,
          "%s give the same bytes on %s: all %,d values, on %,d inputs.%n",
          names,
          model.name(),
          comparison.values(),
          comparison.inputs());
    } else {
      Comparison.Place place = comparison.first();
      out.printf(
          Locale.ROOT,
          "%s differ on %s: in %,d of %,d values, on %,d of %,d inputs, by at most %.6g.%n",
          names,
          model.name(),
          comparison.differing(),
          comparison.values(),
          comparison.wrongInputs(),
          comparison.inputs(),
          comparison.largest());
      out.printf(
          Locale.ROOT,
          "First: input %d, output %d, element %d: %.6g against %.6g. '%s' looks for the reason.%n",
          place.input(),
          place.output(),
          place.element(),
          place.one(),
          place.other(),
          Invocation.of("diagnose " + file));
    }
    out.printf(
        Locale.ROOT, "Arena: %,d and %,d bytes.%n", comparison.arenas()[0], comparison.arenas()[1]);
    out.printf(
        Locale.ROOT,
        "Time: %s takes %.2f times as long as %s (run in turns, median; shown, never graded).%n",
        second.name(),
        comparison.ratio(),
        first.name());
  }
}
