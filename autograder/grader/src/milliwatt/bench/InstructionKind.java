package milliwatt.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import milliwatt.firmware.Disassembly;
import milliwatt.firmware.Disassembly.Instruction;

/** What an instruction of a kernel is for. An instruction is of one kind: the first that fits. */
public enum InstructionKind {
  /** Compares an index or a reference, and jumps to a trap if it is wrong; also before a loop. */
  CHECK("checks"),

  /** From sums to bytes: all that was written in the class of the output stage. */
  REQUANTISE("requantise"),

  MULTIPLY("multiply"),

  /** Extends bytes to halves, and takes the zero point off. */
  UNPACK("unpack"),

  LOAD("loads"),

  STORE("stores"),

  /** Turns of loops, calls and returns. */
  BRANCH("branches"),

  /** Addresses, counters, and whatever else is computed. */
  ADDRESS("addresses");

  /** Classes that make bytes of sums, as they begin the names of functions. */
  private static final List<String> OUTPUT =
      List.of(
          "OutputStage_",
          "FixedPoint_",
          "Convolution_storeSum",
          "FullyConnected_store",
          "mw_fixed");

  private static final Set<String> UNPACKING =
      Set.of("sxtb16", "uxtb16", "ssub16", "sadd16", "sxtb", "sxth", "uxtb", "uxth", "sxtab");

  /** A trap's call comes within so many instructions of where a check jumps to. */
  private static final int TRAP_DISTANCE = 8;

  /** A comparison stands at most so many instructions before its jump. */
  private static final int COMPARISON_DISTANCE = 3;

  final String title;

  InstructionKind(String title) {
    this.title = title;
  }

  /**
   * The kind of an instruction.
   *
   * @param origins the functions that it comes from, inlined ones first
   */
  static InstructionKind of(
      Instruction instruction, List<String> origins, Disassembly disassembly) {
    String name = instruction.name();
    if (origins.stream().anyMatch(function -> function.startsWith("mw_spans"))
        || checks(instruction, disassembly)) {
      return CHECK;
    }
    if (origins.stream().anyMatch(function -> OUTPUT.stream().anyMatch(function::startsWith))) {
      return REQUANTISE;
    }
    if (name.matches("(sml|smul|smu|mla|mls|mul|umul|uml|smm|sdiv|udiv).*")) {
      return MULTIPLY;
    }
    if (UNPACKING.contains(name)) {
      return UNPACK;
    }
    if (name.matches("(ldr|ldm|pop|vldr|vldm|vpop).*")) {
      return LOAD;
    }
    if (name.matches("(str|stm|push|vstr|vstm|vpush).*")) {
      return STORE;
    }
    return branches(name) ? BRANCH : ADDRESS;
  }

  private static boolean branches(String name) {
    return name.matches("b|bl|bx|blx|cbz|cbnz|tbb|tbh|it[te]*") || conditional(name);
  }

  private static boolean conditional(String name) {
    return name.matches("b(eq|ne|cs|hs|cc|lo|mi|pl|vs|vc|hi|ls|ge|lt|gt|le)|cbz|cbnz");
  }

  private static boolean checks(Instruction instruction, Disassembly disassembly) {
    String name = instruction.name();
    if (conditional(name)) {
      return trapsAt(instruction, disassembly);
    }
    if (!name.matches("cmp|cmn|tst")) {
      return false;
    }
    int distance = 0;
    for (Instruction next :
        disassembly.instructions().tailMap(instruction.address(), false).values()) {
      String after = next.name();
      if (conditional(after) && !after.startsWith("cb")) {
        return trapsAt(next, disassembly);
      }
      if (after.matches("cmp|cmn|tst") || branches(after) || ++distance == COMPARISON_DISTANCE) {
        return false;
      }
    }
    return false;
  }

  /** Whether a jump's target does nothing but call a trap. */
  private static boolean trapsAt(Instruction jump, Disassembly disassembly) {
    String[] operands = jump.operands().split("[,\\s]+");
    String target = operands[jump.mnemonic().startsWith("cb") ? 1 : 0];
    Map<Integer, Instruction> there =
        disassembly.instructions().tailMap(Integer.parseUnsignedInt(target, 16));
    int distance = 0;
    for (Instruction next : there.values()) {
      if (next.mnemonic().startsWith("bl") && next.operands().contains("<mw_trap")) {
        return true;
      }
      if (branches(next.name()) || ++distance == TRAP_DISTANCE) {
        return false;
      }
    }
    return false;
  }
}
