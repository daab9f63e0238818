package milliwatt.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import milliwatt.cli.Invocation;
import milliwatt.cli.UserError;
import milliwatt.device.Device;
import milliwatt.device.Program;
import milliwatt.device.SerialDevice;
import milliwatt.engine.KnownBoards.KnownBoard;
import milliwatt.serial.Discovery;
import milliwatt.serial.PortInfo;

/** Boards on serial ports, by the port's path or by what board it is. */
final class BoardDevices {
  private static final String SERIAL = "serial:";
  private static final String BOARD = "board:";

  /** Which firmware a program needs: any, until firmware is built from programs here. */
  private static final Function<Program, Optional<String>> ANY_BUILD = _ -> Optional.empty();

  private BoardDevices() {}

  /** The device of this name, if it names a port or a board. */
  static Optional<Device> create(String name) {
    if (name.startsWith(SERIAL)) {
      String path = name.substring(SERIAL.length());
      return Optional.of(new SerialDevice(name, () -> Discovery.at(path), ANY_BUILD));
    }
    if (name.startsWith(BOARD)) {
      String id = name.substring(BOARD.length());
      return Optional.of(new SerialDevice(name, portOf(id), ANY_BUILD));
    }
    return Optional.empty();
  }

  private static Supplier<PortInfo> portOf(String id) {
    KnownBoard board =
        KnownBoards.all().boards().stream()
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new UserError("There is no board called '%s'.".formatted(id)));
    return () -> only(board, Discovery.matching(board.usb(), Discovery.ports()));
  }

  /** The port if there is one board of the kind; of several the user has to say which. */
  static PortInfo only(KnownBoard board, List<PortInfo> found) {
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
}
