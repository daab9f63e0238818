package milliwatt.arena;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import milliwatt.check.ArenaPlan;
import milliwatt.check.ArenaPlan.Box;
import milliwatt.check.ArenaPlan.Clash;

/**
 * A place where two boxes of a plan lie over one another.
 *
 * @param earlier the box that is there first
 * @param later the other
 * @param first the first step at which both are needed
 * @param last the last such step
 * @param from the first shared byte
 * @param end the byte after the last shared one
 * @param clash whether it must not be
 */
public record SharedBytes(
    Box earlier, Box later, int first, int last, long from, long end, boolean clash) {

  /** All such places, earlier ones first. */
  public static List<SharedBytes> in(ArenaPlan plan) {
    List<Box> boxes = plan.boxes().stream().sorted(Comparator.comparingInt(Box::first)).toList();
    List<SharedBytes> all = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size() && boxes.get(j).first() <= boxes.get(i).last(); j++) {
        SharedBytes shared = of(boxes.get(i), boxes.get(j), plan.clashes());
        if (shared.from < shared.end) {
          all.add(shared);
        }
      }
    }
    return all;
  }

  private static SharedBytes of(Box earlier, Box later, List<Clash> clashes) {
    // An operator may write over what it is the last to read, and nobody else may.
    boolean handedOver = earlier.last() == later.first() && earlier.first() < later.first();
    boolean reported =
        clashes.contains(new Clash(earlier.tensor(), later.tensor()))
            || clashes.contains(new Clash(later.tensor(), earlier.tensor()));
    return new SharedBytes(
        earlier,
        later,
        later.first(),
        Math.min(earlier.last(), later.last()),
        Math.max(earlier.offset(), later.offset()),
        Math.min(end(earlier), end(later)),
        !handedOver || reported);
  }

  public long bytes() {
    return end - from;
  }

  /** The byte after a box's last one; beyond the int range for offsets that make no sense. */
  static long end(Box box) {
    return (long) box.offset() + box.bytes();
  }

  /** The same in words: which tensors, when, and how many bytes. */
  String sentence(ArenaPlan plan) {
    return clash
        ? "tensors %d and %d clash: both need bytes %,d to %,d %s"
            .formatted(
                earlier.tensor(), later.tensor(), from, end - 1, Steps.during(plan, first, last))
        : "tensor %d is written over tensor %d on purpose: %,d bytes, by %s"
            .formatted(later.tensor(), earlier.tensor(), bytes(), Steps.name(plan, first));
  }
}
