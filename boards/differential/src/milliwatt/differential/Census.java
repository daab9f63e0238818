package milliwatt.differential;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the generated programs contain and how their calls end. */
final class Census {
  private final Map<String, Integer> programsWith = new TreeMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private int programs;
  private int calls;
  private long lines;

  synchronized void add(Generated program, List<Outcome> ends) {
    programs++;
    Map<String, Integer> own = new TreeMap<>();
    program.files().values().forEach(file -> file.each(node -> own.put(node.construct, 1)));
    own.remove("");
    own.keySet().forEach(construct -> programsWith.merge(construct, 1, Integer::sum));
    lines += program.files().values().stream().mapToLong(f -> f.text().lines().count()).sum();
    for (Outcome end : ends) {
      String kind =
          switch (end) {
            case Outcome.Opened opened -> "";
            case Outcome.Returned returned -> "returned";
            case Outcome.Trapped trapped -> trapped.kind();
            case Outcome.Refused refused -> "refused";
            case Outcome.Crashed crashed -> "crashed";
          };
      if (!kind.isEmpty()) {
        calls++;
        outcomes.merge(kind, 1, Integer::sum);
      }
    }
  }

  /** How many of the programs contain the construct. */
  synchronized int programsWith(String construct) {
    return programsWith.getOrDefault(construct, 0);
  }

  /** How many calls ended so: {@code returned}, {@code refused}, or an exception's simple name. */
  synchronized int ended(String kind) {
    return outcomes.getOrDefault(kind, 0);
  }

  synchronized String report() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%d programs, %d lines each on average, %d calls\n"
            .formatted(programs, lines / Math.max(1, programs), calls));
    text.append("How the calls ended:\n");
    outcomes.forEach((kind, count) -> text.append(row(kind, count, calls)));
    text.append("How many of the programs have:\n");
    programsWith.forEach((construct, count) -> text.append(row(construct, count, programs)));
    return text.toString();
  }

  private static String row(String name, int count, int of) {
    return "  %-45s %8d %6.2f %%\n".formatted(name, count, 100.0 * count / of);
  }
}
