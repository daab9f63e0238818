package milliwatt.dsp;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the translated lab runs. */
enum Place {
  /** This machine, where the C says what the Java says, and sanitizers look on. */
  NATIVE("gcc", "", "-DMW_EXPLICIT_NULL", "-fsanitize=address,undefined", "-fno-sanitize-recover"),
  /** An Arm core without the DSP extension. */
  M3("arm-none-eabi-gcc", "mps2-an385", "-mthumb", "-mcpu=cortex-m3"),
  M4("arm-none-eabi-gcc", "mps2-an386", "-mthumb", "-mcpu=cortex-m4"),
  M7("arm-none-eabi-gcc", "mps2-an500", "-mthumb", "-mcpu=cortex-m7"),
  M55("arm-none-eabi-gcc", "mps3-an547", "-mthumb", "-mcpu=cortex-m55");

  private static final List<String> LANGUAGE =
      List.of(
          "-std=c11",
          "-O2",
          "-fwrapv",
          "-ffp-contract=off",
          "-fno-strict-aliasing",
          "-fno-delete-null-pointer-checks",
          "-ffunction-sections",
          "-Wl,--gc-sections");

  private final String compiler;
  private final String machine;
  private final List<String> flags;

  Place(String compiler, String machine, String... flags) {
    this.compiler = compiler;
    this.machine = machine;
    this.flags = List.of(flags);
  }

  /** Whether the code itself looks for null; elsewhere a board's memory protection does. */
  boolean looksForNull() {
    return this == NATIVE;
  }

  /** The command that compiles; what and to where is still to be added. */
  Stream<String> compiler() {
    return Stream.of(Stream.of(compiler), LANGUAGE.stream(), flags.stream()).flatMap(s -> s);
  }

  /** What is added behind the sources to link a whole program. */
  List<String> linked() {
    return this == NATIVE ? List.of("-lm") : List.of("-nostartfiles", "-T", "bare.ld");
  }

  List<String> command(Path program) {
    return this == NATIVE
        ? List.of(program.toString())
        : List.of(
            "qemu-system-arm",
            "-machine",
            machine,
            "-nodefaults",
            "-display",
            "none",
            "-chardev",
            "stdio,id=answers",
            "-semihosting-config",
            "enable=on,target=native,chardev=answers",
            "-kernel",
            program.toString());
  }
}
