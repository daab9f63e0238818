package milliwatt.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The calls since a program was opened. A program sees nothing but its calls, so that one that is
 * opened anew and gets the same calls is where the first one was.
 */
final class Journal {
  private final List<Entry> entries = new ArrayList<>();

  /** A contract call. */
  record Call(String method, byte[] arguments, long limitMillis) {}

  private record Entry(Call call, Outcome outcome) {}

  void add(Call call, Outcome outcome) {
    entries.add(new Entry(call, outcome));
  }

  void clear() {
    entries.clear();
  }

  /**
   * Makes all calls again.
   *
   * @throws DeviceException if one of them ends otherwise than before
   */
  void replay(Function<Call, Outcome> device) {
    for (Entry entry : entries) {
      if (!same(entry.outcome(), device.apply(entry.call()))) {
        throw new DeviceException(
            "The device started anew, and %s did not give the same as before."
                .formatted(entry.call().method()));
      }
    }
  }

  /** Apart from what was measured. */
  private static boolean same(Outcome before, Outcome now) {
    return before instanceof Outcome.Returned a && now instanceof Outcome.Returned b
        ? Arrays.equals(a.result(), b.result())
        : before.equals(now);
  }
}
