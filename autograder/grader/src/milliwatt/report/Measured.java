package milliwatt.report;

import java.util.Locale;
import milliwatt.result.Measurement;

/** What a check counted, in the same words in every report. */
public final class Measured {
  private Measured() {}

  /** Count, budget and ratio; empty where nothing was counted. */
  public static String sentence(Measurement m) {
    if (m == null || m.spent() < 0) {
      return "";
    }
    String spent = String.format(Locale.ROOT, "%,d %s", m.spent(), m.unit());
    if (!m.counted()) {
      return spent + ", an estimate that gives no points";
    }
    return m.budget().known()
        ? String.format(Locale.ROOT, "%s, budget %,d, ratio %.2f", spent, m.allowed(), m.ratio())
        : spent + ", no budget yet";
  }
}
