package milliwatt.engine;

import java.util.Optional;
import java.util.stream.Stream;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.board.TwinPlan;
import milliwatt.cli.Invocation;
import milliwatt.cli.UserError;
import milliwatt.device.Device;
import milliwatt.device.SandboxModule;
import milliwatt.device.TwinDevice;
import milliwatt.firmware.Core;
import milliwatt.firmware.Target;

/** Twins by name: the generic {@code twin:m4}, or a board's {@code twin:nano33ble}. */
final class TwinDevices {
  private static final String TWIN = "twin:";

  private TwinDevices() {}

  /**
   * The device of this name, if it names a twin.
   *
   * @throws UserError if there is no such twin
   */
  static Optional<Device> create(RunOptions options, SandboxModule module) {
    String name = options.device();
    if (!name.startsWith(TWIN)) {
      return Optional.empty();
    }
    String id = name.substring(TWIN.length());
    Target target =
        generic(id)
            .or(() -> ofBoard(id))
            .orElseThrow(
                () ->
                    new UserError(
                        "There is no twin called '%s'; '%s' lists them."
                            .formatted(id, Invocation.of("devices"))));
    return Optional.of(new TwinDevice(name, target, options.walls().sandbox(), module));
  }

  private static Optional<Target> generic(String id) {
    return Target.GENERIC.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** What a firmware for a board's twin is built for; empty for boards without one. */
  static Optional<Target> ofBoard(String id) {
    return new BoardCatalogue().find(id).flatMap(Board::twin).map(plan -> target(id, plan));
  }

  private static Target target(String id, TwinPlan plan) {
    Core core =
        Stream.of(Core.values())
            .filter(each -> each.machine().equals(plan.machine()))
            .findFirst()
            .orElseThrow(
                () -> new UserError("QEMU's machine %s is not known.".formatted(plan.machine())));
    return Target.ofBoard(id, core, (int) plan.flash().bytes(), (int) plan.ram().bytes());
  }
}
