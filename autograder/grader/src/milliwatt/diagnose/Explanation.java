package milliwatt.diagnose;

import java.util.List;

/**
 * A diagnosis in words.
 *
 * @param headline what is wrong, one sentence
 * @param picture where, a line each; empty where there is nothing to see
 * @param verdict how sure the mistake is, one sentence; empty where nothing is wrong
 * @param hints to the mistakes it may be, likeliest first
 */
public record Explanation(
    String headline, List<Fact> facts, List<String> picture, String verdict, List<String> hints) {
  /** One thing that was found out. */
  public record Fact(String label, String text) {}
}
