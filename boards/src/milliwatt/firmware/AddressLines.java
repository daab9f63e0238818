package milliwatt.firmware;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line of C that an instruction of a firmware comes from. */
public record AddressLines(Firmware firmware) {
  private static final Pattern LINE = Pattern.compile("([^/\\s?]+):([1-9]\\d*)(?: .*)?");

  /** A line of a C file; the file is named without its folder. */
  public record Line(String file, int number) {}

  /**
   * The line of an address as traps name it, {@code @xxxxxxxx}; empty for what is no address or has
   * no line.
   */
  public Optional<Line> line(String where) {
    if (!where.matches("@[0-9a-f]{8}")) {
      return Optional.empty();
    }
    Toolchain toolchain = Toolchain.of(firmware.target().core());
    List<String> command =
        List.of(toolchain.addr2line(), "-e", firmware.elf().toString(), "0x" + where.substring(1));
    try {
      ToolRun run = ToolRun.of(command, firmware.elf().getParent());
      Matcher line = LINE.matcher(run.output().strip().replaceFirst("^.*/", ""));
      return run.succeeded() && line.matches()
          ? Optional.of(new Line(line.group(1), Integer.parseInt(line.group(2))))
          : Optional.empty();
    } catch (IOException e) {
      throw new FirmwareException(
          "The program " + toolchain.addr2line() + " cannot be run: " + e.getMessage(), e);
    }
  }
}
