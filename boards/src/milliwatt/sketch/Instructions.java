package milliwatt.sketch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import milliwatt.board.Board;

/** {@code README.md} of an exported folder: what to do with it, and what nobody has tried. */
final class Instructions {
  private Instructions() {}

  static String of(
      String name, Board board, Optional<BoardPackage> arduino, ExportedProgram program) {
    String head =
        """
        # %s, for the %s

        %s Written by Milliwatt; the folder needs nothing else of it.

        """
            .formatted(program.title(), board.name(), program.whose());
    String body = arduino.map(core -> sketch(name, board, core)).orElseGet(() -> project(board));
    return head + body + always(board, program);
  }

  private static String sketch(String name, Board board, BoardPackage core) {
    return """
        ## Compile and upload

        With [arduino-cli](https://arduino.github.io/arduino-cli/), in the folder above this one:

        ```console
        %s
        ```

        PORT is what `arduino-cli board list` shows, for example /dev/ttyACM0. In the Arduino IDE: install the package
        `%s`, open `%s.ino`, choose the board and press Upload. The tool that writes the flash: %s.

        %s

        """
        .formatted(
            ArduinoCli.commands(core, name, "PORT").stream()
                .map(words -> "$ " + String.join(" ", words))
                .collect(Collectors.joining("\n")),
            core.name(),
            name,
            board.tools().upload().value().orElse("see the vendor's pages"),
            steps(board));
  }

  private static String project(Board board) {
    return """
        ## Compile

        There is no Arduino core for this board. `make` compiles with GNU tools for ARC EM (`arc-elf32-gcc`), `make objects`
        only compiles, and `make CROSS= CPU=` builds a program for the computer you sit at, which speaks the protocol on
        its standard streams. For the board itself, put `src/` into a project of the vendor's SDK and replace the five
        functions of `src/mw_port.c` by what the SDK has for its serial line and its timer. To write it: %s.

        %s

        """
        .formatted(
            board.tools().upload().value().orElse("see the vendor's documents"), steps(board));
  }

  private static String steps(Board board) {
    return board.steps().stream().map(step -> "- " + step).collect(Collectors.joining("\n"));
  }

  private static String always(Board board, ExportedProgram program) {
    return """
        ## What runs

        The firmware answers commands that end with `%%` on the serial line%s, at %d baud where the line has a speed. `mw T build%%`
        answers `%s`, which is how a host knows that this program is on the board.

        - **Memory.** `src/mw_config.h` sets the heap and the part of the stack that calls may use. The vendor's core takes
          the rest; if the program does not link, make the heap smaller.
        - **Traps.** Null, indices, division and the depth of the stack are checked by the code itself, for the vendor's core
          owns the memory protection unit. A trap ends the call and names the line; the board stays usable. A write into
          the model is the one thing nothing stops: the processor faults, and the board has to be reset.
        - **A call that does not end.** No timer interrupts it, for all of them are the vendor's. The host stops waiting,
          says so, and asks you to reset the board.
        - **Counts.** %s
        - **Microphone.** %s
        - **`mw T memory`** gives 0 for flash and static memory, which only the vendor's linker knows: the compiling tool prints both.

        ## What is not tested

        %s
        """
        .formatted(
            program.model().isPresent()
                ? ", those of MLPerf Tiny (`infer`, `results`) among them"
                : "",
            board.usb().baud().value().orElse(115_200L),
            program.build(),
            counts(board),
            Microphone.of(board).described(),
            untested(board));
  }

  private static String counts(Board board) {
    String core = board.processor().core().value().orElse("");
    return core.contains("Cortex-M")
        ? "Cycles, by the DWT counter of the Cortex-M; where it stands still, none."
        : core.contains("Xtensa")
            ? "Cycles, by the CCOUNT register."
            : "None: `src/mw_port.c` has no timer yet, so times are 0 as well.";
  }

  private static String untested(Board board) {
    List<String> lines =
        BoardPackage.of(board).isEmpty()
            ? List.of(
                "- Milliwatt compiles this project for the computer it is tested on, runs it there, and where a compiler",
                "  for ARC is installed compiles its files with that. Nobody has linked it for the board or run it there.")
            : board.twin().isPresent()
                ? List.of(
                    "- Milliwatt compiles this very sketch for the board's core against a small Arduino API of its own and runs it in",
                    "  an emulator. The vendor's core, its USB and its upload are not part of that: nobody has tried this on the board.")
                : List.of(
                    "- Milliwatt compiles the same C for Arm and runs it in an emulator, but has no compiler and no emulator for this",
                    "  board's core. Nobody has compiled it with the vendor's package or tried it on the board.");
    return String.join("\n", lines);
  }
}
