package milliwatt.check;

import java.util.List;

/**
 * Where the tensors of one model lie in its arena, and during which operators each of them is
 * needed: all that a picture of the plan shows.
 *
 * <p>Two boxes may lie over one another on purpose: an operator writes its output over an input
 * that nobody reads after it. The pictures show such places as shared. All other boxes that have
 * bytes and operators in common are shown as a clash, and so are the pairs in {@code clashes}.
 *
 * @param title what this is a plan of, a few words
 * @param operators the operators' names in the order in which they run, for example {@code CONV_2D}
 * @param boxes one a tensor, in any order
 * @param arenaBytes size of the arena that the plan asks for
 * @param lowerBound bytes that no plan can do without; 0 if unknown
 * @param clashes pairs that lie over one another although their operator does not allow it
 */
public record ArenaPlan(
    String title,
    List<String> operators,
    List<Box> boxes,
    int arenaBytes,
    int lowerBound,
    List<Clash> clashes) {

  public ArenaPlan {
    operators = List.copyOf(operators);
    boxes = List.copyOf(boxes);
    clashes = List.copyOf(clashes);
  }

  /** A plan in which nothing is known to be wrong. */
  public ArenaPlan(
      String title, List<String> operators, List<Box> boxes, int arenaBytes, int lowerBound) {
    this(title, operators, boxes, arenaBytes, lowerBound, List.of());
  }

  /**
   * One tensor's bytes for the time in which they are needed, or what an operator needs for itself.
   *
   * @param tensor its index in the model, or {@link #SCRATCH}
   * @param name what to call it; may be empty
   * @param first the operator that writes it; -1 if it has its value before the first one runs
   * @param last the operator that reads it last; as many as there are operators if the caller gets
   *     it after them
   * @param offset of its first byte; drawn as it is, even where no arena reaches
   */
  public record Box(int tensor, String name, int first, int last, int offset, int bytes) {
    /** In the place of an index: bytes that belong to no tensor, but to an operator at work. */
    public static final int SCRATCH = -1;

    /** What is written on the box. */
    public String label() {
      return tensor == SCRATCH ? "s" : String.valueOf(tensor);
    }
  }

  /**
   * Two tensors, by their indices in the model, that must not share bytes as they do. A pair whose
   * boxes do not touch is ignored.
   */
  public record Clash(int one, int other) {}
}
