package milliwatt.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.board.Estimate;
import milliwatt.board.FirmwareNeed;
import milliwatt.engine.BoardFits;
import milliwatt.engine.LabFit;
import milliwatt.engine.ModelFit;
import milliwatt.lab.LabCatalogue;
import milliwatt.lab.NearestName;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.report.BoardFitText;
import milliwatt.report.BoardJson;
import milliwatt.report.BoardText;
import milliwatt.report.EstimateText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "boards",
    description = {
      "Lists the boards; tells what is known about one, and where it was read; estimates what a"
          + " firmware would do on it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt boards",
      "  milliwatt boards nano33ble",
      "  milliwatt boards nano33ble --labs",
      "  milliwatt boards nano33ble --instructions 48000000 --flash 80000 --ram 24000"
    })
final class BoardsCommand implements Callable<Integer> {
  /** Those of the course's own that are meant for boards. */
  private static final List<String> MODELS =
      List.of(
          "sine/sine_int8.tflite",
          "generated/autoencoder.tflite",
          "generated/ds_cnn.tflite",
          "generated/residual.tflite",
          "generated/every_operator.tflite");

  @Parameters(paramLabel = "ID", arity = "0..1", description = "A board of the list.")
  private String id;

  @ArgGroup(exclusive = false, heading = "%nFor an estimate:%n")
  private Firmware firmware;

  @Option(
      names = "--labs",
      description =
          "Build each lab for the board, run its checks on the twin, and tell whether it fits; tell"
              + " what the course's models take.")
  private boolean labs;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  /** What an estimate is made of. */
  private static final class Firmware {
    @Option(
        names = "--instructions",
        paramLabel = "N",
        required = true,
        description = "Instructions of one inference, as a twin counts them.")
    private long instructions;

    @Option(
        names = "--flash",
        paramLabel = "BYTES",
        required = true,
        description = "Code and model.")
    private long flash;

    @Option(
        names = "--ram",
        paramLabel = "BYTES",
        required = true,
        description = "Static data, stack, heap and arena.")
    private long ram;

    @Option(
        names = "--every",
        paramLabel = "SECONDS",
        defaultValue = "1",
        description = "From one inference to the next, for the battery. Default: 1.")
    private double interval;
  }

  @Override
  public Integer call() throws IOException {
    BoardCatalogue catalogue = new BoardCatalogue();
    Screen screen = Screen.of(spec.commandLine(), true);
    PrintWriter out = screen.out();
    if (id == null) {
      if (firmware != null || labs) {
        throw new UserError("Name the board to estimate for; 'milliwatt boards' lists them.");
      }
      if (json) {
        BoardJson.list(catalogue.all(), out);
      } else {
        new BoardText(out, screen.width()).list(catalogue.all());
      }
      return ExitCode.PASSED;
    }
    Board board = board(catalogue);
    if (labs) {
      fits(board, screen);
    } else if (firmware != null) {
      estimate(catalogue, board, screen);
    } else if (json) {
      BoardJson.page(board, out);
    } else {
      new BoardText(out, screen.width()).page(board);
    }
    return ExitCode.PASSED;
  }

  private void fits(Board board, Screen screen) throws IOException {
    if (json || firmware != null) {
      throw new UserError("--labs goes with no other option.");
    }
    Progress progress = new Progress(spec.commandLine().getErr());
    int total = new LabCatalogue().ids().size() + MODELS.size();
    AtomicInteger done = new AtomicInteger();
    Consumer<String> next = _ -> progress.done(done.getAndIncrement(), total, "labs and models");
    try (BoardFits fits = new BoardFits(board)) {
      List<LabFit> labFits = fits.labs(next);
      List<ModelFit> modelFits = new ArrayList<>();
      for (String model : MODELS) {
        next.accept(model);
        modelFits.add(fits.model(ModelFile.resource("/models/" + model)));
      }
      new BoardFitText(board, screen.out(), screen.width())
          .print(labFits, modelFits, fits.estimated());
    }
  }

  private void estimate(BoardCatalogue catalogue, Board board, Screen screen) throws IOException {
    requirePositive("--instructions", firmware.instructions);
    requirePositive("--flash", firmware.flash);
    requirePositive("--ram", firmware.ram);
    requirePositive("--every", firmware.interval);
    FirmwareNeed need = new FirmwareNeed(firmware.flash, firmware.ram);
    Estimate estimate =
        Estimate.of(board, need, firmware.instructions, firmware.interval, catalogue.batteries());
    if (json) {
      BoardJson.estimate(estimate, screen.out());
    } else {
      new EstimateText(screen.out(), screen.width())
          .print(estimate, need, firmware.instructions, firmware.interval);
    }
  }

  private Board board(BoardCatalogue catalogue) {
    return catalogue
        .find(id)
        .orElseThrow(
            () ->
                new UserError(
                    "There is no board "
                        + id
                        + NearestName.of(id, catalogue.ids())
                            .map(nearest -> ", did you mean " + nearest + "?")
                            .orElse("; 'milliwatt boards' lists those there are.")));
  }

  private static void requirePositive(String option, double value) {
    if (!(value > 0 && value < 1e15)) {
      throw new UserError(option + " needs a number above zero, not " + (long) value + ".");
    }
  }
}
