package milliwatt.models.vibration;

import java.util.List;
import java.util.Locale;
import tinyml.AlarmThreshold;
import tinyml.RocCurve;

/** The figures of a model's card, in Markdown. */
final class Figures {
  private static final float[] QUANTILES = {0.5f, 0.75f, 0.9f, 0.95f, 0.99f, 1};

  private Figures() {}

  static String line(String text, Object... values) {
    return String.format(Locale.ROOT, text, values) + "\n";
  }

  /** The AUC of a feature alone: the largest of all axes is taken for the error. */
  static float areaOf(int feature, Sensor sensor, List<byte[]> normal, List<byte[]> faulty) {
    return area(largest(feature, sensor, normal), largest(feature, sensor, faulty));
  }

  private static float[] largest(int feature, Sensor sensor, List<byte[]> windows) {
    int each = sensor.features() / sensor.axes();
    float[] largest = new float[windows.size()];
    for (int w = 0; w < largest.length; w++) {
      largest[w] = Byte.MIN_VALUE;
      for (int axis = 0; axis < sensor.axes(); axis++) {
        largest[w] = Math.max(largest[w], windows.get(w)[axis * each + feature]);
      }
    }
    return largest;
  }

  static float area(float[] normal, float[] faulty) {
    return new RocCurve(normal, faulty).area();
  }

  /**
   * For thresholds at some quantiles of one set of normal windows, the rates on another, and the
   * confusion matrix at the quantile 0.95.
   */
  static String thresholds(float[] chosenOn, float[] normal, float[] faulty) {
    AlarmThreshold threshold = new AlarmThreshold(chosenOn.length);
    for (float error : chosenOn) {
      threshold.add(error);
    }
    RocCurve curve = new RocCurve(normal, faulty);
    StringBuilder text = new StringBuilder();
    text.append("| quantile | threshold | false alarms | faults found |\n|---|---|---|---|\n");
    for (float quantile : QUANTILES) {
      float at = threshold.quantile(quantile);
      text.append(
          line(
              "| %.2f | %.3f | %.1f %% | %.1f %% |",
              quantile, at, 100 * curve.falsePositiveRate(at), 100 * curve.truePositiveRate(at)));
    }
    float at = threshold.quantile(0.95f);
    int alarms = Math.round(curve.falsePositiveRate(at) * normal.length);
    int found = Math.round(curve.truePositiveRate(at) * faulty.length);
    text.append("\n| at the quantile 0.95 | normal | alarm |\n|---|---|---|\n");
    text.append(line("| normal | %d | %d |", normal.length - alarms, alarms));
    text.append(line("| faulty | %d | %d |", faulty.length - found, found));
    return text.toString();
  }
}
