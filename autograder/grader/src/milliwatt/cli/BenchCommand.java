package milliwatt.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import milliwatt.bench.BenchJson;
import milliwatt.bench.BenchPage;
import milliwatt.bench.BenchText;
import milliwatt.bench.Benched;
import milliwatt.bench.JvmBench;
import milliwatt.bench.Measured;
import milliwatt.bench.ModelBench;
import milliwatt.bench.OperatorKinds;
import milliwatt.bench.Published;
import milliwatt.bench.Timed;
import milliwatt.device.SandboxModule;
import milliwatt.device.TwinDevice;
import milliwatt.engine.TwinDevices;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.runtime.Kernels;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeProgram;
import milliwatt.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts what models take on a twin. */
@Command(
    name = "bench",
    description = {
      "Counts what a model takes on a twin: instructions, flash and RAM, of the reference or of your"
          + " own runtime.",
      "The firmware has the model in flash and only what the model needs. Instructions are those of"
          + " an inference alone, the mean over four generated inputs, and the same on every run."
          + " Beside them, for public models: TensorFlow Lite Micro (TFLM) with its reference"
          + " kernels and with Arm's (CMSIS-NN)."
    },
    footerHeading = "%n",
    footer = {
      "--json writes an array with an object for each model: model, device, kernels, instructions,"
          + " instructionsByInput, exact (the outputs are the reference's), then bytes: of RAM arena,"
          + " vector (what fast kernels share), heap (all other objects), staticRam and stack, which"
          + " add up to what the firmware needs, and scratch, which is part of the arena; of flash code, harness (protocol and meter) and model; and operators"
          + " (index, name, instructions, products of a value and a weight), counted in a second"
          + " firmware that runs one at a time.",
      "",
      "Examples:",
      "  milliwatt bench kws_ref_model.tflite --device twin:m4",
      "  milliwatt bench kws_ref_model.tflite --beside-c --operators",
      "  milliwatt bench kws_ref_model.tflite --kernels fast --kinds --html bench.html",
      "  milliwatt bench kws_ref_model.tflite --device jvm --kernels fast",
      "  milliwatt bench *.tflite --workspace my-tinyml --json figures.json"
    })
final class BenchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "MODEL", arity = "1..*", description = "Files in .tflite format.")
  private List<Path> files;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "twin:m4",
      description =
          "A twin, which counts instructions ('milliwatt devices' lists them), or 'jvm', which times the"
              + " reference in this process. Default: twin:m4.")
  private String device;

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description = "Measure the code of this workspace. Default: the reference.")
  private Path workspace;

  @Option(
      names = "--kernels",
      paramLabel = "KIND",
      defaultValue = "plain",
      description =
          "'plain', those of labs 03 to 07, or 'fast': the same bytes with fewer instructions, where"
              + " the layer has a fast kernel. Default: plain.")
  private Kernels kernels;

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures.")
  private Path json;

  @Option(names = "--html", paramLabel = "FILE", description = "Where to write a page with charts.")
  private Path html;

  @Option(
      names = "--operators",
      description = "Show each operator, too: instructions, and how many for a product.")
  private boolean operators;

  @Option(
      names = "--kinds",
      description = {
        "Show what the instructions are spent on, for each operator: multiplications, loads, checks,"
            + " ...",
        "QEMU tells every instruction, which takes a minute for each ten million."
      })
  private boolean kinds;

  @Option(
      names = "--beside-c",
      description = {
        "Also measure the same layers in plain C, written by hand, in the same firmware.",
        "There are convolutions, average pooling, fully connected layers and softmax."
      })
  private boolean besideC;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    for (Path output : Stream.of(json, html).filter(Objects::nonNull).toList()) {
      OutputFile.refuseToReplace(output, files.toArray(Path[]::new));
    }
    return device.equals("jvm") ? time() : count();
  }

  private int count() {
    List<Benched> measured = new ArrayList<>();
    int failures = 0;
    PrintWriter out = spec.commandLine().getOut();
    try (SandboxModule module = new SandboxModule();
        TwinDevice twin = TwinDevices.open(device, module)) {
      String missing = TwinTools.missing();
      if (!missing.isEmpty()) {
        throw new UserError(device + " " + missing);
      }
      ModelBench bench = bench(twin, module);
      BenchText text = new BenchText(out);
      text.heading(device);
      Published published = Published.read();
      for (Path file : files) {
        try {
          measured.add(measure(ModelFile.read(file), bench, text, published, twin));
        } catch (UserError e) {
          out.println();
          out.println(e.getMessage());
          failures++;
        }
        out.flush();
      }
    }
    if (json != null) {
      List<Measured> all =
          measured.stream()
              .flatMap(model -> Stream.concat(Stream.of(model.ours()), model.plainC().stream()))
              .toList();
      OutputFile.write(json, stream -> BenchJson.write(all, stream));
    }
    page(file -> BenchPage.write(device, measured, file));
    return failures == 0 ? ExitCode.PASSED : ExitCode.WRONG_USE;
  }

  private int time() {
    if (workspace != null || besideC || kinds || operators) {
      throw new UserError(
          "On jvm the reference is timed as a whole: --workspace, --beside-c, --kinds and"
              + " --operators need a twin.");
    }
    List<Timed> timed = new ArrayList<>();
    for (Path file : files) {
      Progress progress = new Progress(spec.commandLine().getErr());
      timed.add(JvmBench.measure(ModelFile.read(file), kernels, progress));
      BenchText.timed(timed.getLast(), spec.commandLine().getOut());
    }
    if (json != null) {
      OutputFile.write(json, stream -> BenchJson.timed(timed, stream));
    }
    page(file -> BenchPage.timed(timed, file));
    return ExitCode.PASSED;
  }

  private interface Page {
    void write(Writer out) throws IOException;
  }

  private void page(Page page) {
    if (html != null) {
      OutputFile.write(
          html, stream -> page.write(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
    }
  }

  private Benched measure(
      ModelFile model, ModelBench bench, BenchText text, Published published, TwinDevice twin) {
    Progress progress = new Progress(spec.commandLine().getErr());
    Measured ours = bench.translated(model, progress);
    Optional<Measured> plainC = besideC ? bench.plainC(model, progress) : Optional.empty();
    List<Published.Figures> others = published.of(model, twin.target().core());
    text.model(ours, plainC, others);
    if (besideC && plainC.isEmpty()) {
      spec.commandLine().getOut().println("  Not all of its layers were written in C.");
    }
    if (operators) {
      text.operators(ours, others);
    }
    List<OperatorKinds> spent = kinds ? bench.kinds(model, progress) : List.of();
    if (kinds) {
      text.kinds(spent);
    }
    return new Benched(ours, plainC, others, spent);
  }

  private ModelBench bench(TwinDevice twin, SandboxModule module) {
    LabCatalogue catalogue = new LabCatalogue();
    CourseSources course = new CourseSources();
    if (workspace == null) {
      return new ModelBench(
          twin,
          module,
          kernels == Kernels.PLAIN ? "reference" : "fast",
          kernels,
          contract -> RuntimeProgram.reference(contract, kernels, catalogue, course));
    }
    Path folder = workspace.toAbsolutePath().normalize();
    Workspace own = Workspace.open(folder);
    Function<RuntimeContract, RuntimeProgram> programs =
        contract -> RuntimeProgram.of(contract, kernels, own, catalogue, course);
    String whose = folder.getFileName() + (kernels == Kernels.PLAIN ? "" : ", fast");
    return new ModelBench(twin, module, whose, kernels, programs);
  }
}
