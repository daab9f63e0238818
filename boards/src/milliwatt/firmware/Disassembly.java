package milliwatt.firmware;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The instructions of a firmware, by their addresses, and the functions that they come from. */
public final class Disassembly {
  private static final Pattern SYMBOL = Pattern.compile("([0-9a-f]{8}) <(.+)>:");
  private static final Pattern INSTRUCTION =
      Pattern.compile("\\s+([0-9a-f]+):\\t(\\S+)(?:\\t(.*))?");
  private static final Pattern ADDRESS = Pattern.compile("0x([0-9a-f]{8})");

  /**
   * One instruction.
   *
   * @param mnemonic as objdump writes it, for example {@code ldr.w}
   * @param operands the rest of the line
   * @param function whose code it is in: the one that the linker knows
   */
  public record Instruction(int address, String mnemonic, String operands, String function) {
    /** The mnemonic without what it says of its width. */
    public String name() {
      return mnemonic.replaceFirst("\\..*", "");
    }

    /** Whether the next instruction may be another than the one that follows it. */
    public boolean jumps() {
      return name()
              .matches(
                  "b|bl|bx|blx|cbn?z|tb[bh]|b(eq|ne|cs|hs|cc|lo|mi|pl|vs|vc|hi|ls|ge|lt|gt|le)")
          || operands.matches("(.*\\{)?.*\\bpc\\}.*|pc, .*");
    }
  }

  private final Firmware firmware;
  private final NavigableMap<Integer, Instruction> instructions = new TreeMap<>();
  private final Map<String, Integer> functions = new HashMap<>();

  private Disassembly(Firmware firmware) {
    this.firmware = firmware;
  }

  /**
   * @throws FirmwareException if the program that takes it apart is missing or fails
   */
  public static Disassembly of(Firmware firmware) {
    Disassembly disassembly = new Disassembly(firmware);
    String objdump = Toolchain.of(firmware.target().core()).objdump();
    String function = "";
    for (String line : run(firmware, List.of(objdump, "-d", "--no-show-raw-insn"))) {
      Matcher symbol = SYMBOL.matcher(line);
      Matcher instruction = INSTRUCTION.matcher(line);
      if (symbol.matches()) {
        function = symbol.group(2);
        disassembly.functions.put(function, Integer.parseUnsignedInt(symbol.group(1), 16));
      } else if (instruction.matches()) {
        int address = Integer.parseUnsignedInt(instruction.group(1), 16);
        String operands = instruction.group(3) == null ? "" : instruction.group(3);
        disassembly.instructions.put(
            address, new Instruction(address, instruction.group(2), operands, function));
      }
    }
    return disassembly;
  }

  /** All instructions, by address. */
  public NavigableMap<Integer, Instruction> instructions() {
    return instructions;
  }

  /** The addresses from one on, up to the first instruction that may jump. */
  public int[] straight(int address) {
    List<Integer> straight = new ArrayList<>();
    for (Instruction instruction : instructions.tailMap(address).values()) {
      straight.add(instruction.address());
      if (instruction.jumps()) {
        break;
      }
    }
    return straight.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Where a function begins.
   *
   * @throws FirmwareException if there is none of this name
   */
  public int address(String function) {
    Integer address = functions.get(function);
    if (address == null) {
      throw new FirmwareException("The firmware has no function " + function + ".");
    }
    return address;
  }

  /** For each address the functions that it comes from, inlined ones first. */
  public Map<Integer, List<String>> origins(List<Integer> addresses) {
    List<String> command = new ArrayList<>();
    command.add(Toolchain.of(firmware.target().core()).addr2line());
    command.addAll(List.of("-a", "-f", "-i", "-e"));
    command.add(firmware.elf().toString());
    addresses.forEach(address -> command.add("0x" + Integer.toHexString(address)));
    Map<Integer, List<String>> origins = new HashMap<>();
    List<String> current = new ArrayList<>();
    boolean function = true;
    for (String line : output(firmware, command)) {
      Matcher address = ADDRESS.matcher(line);
      if (address.matches()) {
        current = new ArrayList<>();
        origins.put(Integer.parseUnsignedInt(address.group(1), 16), current);
        function = true;
      } else {
        if (function) { // each is followed by a line with its place
          current.add(line);
        }
        function = !function;
      }
    }
    return origins;
  }

  private static List<String> run(Firmware firmware, List<String> command) {
    List<String> whole = new ArrayList<>(command);
    whole.add(firmware.elf().toString());
    return output(firmware, whole);
  }

  private static List<String> output(Firmware firmware, List<String> command) {
    try {
      ToolRun run = ToolRun.of(command, firmware.elf().toAbsolutePath().getParent());
      if (run.succeeded()) {
        return run.output().lines().toList();
      }
      throw new FirmwareException("%s failed: %s".formatted(command.getFirst(), run.output()));
    } catch (IOException e) {
      throw new FirmwareException(
          "The program " + command.getFirst() + " cannot be run: " + e.getMessage(), e);
    }
  }
}
