package milliwatt.grade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.cli.Invocation;
import milliwatt.cli.UserError;
import milliwatt.engine.Flashing;
import milliwatt.engine.FlashingDevice;
import milliwatt.serial.Discovery;
import milliwatt.serial.PortInfo;
import milliwatt.sketch.BoardPackage;
import picocli.CommandLine.Option;

/** Options that say which boards there are and how a submission gets onto one. */
final class FleetOption {
  private static final String BOARD = "board:";

  @Option(
      names = "--ports",
      split = ",",
      paramLabel = "PORT",
      description =
          "Where the boards are, for a device board:ID, with commas between. Default: all that are plugged in, found by their USB numbers.")
  private List<String> ports = List.of();

  @Option(
      names = "--flash-with",
      paramLabel = "PROGRAM",
      description =
          "Puts a sketch onto a board: called with the sketch's folder and the port. Default: arduino-cli.")
  private Path program;

  /**
   * The boards of a device by their ports; empty if it is none of boards.
   *
   * @throws UserError if there is no board, or no way to put a program onto one
   */
  Map<String, Fleet.Bench> of(String device) {
    if (device.startsWith("serial:")) {
      throw new UserError(
          "A grader puts one submission after the other onto a board, so it must know which board that is: --device board:ID --ports %s."
              .formatted(device.substring("serial:".length())));
    }
    if (!device.startsWith(BOARD)) {
      if (!ports.isEmpty() || program != null) {
        throw new UserError(
            "--ports and --flash-with are for boards, and %s is none: name one by --device board:ID."
                .formatted(device));
      }
      return Map.of();
    }
    String id = device.substring(BOARD.length());
    Board board =
        new BoardCatalogue()
            .find(id)
            .orElseThrow(() -> new UserError("There is no board called '%s'.".formatted(id)));
    Flashing flashing = flashing(board);
    Map<String, Fleet.Bench> boards = new LinkedHashMap<>();
    for (PortInfo port : found(board)) {
      boards.put(port.path(), module -> new FlashingDevice(board, port, flashing, module));
    }
    return boards;
  }

  private List<PortInfo> found(Board board) {
    List<PortInfo> found =
        ports.isEmpty()
            ? Discovery.matching(board.usbIds(), Discovery.ports())
            : ports.stream().distinct().map(Discovery::at).toList();
    if (found.isEmpty()) {
      throw new UserError(
          "No %s is plugged in; '%s' lists what is, and --ports names ports."
              .formatted(board.name(), Invocation.of("devices")));
    }
    return found;
  }

  private Flashing flashing(Board board) {
    if (program != null) {
      if (!Files.isExecutable(program)) {
        throw new UserError(program + " is no program that can be run.");
      }
      return Flashing.by(program.toAbsolutePath(), _ -> {});
    }
    BoardPackage core =
        BoardPackage.of(board)
            .orElseThrow(
                () ->
                    new UserError(
                        "There is no Arduino core for the %s: name a program that flashes it by --flash-with."
                            .formatted(board.name())));
    if (!Flashing.hasArduino()) {
      throw new UserError(Flashing.missingArduino() + ", or name another program by --flash-with.");
    }
    return Flashing.arduino(core, _ -> {});
  }
}
