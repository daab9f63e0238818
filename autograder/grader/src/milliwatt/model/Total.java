package milliwatt.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line of what a whole model takes.
 *
 * @param unit of the value, with what else there is to say
 */
record Total(String name, long value, String unit) {
  static List<Total> of(ModelEntry model) {
    List<Total> totals = new ArrayList<>();
    totals.add(new Total("multiply-adds", model.cost().macs(), "an inference"));
    totals.add(
        new Total(
            "weights and other constants", model.constantBytes(), "bytes, part of the model"));
    Memory memory = model.memory();
    memory
        .plan()
        .ifPresent(
            plan -> {
              totals.add(new Total("arena", plan.arenaBytes(), "bytes"));
              totals.add(
                  new Total("  if no byte were used twice", memory.withoutSharing(), "bytes"));
              totals.add(new Total("  the least there can be", plan.lowerBound(), "bytes"));
              if (memory.scratch() > 0) {
                totals.add(
                    new Total("  scratch of fast kernels (s)", memory.scratch(), scratch(memory)));
              }
            });
    memory
        .interpreter()
        .ifPresent(
            bytes ->
                totals.add(
                    new Total("interpreter beside the arena", bytes, "bytes on a 32-bit board")));
    return totals;
  }

  private static String scratch(Memory memory) {
    int arena = memory.plan().orElseThrow().arenaBytes();
    return memory.withScratch() == arena
        ? "bytes of it, free at the time"
        : String.format(
            Locale.ROOT, "bytes, which make the arena %,d bytes long", memory.withScratch());
  }
}
