package milliwatt.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.cli.Invocation;
import milliwatt.cli.UserError;
import milliwatt.device.Device;
import milliwatt.device.Program;
import milliwatt.device.ProgramTranslator;
import milliwatt.device.SandboxModule;
import milliwatt.device.SerialDevice;
import milliwatt.firmware.FirmwareBuild;
import milliwatt.harness.BuildHash;
import milliwatt.serial.Discovery;
import milliwatt.serial.PortInfo;

/** Boards on serial ports, by the port's path or by what board it is. */
public final class BoardDevices {
  private static final String SERIAL = "serial:";
  private static final String BOARD = "board:";

  private BoardDevices() {}

  /** The device of this name, if it names a port or a board. */
  static Optional<Device> create(String name, SandboxModule module) {
    ProgramTranslator translator = new ProgramTranslator(module);
    if (name.startsWith(SERIAL)) {
      String path = name.substring(SERIAL.length());
      return Optional.of(
          new SerialDevice(
              name, () -> Discovery.at(path), program -> anyForm(program, translator)));
    }
    if (name.startsWith(BOARD)) {
      String id = name.substring(BOARD.length());
      return Optional.of(
          new SerialDevice(name, port(id), program -> Set.of(exported(program, translator))));
    }
    return Optional.empty();
  }

  /**
   * The port of a board, found anew each time it is asked for.
   *
   * @throws UserError if there is no such board
   */
  public static Supplier<PortInfo> port(String id) {
    Board board =
        new BoardCatalogue()
            .find(id)
            .orElseThrow(() -> new UserError("There is no board called '%s'.".formatted(id)));
    return () -> only(board, Discovery.matching(board.usbIds(), Discovery.ports()));
  }

  /** The port if there is one board of the kind; of several the user has to say which. */
  static PortInfo only(Board board, List<PortInfo> found) {
    return switch (found.size()) {
      case 1 -> found.getFirst();
      case 0 ->
          throw new UserError(
              "No %s is plugged in; '%s' lists what is."
                  .formatted(board.name(), Invocation.of("devices")));
      default ->
          throw new UserError(
              "There are %d ports that may be a %s; say which with --device: %s."
                  .formatted(
                      found.size(),
                      board.name(),
                      String.join(
                          ", ", found.stream().map(port -> SERIAL + port.path()).toList())));
    };
  }

  /** What is exported checks for null by itself. */
  private static String exported(Program program, ProgramTranslator translator) {
    return FirmwareBuild.buildHash(translator.translate(program, true).files());
  }

  /** At a port may also be a twin, whose processor finds null, or the JVM's harness. */
  private static Set<String> anyForm(Program program, ProgramTranslator translator) {
    Map<String, byte[]> classes = new HashMap<>();
    program
        .classes()
        .forEach((name, bytes) -> classes.put(name.replace('.', '/') + ".class", bytes));
    // The first two are one where nothing in the program can be null.
    Set<String> forms = new HashSet<>();
    forms.add(exported(program, translator));
    forms.add(FirmwareBuild.buildHash(translator.translate(program, false).files()));
    forms.add(BuildHash.of(classes));
    return forms;
  }
}
