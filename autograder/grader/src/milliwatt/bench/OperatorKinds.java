package milliwatt.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import milliwatt.firmware.Disassembly;

/**
 * What the instructions of one operator are spent on.
 *
 * @param name as in the schema, for example {@code CONV_2D}
 * @param products of a value and a weight; 0 for operators that are not made of them
 * @param instructions of each kind, all of them together what a meter counts
 */
public record OperatorKinds(
    int index, String name, long products, Map<InstructionKind, Long> instructions) {

  /**
   * @param executed how often each address was executed
   */
  static OperatorKinds of(
      int index, String name, long products, Map<Integer, Long> executed, Disassembly code) {
    Map<Integer, List<String>> origins = code.origins(List.copyOf(executed.keySet()));
    Map<InstructionKind, Long> kinds = new EnumMap<>(InstructionKind.class);
    executed.forEach(
        (address, count) -> {
          InstructionKind kind =
              InstructionKind.of(
                  code.instructions().get(address), origins.getOrDefault(address, List.of()), code);
          kinds.merge(kind, count, Long::sum);
        });
    return new OperatorKinds(index, name, products, kinds);
  }

  long total() {
    return instructions.values().stream().mapToLong(Long::longValue).sum();
  }

  long of(InstructionKind kind) {
    return instructions.getOrDefault(kind, 0L);
  }
}
