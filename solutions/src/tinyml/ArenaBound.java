package tinyml;

/**
 * The least that an arena can be, by counting: a plan that reaches it cannot be made smaller.
 *
 * <p>At each step all live tensors need their bytes; only the output of an operator may share some
 * with inputs that are not needed again. Whether there is a plan with that few bytes is another
 * question.
 *
 * <p>Bytes are counted in whole cells of {@link Planner#ALIGNMENT}, since the tensor that follows
 * begins at a multiple of that. Only the one at the end of the arena may end within its cell.
 */
public final class ArenaBound {
  private ArenaBound() {}

  // tag::arena-bound[]
  /**
   * Bytes that no plan can do without.
   *
   * @return at most the int range, even if it takes more
   */
  public static int of(Model model) {
    return of(model, Spacing.of(model));
  }

  static int of(Model model, Spacing spacing) {
    long most = 0;
    for (int step = Tensor.BEFOREHAND; step <= model.operators.length; step++) {
      most = Math.max(most, liveBytes(model, spacing, step));
    }
    return (int) Math.min(most, Integer.MAX_VALUE);
  }

  /** Bytes of all tensors that are live at a step, shared ones once, the greatest padding not. */
  private static long liveBytes(Model model, Spacing spacing, int step) {
    Lifetimes lifetimes = spacing.lifetimes;
    // tag::lab05-live-bytes[]
    long live = 0;
    long shared = 0;
    long padding = 0;
    for (int i = 0; i < model.tensors.length; i++) {
      Tensor tensor = model.tensors[i];
      if (tensor.needsArena() && lifetimes.first(i) <= step && lifetimes.last(i) >= step) {
        long bytes = Planner.align((long) tensor.bytes);
        live += bytes;
        padding = Math.max(padding, bytes - tensor.bytes);
        if (lifetimes.last(i) == step) {
          shared += spacing.shared(i);
        }
      }
    }
    return live - shared - padding;
    // end::lab05-live-bytes[] return 0;
  }
  // end::arena-bound[]
}
