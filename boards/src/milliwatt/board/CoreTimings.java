package milliwatt.board;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code boards/cores.yaml}. */
final class CoreTimings {
  private CoreTimings() {}

  /** By name, in the order of the file. */
  static Map<String, CoreTiming> read(ClassLoader loader) {
    Section file = Section.of(loader, "boards/cores.yaml");
    Map<String, CoreTiming> timings = new LinkedHashMap<>();
    for (String id : file.keys()) {
      timings.put(id, timing(id, file.section(id)));
    }
    return timings;
  }

  private static CoreTiming timing(String id, Section core) {
    CoreTiming timing =
        new CoreTiming(
            id,
            core.text("name"),
            core.value("cycles", Kind.RANGE),
            core.text("derivation"),
            core.sections("measured").stream().map(CoreTimings::measurement).toList(),
            core.sections("compared").stream().map(CoreTimings::comparison).toList());
    core.end();
    return timing;
  }

  private static CoreTiming.Measurement measurement(Section each) {
    CoreTiming.Measurement measurement =
        new CoreTiming.Measurement(
            each.text("model"),
            each.value("perSecond", Kind.REAL),
            each.value("megahertz", Kind.REAL),
            each.value("instructions", Kind.WHOLE),
            each.text("source"));
    each.end();
    return measurement;
  }

  private static CoreTiming.Comparison comparison(Section each) {
    CoreTiming.Comparison comparison =
        new CoreTiming.Comparison(
            each.text("model"),
            each.value("perSecond", Kind.REAL),
            each.value("megahertz", Kind.REAL),
            each.text("with"),
            each.value("withPerSecond", Kind.REAL),
            each.value("withMegahertz", Kind.REAL),
            each.text("source"));
    each.end();
    return comparison;
  }
}
