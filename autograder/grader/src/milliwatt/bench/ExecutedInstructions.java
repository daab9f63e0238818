package milliwatt.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import milliwatt.firmware.Disassembly;
import milliwatt.twin.Tracer;

/**
 * How often each instruction ran while a method of the contract was being counted: between the
 * return of {@code mw_start} and the call of {@code mw_stop}, where the meter counts, too.
 */
final class ExecutedInstructions implements Tracer {
  private static final int CALL_BYTES = 4; // of a BL

  private final Disassembly disassembly;
  private final int start;
  private final int stop;
  private final int callerFirst;
  private final int callerEnd;
  private final List<Map<Integer, Long>> calls = new ArrayList<>();

  private final long[] counts; // by half-word
  private int before; // the instruction before
  private int returnTo; // from mw_start; 0 outside
  private boolean counting;

  /**
   * @param method of the contract
   */
  ExecutedInstructions(Disassembly disassembly, String method) {
    this.disassembly = disassembly;
    start = disassembly.address("mw_start");
    stop = disassembly.address("mw_stop");
    callerFirst = disassembly.address("call_" + method);
    callerEnd =
        disassembly.instructions().tailMap(callerFirst).values().stream()
            .filter(instruction -> !instruction.function().equals("call_" + method))
            .findFirst()
            .orElseThrow()
            .address();
    counts = new long[disassembly.instructions().lastKey() / 2 + 1];
  }

  @Override
  public synchronized void executed(int address) {
    if (address == start && before >= callerFirst && before < callerEnd) {
      returnTo = before + CALL_BYTES;
    } else if (address == returnTo) {
      returnTo = 0;
      counting = true;
    }
    if (address == stop && counting) {
      counting = false;
      counts[before / 2]--; // the call of mw_stop
      calls.add(taken());
    }
    if (counting) {
      counts[address / 2]++;
    }
    before = address;
  }

  @Override
  public int[] straight(int address) {
    return disassembly.straight(address);
  }

  private Map<Integer, Long> taken() {
    Map<Integer, Long> taken = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        taken.put(2 * i, counts[i]);
        counts[i] = 0;
      }
    }
    return taken;
  }

  /** For each call of the method, in order: how often each address was executed. */
  synchronized List<Map<Integer, Long>> calls() {
    return List.copyOf(calls);
  }
}
