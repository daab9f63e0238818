package milliwatt.apps.vibration;

/**
 * What a monitor says of a window.
 *
 * @param source where its samples came from
 * @param window its number since learning ended, from 1 on
 * @param error of its reconstruction
 * @param mean that is watched for drift
 */
public record Judgement(
    String source, int window, double error, double mean, boolean alarm, boolean drifting) {

  /** In a word. */
  public String word() {
    return alarm ? "ALARM" : drifting ? "drift" : "normal";
  }
}
