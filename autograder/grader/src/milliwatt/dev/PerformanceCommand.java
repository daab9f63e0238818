package milliwatt.dev;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import milliwatt.bench.Measured;
import milliwatt.bench.ModelBench;
import milliwatt.bench.PerformanceFigures;
import milliwatt.bench.Quotes;
import milliwatt.cli.ExitCode;
import milliwatt.device.SandboxModule;
import milliwatt.device.TwinDevice;
import milliwatt.engine.TwinDevices;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.runtime.Kernels;
import milliwatt.runtime.RuntimeProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "performance",
    description = {
      "Counts anew what the documents quote, on "
          + BudgetsCommand.TWIN
          + ", and puts it into them:"
          + " instructions, flash and RAM of the models, with plain and with fast kernels.",
      "The counts go into solutions/benchmark/figures.json, the passages that quote them are in"
          + " quotes.yaml beside it, and a test compares both. Public models are looked for in the"
          + " folder shared beside the clone; what is not there keeps its last counts. The references"
          + " of budgets come from each lab.yaml: 'dev budgets --write' counts those."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt dev performance", "  milliwatt dev performance --quotes"})
final class PerformanceCommand implements Callable<Integer> {
  private static final List<String> OURS = List.of("ds_cnn", "residual");

  private static final List<String> PUBLIC =
      List.of(
          "kws_ref_model",
          "vww_96_int8",
          "pretrainedResnet_quant",
          "ad01_int8",
          "micro_speech_quantized",
          "str_ww_ref_model",
          "person_detect",
          "hello_world_int8",
          "hello_world_float");

  /** What this model's instructions are spent on is counted, too: that takes minutes. */
  private static final String KINDS = "kws_ref_model";

  @Option(
      names = "--quotes",
      description = "Count nothing, only put the last counts into the documents.")
  private boolean quotesOnly;

  @Option(
      names = "--clone",
      paramLabel = "DIR",
      description = "The clone. Default: the one we are in.")
  private Path clone;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path root = Clone.find(clone);
    Quotes quotes = Quotes.read(root);
    PerformanceFigures figures = quotes.figures(new LabCatalogue());
    if (!quotesOnly) {
      count(root, quotes, figures);
    }
    PrintWriter out = spec.commandLine().getOut();
    quotes.write(figures).forEach(out::println);
    List<String> wrong = quotes.differences(figures);
    wrong.forEach(out::println);
    return wrong.isEmpty() ? ExitCode.PASSED : ExitCode.WRONG_USE;
  }

  private void count(Path root, Quotes quotes, PerformanceFigures figures) throws IOException {
    LabCatalogue catalogue = new LabCatalogue();
    CourseSources course = new CourseSources();
    try (SandboxModule module = new SandboxModule();
        TwinDevice twin = TwinDevices.open(BudgetsCommand.TWIN, module)) {
      for (Path file : models(root)) {
        ModelFile model = ModelFile.read(file);
        for (Kernels kernels : Kernels.values()) {
          String whose = kernels == Kernels.PLAIN ? "plain" : "fast";
          ModelBench bench =
              new ModelBench(
                  twin,
                  module,
                  whose,
                  kernels,
                  contract -> RuntimeProgram.reference(contract, kernels, catalogue, course));
          Progress progress = new Progress(spec.commandLine().getErr());
          Measured measured = bench.translated(model, progress);
          figures.put(measured);
          if (kernels == Kernels.PLAIN) {
            bench.plainC(model, progress).ifPresent(figures::put);
          } else if (model.name().startsWith(KINDS)) {
            figures.put(model, whose, bench.kinds(model, progress));
          }
          figures.write(quotes.file()); // a run that ends early has not been in vain
        }
      }
    }
  }

  private static List<Path> models(Path root) {
    Path shared =
        Path.of(System.getProperty("milliwatt.shared", root.resolve("../shared").toString()));
    return Stream.concat(
            OURS.stream().map(name -> root.resolve("models/generated/" + name + ".tflite")),
            PUBLIC.stream().map(name -> shared.resolve("models/" + name + ".tflite")))
        .filter(Files::isReadable)
        .toList();
  }
}
