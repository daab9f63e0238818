package milliwatt.board;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Turns what a section says into facts, and keeps account of the sources that they cite. */
final class FactReader {
  private static final String UNKNOWN = "unknown";

  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Set<String> uncited;
  private final Section names;

  /**
   * @param names the board's sources by key
   */
  FactReader(Section names) {
    this.names = names;
    for (String key : names.keys()) {
      sources.put(key, names.text(key));
    }
    uncited = new LinkedHashSet<>(sources.keySet());
  }

  <T> Fact<T> fact(Section section, String key, Kind<T> kind) {
    Section fact = section.section(key);
    String note = fact.has("note") ? fact.text("note") : "";
    if (fact.says("value", UNKNOWN)) {
      if (note.isEmpty()) {
        throw section.wrong(key, "is unknown and needs a note that says why");
      }
      fact.end();
      return Fact.unknown(note);
    }
    T value = fact.value("value", kind);
    Source source = source(fact);
    fact.end();
    return Fact.known(value, source, note);
  }

  /** The document and the place that {@code source} and {@code where} of a section name. */
  Source source(Section section) {
    String key = section.text("source");
    if (!sources.containsKey(key)) {
      throw section.wrong("source", "is '%s', which is not among the sources".formatted(key));
    }
    uncited.remove(key);
    return new Source(sources.get(key), section.text("where"));
  }

  /** Refuses sources that no fact cites. */
  void end() {
    if (!uncited.isEmpty()) {
      throw names.wrong(uncited.iterator().next(), "is cited by no fact");
    }
  }
}
