package tinyml;

/**
 * How far apart the tensors of a model must lie in the arena: the rules of all plans.
 *
 * <p>Tensors that are live at the same time share no byte, except where an operator reads one of
 * them for the last time and writes the other: there its {@link Overlap} decides.
 */
public final class Spacing {
  /** When the tensors are live. */
  public final Lifetimes lifetimes;

  private final Tensor[] tensors;

  /** For each tensor the output of its last reader that may overlap it, or null. */
  private final Tensor[] heirs;

  /** How closely that output may lie to the tensor. */
  private final Overlap[] overlaps;

  private Spacing(Model model) {
    tensors = model.tensors;
    lifetimes = Lifetimes.of(model);
    heirs = new Tensor[tensors.length];
    overlaps = new Overlap[tensors.length];
  }

  /** The rules for one model. */
  public static Spacing of(Model model) {
    Spacing spacing = new Spacing(model);
    for (int step = 0; step < model.operators.length; step++) {
      Operator operator = model.operators[step];
      for (int i = 0; i < operator.inputs(); i++) {
        spacing.inherit(model, operator, step, operator.input(i));
      }
    }
    return spacing;
  }

  /** Lets an operator's output overlap its input, if nobody needs the input any more. */
  private void inherit(Model model, Operator operator, int step, int input) {
    // TODO lab05-inherit
  }

  /**
   * How many bytes behind the first byte of {@code a}, at least, {@code b} begins if it does not
   * begin before {@code a}.
   *
   * @return 0 .. bytes of {@code a}
   */
  public int least(int a, int b) {
    // TODO lab05-least
    return tensors[a].bytes;
  }

  /** How many bytes a tensor can share, at most, with the output of its last reader. */
  long shared(int tensor) {
    return heirs[tensor] == null ? 0 : overlaps[tensor].shared(tensors[tensor], heirs[tensor]);
  }
}
