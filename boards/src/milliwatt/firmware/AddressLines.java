package milliwatt.firmware;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines of C that an instruction of a firmware comes from. */
public record AddressLines(Firmware firmware) {
  private static final Pattern LINE = Pattern.compile("([^/\\s?]+):([1-9]\\d*)(?: .*)?");

  /** A line of a C file; the file is named without its folder. */
  public record Line(String file, int number) {}

  /**
   * The line of an address as traps name it, {@code @xxxxxxxx}, and after it, where functions were
   * inlined, those of their calls, from the inside out; empty for what is no address or has no
   * line.
   */
  public List<Line> lines(String where) {
    if (!where.matches("@[0-9a-f]{8}")) {
      return List.of();
    }
    Toolchain toolchain = Toolchain.of(firmware.target().core());
    List<String> command =
        List.of(
            toolchain.addr2line(),
            "-i",
            "-e",
            firmware.elf().toString(),
            "0x" + where.substring(1));
    try {
      ToolRun run = ToolRun.of(command, firmware.elf().getParent());
      return run.succeeded()
          ? run.output().lines().map(AddressLines::parsed).flatMap(Optional::stream).toList()
          : List.of();
    } catch (IOException e) {
      throw new FirmwareException(
          "The program " + toolchain.addr2line() + " cannot be run: " + e.getMessage(), e);
    }
  }

  private static Optional<Line> parsed(String text) {
    Matcher line = LINE.matcher(text.strip().replaceFirst("^.*/", ""));
    return line.matches()
        ? Optional.of(new Line(line.group(1), Integer.parseInt(line.group(2))))
        : Optional.empty();
  }
}
