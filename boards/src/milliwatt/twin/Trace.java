package milliwatt.twin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Reads what QEMU tells of its work. A piece of code is listed once, when QEMU translates it:
 *
 * <pre>
 * IN: function
 * 0x0000818c:  b672       cpsid    i
 * </pre>
 *
 * <p>and is named whenever it runs, by where its translation lies and where it begins:
 *
 * <pre>
 * Trace 0: 0x7fac38000100 [00800408/0000818c/00000110/ff020200] function
 * </pre>
 */
final class Trace {
  /** What makes QEMU write this. */
  static final String ITEMS = "in_asm,exec,nochain";

  private static final int[] NOTHING = {};

  private final Tracer tracer;
  private final Map<String, int[]> pieces = new HashMap<>();
  private IntStream.Builder listed = IntStream.builder();
  private boolean listing;
  private int[] next = NOTHING; // told once it is certain to run

  Trace(Tracer tracer) {
    this.tracer = tracer;
  }

  /** Takes a line; returns whether it was about this. */
  boolean read(String line) {
    if (line.startsWith("Trace ")) {
      int start = line.indexOf("0x");
      tell();
      next = piece(line.substring(start, line.indexOf(' ', start)));
      return true;
    }
    if (line.startsWith("Stopped execution")) { // before the piece, for a timer is due
      next = NOTHING;
      return true;
    }
    if (line.startsWith("IN: ")) {
      listed = IntStream.builder();
      listing = true;
      return true;
    }
    if (line.startsWith("0x") && listing) {
      int address = Integer.parseUnsignedInt(line, 2, line.indexOf(':'), 16);
      if (line.endsWith("unable to read memory")) {
        Arrays.stream(tracer.straight(address)).forEach(listed::add);
      } else {
        listed.add(address);
      }
      return true;
    }
    return line.isEmpty() || line.startsWith("---") || line.startsWith("cpu_io_recompile");
  }

  private int[] piece(String place) {
    if (listing) { // what was translated last runs at once
      pieces.put(place, listed.build().toArray());
      listing = false;
    }
    return pieces.getOrDefault(place, NOTHING);
  }

  private void tell() {
    for (int address : next) {
      tracer.executed(address);
    }
  }
}
