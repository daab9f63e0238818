package milliwatt.serial;

import java.util.List;
import java.util.OptionalLong;

/** The time stamps of a device: {@code m-lap-us-N}, microseconds of a counter of 32 bits. */
final class Laps {
  private static final String LINE = "m-lap-us-";
  private static final long MASK = 0xFFFF_FFFFL;

  private Laps() {}

  /** The first time stamp among these lines. */
  static OptionalLong first(List<String> lines) {
    return lines.stream()
        .filter(line -> line.matches(LINE + "\\d{1,10}"))
        .mapToLong(line -> Long.parseLong(line.substring(LINE.length())))
        .findFirst();
  }

  /** Microseconds between two time stamps: the counter begins again after 71.6 minutes. */
  static long between(long earlier, long later) {
    return later - earlier & MASK;
  }
}
