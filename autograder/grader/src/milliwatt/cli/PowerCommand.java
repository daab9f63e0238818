package milliwatt.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import milliwatt.bench.SpotterBench;
import milliwatt.bench.SpotterCost;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.device.SandboxModule;
import milliwatt.device.TwinDevice;
import milliwatt.engine.TwinDevices;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.report.PowerText;
import milliwatt.runtime.Kernels;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeProgram;
import milliwatt.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how long a keyword spotter lives on a battery. */
@Command(
    name = "power",
    description = {
      "Counts what a keyword spotter with this model takes on a twin (flash, RAM, instructions of each"
          + " stage and of a second of sound), and estimates for each board how much of the time it"
          + " works, its energy, and the life of a battery, with and without an energy gate.",
      "The sound is generated, and the counts are the same on every run."
    },
    footerHeading = "%n",
    footer = {
      "--json writes the counts as one object: model, device; instructions gate, frame, inference,"
          + " second (two inferences, without the gate); bytes flashBytes (codeBytes, modelBytes) and"
          + " ramBytes (arenaBytes, heapBytes, staticRamBytes, stackBytes).",
      "",
      "Examples:",
      "  milliwatt power models/kws/kws_small.tflite",
      "  milliwatt power my.tflite --device twin:m7 --board nano33ble --open 20"
    })
final class PowerCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "MODEL",
      description = "A .tflite file: frames of 40 features in, scores out.")
  private Path file;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "twin:m4",
      description = "A twin; 'milliwatt devices' lists them. Default: twin:m4.")
  private String device;

  @Option(
      names = "--board",
      paramLabel = "ID",
      description = "Estimate for this board only; may be repeated. Default: all.")
  private List<String> ids = List.of();

  @Option(
      names = "--open",
      paramLabel = "PERCENT",
      defaultValue = "10",
      description = "How much of the time there is something to hear. Default: 10.")
  private double open;

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
          "'plain', those of labs 03 to 07, or 'fast': the same bytes with fewer instructions."
              + " Default: plain.")
  private Kernels kernels;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the counts; see below.")
  private Path json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (json != null) {
      OutputFile.refuseToReplace(json, file);
    }
    if (!(open >= 0 && open <= 100)) {
      throw new UserError("--open needs a number from 0 to 100, not " + open + ".");
    }
    BoardCatalogue catalogue = new BoardCatalogue();
    List<Board> boards =
        ids.isEmpty() ? catalogue.all() : ids.stream().map(id -> board(catalogue, id)).toList();
    Screen screen = Screen.of(spec.commandLine(), true);
    SpotterCost cost = measure(ModelFile.read(file));
    if (json != null) {
      OutputFile.write(json, out -> new ObjectMapper().writeValue(out, cost.figures()));
    }
    PowerText text = new PowerText(screen.out(), screen.width());
    text.cost(cost);
    text.boards(cost, open / 100, boards, catalogue.batteries());
    return ExitCode.PASSED;
  }

  private SpotterCost measure(ModelFile model) {
    LabCatalogue labs = new LabCatalogue();
    CourseSources course = new CourseSources();
    RuntimeProgram program =
        workspace == null
            ? RuntimeProgram.reference(RuntimeContract.LISTENER, kernels, labs, course)
            : RuntimeProgram.of(
                RuntimeContract.LISTENER,
                kernels,
                Workspace.open(workspace.toAbsolutePath().normalize()),
                labs,
                course);
    try (SandboxModule module = new SandboxModule();
        TwinDevice twin = TwinDevices.open(device, module)) {
      String missing = TwinTools.missing();
      if (!missing.isEmpty()) {
        throw new UserError(device + " " + missing);
      }
      Progress progress = new Progress(spec.commandLine().getErr());
      return new SpotterBench(twin, module).measure(program, model, progress);
    }
  }

  private static Board board(BoardCatalogue catalogue, String id) {
    return catalogue
        .find(id)
        .orElseThrow(
            () -> new UserError("There is no board " + id + "; 'milliwatt boards' lists them."));
  }
}
