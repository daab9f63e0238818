package milliwatt.result;

import java.math.BigDecimal;
import java.util.Locale;
import milliwatt.check.Count;
import milliwatt.device.Counter;

/**
 * What a check counted, beside its budget.
 *
 * @param spent in the unit of {@code count} and {@code counter}; -1 if it came to no count
 */
public record Measurement(Count count, Counter counter, long spent, Budget budget) {
  /** The same with a count. */
  public Measurement of(long spent) {
    return new Measurement(count, counter, spent, budget);
  }

  /** Whether points can follow here: not from an estimate, and not without a budget. */
  public boolean gradable() {
    return counted() && budget.known();
  }

  /** Whether points follow from this count. */
  public boolean decides() {
    return gradable() && spent >= 0;
  }

  /** Whether the device counts what the check asks for; otherwise it is an estimate at best. */
  public boolean counted() {
    return switch (count) {
      case NOTHING -> false;
      case INSTRUCTIONS -> counter == Counter.INSTRUCTIONS || counter == Counter.CYCLES;
      case STACK_BYTES, RAM_BYTES -> counter != Counter.BYTECODES;
    };
  }

  public long allowed() {
    return budget.allowed(unitCounter());
  }

  public double ratio() {
    return budget.ratio(spent, unitCounter());
  }

  public double fraction() {
    return budget.fraction(spent, unitCounter());
  }

  /** Why a count above the budget gets fewer points. */
  public String overspent() {
    return String.format(
        Locale.ROOT,
        "It spends %.2f times its budget. All points are for the budget, none from %s times on.",
        ratio(),
        BigDecimal.valueOf(budget.none()).stripTrailingZeros().toPlainString());
  }

  /** For example {@code instructions} or {@code bytes of stack}. */
  public String unit() {
    return switch (count) {
      case NOTHING -> "";
      case INSTRUCTIONS -> counter.unit;
      case STACK_BYTES -> "bytes of stack";
      case RAM_BYTES -> counted() ? "bytes of arena and heap" : "bytes of arena and Java's heap";
    };
  }

  /** Bytes are bytes, whatever the processor's counter counts. */
  private Counter unitCounter() {
    return count == Count.INSTRUCTIONS ? counter : Counter.NONE;
  }
}
