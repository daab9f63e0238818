package milliwatt.firmware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the linker says about whose bytes lie in flash. GNU ld writes a line for each section of
 * each object file: its name, address, size and file; a long name stands on a line of its own.
 *
 * <p>The <em>harness</em> is what the firmware would not have if nobody asked it anything: the
 * vectors and the start, the serial line, the protocol, the wire format of calls with the
 * dispatchers of the contract, the load buffer, and the meter. What is left is what an application
 * with the same model would need.
 */
record LinkerMap(List<Input> inputs) {
  private static final Set<String> HARNESS =
      Set.of(
          "boot",
          "clock",
          "command",
          "crc32",
          "extension",
          "identity",
          "load_buffer",
          "meter",
          "mlperf",
          "program",
          "reply",
          "uart",
          "wire");

  private static final String BEGIN = "Linker script and memory map";
  private static final Pattern OUTPUT = Pattern.compile("^([._A-Za-z]\\S*)(\\s.*)?$");
  private static final Pattern NAME = Pattern.compile("^ ([._A-Za-z]\\S*)$");
  private static final Pattern SIZED =
      Pattern.compile("^ +(\\S+)? +0x([0-9a-f]+) +0x([0-9a-f]+) (\\S.*)$");
  private static final Pattern OBJECT = Pattern.compile("/(\\w+)/[0-9a-f]+-(\\w+)\\.o$");

  /**
   * One section of an object file.
   *
   * @param output the section of the firmware that it is in
   * @param file where it came from
   */
  record Input(String output, String name, long bytes, String file) {
    private boolean harness() {
      Matcher object = OBJECT.matcher(file);
      return object.find() && HARNESS.contains(object.group(2));
    }

    private boolean inFlash() {
      return output.equals(".text") || output.equals(".data");
    }
  }

  /** Where the map of a linked file lies. */
  static Path path(Path elf) {
    return elf.resolveSibling(elf.getFileName() + ".map");
  }

  static LinkerMap read(Path elf) throws IOException {
    return parse(Files.readString(path(elf), StandardCharsets.UTF_8));
  }

  static LinkerMap parse(String text) {
    List<Input> inputs = new ArrayList<>();
    String output = "";
    String pending = "";
    for (String line : text.substring(Math.max(0, text.indexOf(BEGIN))).lines().toList()) {
      Matcher outer = OUTPUT.matcher(line);
      Matcher alone = NAME.matcher(line);
      Matcher sized = SIZED.matcher(line);
      if (outer.matches()) {
        output = outer.group(1);
      } else if (alone.matches()) {
        pending = alone.group(1);
      } else if (sized.matches()) {
        String name = sized.group(1) == null ? pending : sized.group(1);
        inputs.add(new Input(output, name, Long.parseLong(sized.group(3), 16), sized.group(4)));
      }
    }
    return new LinkerMap(List.copyOf(inputs));
  }

  /** Bytes of flash that are the harness's; all of the vectors with what pads them. */
  long harnessBytes() {
    long vectors =
        inputs.stream().anyMatch(input -> input.output.equals(".vectors")) ? VECTOR_BYTES : 0;
    return vectors
        + inputs.stream()
            .filter(input -> input.inFlash() && input.harness())
            .mapToLong(Input::bytes)
            .sum();
  }

  /** The linker script begins code after the bytes that null must not reach. */
  private static final long VECTOR_BYTES = 256;
}
