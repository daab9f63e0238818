package milliwatt.engine;

import java.util.List;
import milliwatt.cli.UserError;
import milliwatt.device.Device;
import milliwatt.device.InProcessDevice;
import milliwatt.device.JvmDevice;
import milliwatt.device.SandboxModule;

/** The devices there are, by name. */
public final class Devices {
  public static final List<String> NAMES = List.of("jvm", "inprocess");

  private Devices() {}

  /**
   * @throws UserError if there is no such device
   */
  public static Device create(RunOptions options, SandboxModule module) {
    return switch (options.device()) {
      case "jvm" -> new JvmDevice(options.walls().sandbox(), module);
      case "inprocess" -> new InProcessDevice();
      default ->
          TwinDevices.create(options, module)
              .<Device>map(twin -> twin)
              .or(() -> BoardDevices.create(options.device(), module))
              .orElseThrow(
                  () ->
                      new UserError(
                          "There is no device called '%s'. The devices are %s, twin:ID, serial:PORT and board:ID."
                              .formatted(options.device(), String.join(", ", NAMES))));
    };
  }
}
