package milliwatt.leaderboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A model that was handed in.
 *
 * @param name of its file, without the ending
 * @param accuracy 0 to 1; NaN if it was refused
 * @param bytes of the file
 * @param instructions of one second of sound, front end and inference, to three digits
 * @param refusal why it has no figures, as a sentence
 */
public record Entry(
    String name, double accuracy, long bytes, long instructions, Optional<String> refusal) {

  /** The best first; what is refused comes last. */
  static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry entry) -> entry.refusal().isPresent())
          .thenComparing(Comparator.comparingDouble(Entry::accuracy).reversed())
          .thenComparingLong(Entry::instructions)
          .thenComparingLong(Entry::bytes)
          .thenComparing(Entry::name);

  /** With instructions to three digits: smaller differences are the clip's, not the model's. */
  public static Entry measured(String name, double accuracy, long bytes, long instructions) {
    return new Entry(name, accuracy, bytes, threeDigits(instructions), Optional.empty());
  }

  public static Entry refused(String name, long bytes, String why) {
    return new Entry(name, Double.NaN, bytes, 0, Optional.of(why));
  }

  /** Whether no other is at least as good in all three, and better in one. */
  boolean onFront(List<Entry> all) {
    return refusal.isEmpty() && all.stream().noneMatch(this::isBeatenBy);
  }

  private static long threeDigits(long count) {
    return new BigDecimal(count).round(new MathContext(3)).longValueExact();
  }

  private boolean isBeatenBy(Entry other) {
    boolean noWorse =
        other.refusal.isEmpty()
            && other.accuracy >= accuracy
            && other.bytes <= bytes
            && other.instructions <= instructions;
    return noWorse
        && (other.accuracy > accuracy || other.bytes < bytes || other.instructions < instructions);
  }
}
