package milliwatt.arena;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import milliwatt.check.ArenaPlan;
import milliwatt.check.ArenaPlan.Box;

/** The sentences about a plan's size, the same in every picture. */
final class ArenaSummary {
  private ArenaSummary() {}

  /** How large the arena is, and how far that is from the least there can be. */
  static String size(ArenaPlan plan) {
    int arena = plan.arenaBytes();
    int bound = plan.lowerBound();
    String size = text("%s: %,d bytes", plan.title(), arena);
    if (bound <= 0) {
      return size + ".";
    }
    if (arena < bound) {
      return size + text(", fewer than the %,d that its tensors need at once.", bound);
    }
    return arena == bound
        ? size + ", and no plan needs fewer."
        : size
            + text(
                ", %.1f %% above the lower bound of %,d.", 100.0 * (arena - bound) / bound, bound);
  }

  /** One box: which tensor, how many bytes, where and when. */
  static String box(ArenaPlan plan, Box box) {
    String name = box.name().isEmpty() ? "" : " " + box.name();
    String what = box.tensor() == Box.SCRATCH ? "scratch" : "tensor " + box.tensor() + name;
    return text(
        "%s: %,d bytes from address %,d, %s",
        what, box.bytes(), box.offset(), Steps.lifetime(plan, box));
  }

  /** The whole plan for someone who does not see it. */
  static String inFull(ArenaPlan plan) {
    List<String> sentences = new ArrayList<>();
    sentences.add(size(plan));
    sentences.add(
        text(
            "%d operators from left to right, addresses from bottom to top.",
            plan.operators().size()));
    plan.boxes().stream().map(box -> capital(box(plan, box)) + ".").forEach(sentences::add);
    SharedBytes.in(plan).stream()
        .map(place -> capital(place.sentence(plan)) + ".")
        .forEach(sentences::add);
    return String.join(" ", sentences);
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
