package milliwatt.sketch;

import java.util.LinkedHashMap;
import java.util.Map;
import milliwatt.board.Board;

/** {@code mw_config.h}: what a person may change, and what the C relies on. */
final class Configuration {
  private static final long USUAL_BAUD = 115_200;

  private Configuration() {}

  static String of(Board board, ExportedProgram program) {
    SketchMemory memory = SketchMemory.of(board);
    Map<String, String> macros = new LinkedHashMap<>();
    macros.put("MW_DEVICE", "\"" + board.id() + "\"");
    macros.put("MW_BUILD", "\"" + program.build() + "\"");
    macros.put("MW_MEGAHERTZ", Long.toString(megahertz(board)));
    program.model().ifPresent(model -> macros.putAll(model.profile().macros()));
    StringBuilder defined = new StringBuilder();
    macros.forEach((name, value) -> defined.append("#define %s %s\n".formatted(name, value)));
    return """
        /* How the program is compiled for the board. Every file in this folder begins with it. */
        #ifndef MW_CONFIG_H
        #define MW_CONFIG_H

        /* Memory for objects and for what the host loads. Less, if the sketch does not link. */
        #define MW_HEAP_BYTES %d

        /* What calls may use of the stack that the core starts a sketch on. */
        #define MW_STACK_BYTES %d

        /* Native USB has no speed of its own and ignores it. */
        #define MW_BAUD %d

        %s
        #define MW_VENDOR_CORE
        #define MW_EXPLICIT_NULL

        /* The meaning of C that translated Java relies on, whatever the tool passes to the compiler. */
        #if defined(__GNUC__) && !defined(__cplusplus)
        #pragma GCC optimize ("O2", "wrapv", "no-strict-aliasing", "no-delete-null-pointer-checks", \\
                              "fp-contract=off", "rounding-math", "no-math-errno")
        #endif

        #endif
        """
        .formatted(
            memory.heapBytes(),
            memory.stackBytes(),
            board.usb().baud().value().orElse(USUAL_BAUD),
            defined);
  }

  /** Only nanoseconds depend on it; the cycles are the processor's. */
  private static long megahertz(Board board) {
    return Math.round(board.processor().megahertz().value().orElse(1.0));
  }
}
