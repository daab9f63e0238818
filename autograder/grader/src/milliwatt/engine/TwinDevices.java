package milliwatt.engine;

import java.util.Optional;
import java.util.stream.Stream;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.board.TwinPlan;
import milliwatt.cli.Invocation;
import milliwatt.cli.TwinTools;
import milliwatt.cli.UserError;
import milliwatt.device.SandboxModule;
import milliwatt.device.TwinDevice;
import milliwatt.firmware.Core;
import milliwatt.firmware.Target;

/** Twins by name: the generic {@code twin:m4}, or a board's {@code twin:nano33ble}. */
public final class TwinDevices {
  private static final String TWIN = "twin:";

  private TwinDevices() {}

  /**
   * The device of this name, if it names a twin.
   *
   * @throws UserError if there is no such twin, or what it needs is not installed
   */
  static Optional<TwinDevice> create(RunOptions options, SandboxModule module) {
    String name = options.device();
    if (!name.startsWith(TWIN)) {
      return Optional.empty();
    }
    Target target = target(name.substring(TWIN.length()));
    String missing = TwinTools.missing();
    if (!missing.isEmpty()) {
      throw new UserError("%s %s".formatted(name, missing));
    }
    return Optional.of(new TwinDevice(name, target, options.walls().sandbox(), module));
  }

  /**
   * The twin of this name as a device.
   *
   * @throws UserError if it names no twin
   */
  public static TwinDevice open(String name, SandboxModule module) {
    return create(new RunOptions(name, false), module)
        .orElseThrow(
            () ->
                new UserError(
                    "Only twins count instructions: name one, for example twin:m4, not %s; '%s' lists them."
                        .formatted(name, Invocation.of("devices"))));
  }

  /**
   * What the twin with this id is like: {@code m4}, or a board's.
   *
   * @throws UserError if there is no such twin
   */
  public static Target target(String id) {
    return generic(id)
        .or(() -> ofBoard(id))
        .orElseThrow(
            () ->
                new UserError(
                    "There is no twin called '%s'; '%s' lists them."
                        .formatted(id, Invocation.of("devices"))));
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
