package milliwatt.spotting;

import java.util.ArrayList;
import java.util.List;
import milliwatt.spotting.Display.Detection;
import milliwatt.spotting.StreamLabels.Spoken;

/**
 * How well detections in a stream fit what was said in it.
 *
 * <p>A detection is a hit if its keyword was being said, or had ended no more than a second before,
 * and was not hit already. Every other detection is a false accept: of another word, of noise, or a
 * second one of the same word.
 *
 * @param keywords how many keywords were said
 * @param hours of sound
 * @param delays of the hits, in seconds from the end of the word to the detection, sorted
 */
public record StreamScore(int keywords, int falseAccepts, double hours, List<Double> delays) {
  /**
   * The model looks at a second, and its answers are averaged: so late a word may still be told.
   */
  private static final double LATEST_SECONDS = 1;

  private static final double SECONDS_AN_HOUR = 3_600;

  public static StreamScore of(
      List<Detection> detections, StreamLabels labels, Classes classes, double seconds) {
    List<Spoken> open =
        new ArrayList<>(
            labels.words().stream()
                .filter(spoken -> classes.isKeyword(classes.of(spoken.word())))
                .toList());
    int keywords = open.size();
    List<Double> delays = new ArrayList<>();
    for (Detection detection : detections) {
      open.stream()
          .filter(spoken -> fits(detection, spoken))
          .findFirst()
          .ifPresent(
              spoken -> {
                open.remove(spoken);
                delays.add(detection.seconds() - spoken.end());
              });
    }
    return new StreamScore(
        keywords,
        detections.size() - delays.size(),
        seconds / SECONDS_AN_HOUR,
        delays.stream().sorted().toList());
  }

  public int hits() {
    return delays.size();
  }

  /** The share of keywords that were heard, 0 to 1; NaN of none. */
  public double hitRate() {
    return (double) hits() / keywords;
  }

  public double falseAcceptsPerHour() {
    return falseAccepts / hours;
  }

  /** The middle delay of the hits, in seconds; NaN of none. */
  public double medianDelay() {
    int middle = delays.size() / 2;
    return delays.isEmpty()
        ? Double.NaN
        : delays.size() % 2 == 1
            ? delays.get(middle)
            : (delays.get(middle - 1) + delays.get(middle)) / 2;
  }

  private static boolean fits(Detection detection, Spoken spoken) {
    return detection.word().equalsIgnoreCase(spoken.word())
        && detection.seconds() >= spoken.start()
        && detection.seconds() <= spoken.end() + LATEST_SECONDS;
  }
}
