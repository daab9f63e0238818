package milliwatt.firmware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A C compiler that is there.
 *
 * @param prefix of its programs' names: {@code arm-none-eabi-} or empty
 * @param version the first line of what it says of itself
 */
public record Toolchain(String prefix, String version) {
  private static final String ARM = "arm-none-eabi-";

  /** The command that installs what a kind of target needs, on Debian and Ubuntu. */
  public static final String INSTALL_ARM =
      "sudo apt-get install gcc-arm-none-eabi libnewlib-arm-none-eabi qemu-system-arm";

  /**
   * The compiler for a core.
   *
   * @throws FirmwareException if it is not installed
   */
  public static Toolchain of(Core core) {
    String prefix = core == Core.NATIVE ? "" : ARM;
    return find(prefix)
        .orElseThrow(
            () ->
                new FirmwareException(
                    "The compiler %sgcc is not installed. Install it with: %s"
                        .formatted(
                            prefix,
                            core == Core.NATIVE ? "sudo apt-get install gcc" : INSTALL_ARM)));
  }

  /** The compiler for Arm's microcontrollers, if it is installed. */
  public static Optional<Toolchain> arm() {
    return find(ARM);
  }

  private static Optional<Toolchain> find(String prefix) {
    return version(prefix + "gcc").map(version -> new Toolchain(prefix, version));
  }

  /** The version of QEMU for Arm, if it is installed. */
  public static Optional<String> qemu() {
    return version("qemu-system-arm");
  }

  String gcc() {
    return prefix + "gcc";
  }

  String addr2line() {
    return prefix + "addr2line";
  }

  String objdump() {
    return prefix + "objdump";
  }

  private static Optional<String> version(String program) {
    try {
      ToolRun run = ToolRun.of(List.of(program, "--version"), Path.of("."));
      return run.output().lines().findFirst().filter(line -> run.succeeded());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
