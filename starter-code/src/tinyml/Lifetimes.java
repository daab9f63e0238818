package tinyml;

/**
 * From when until when each tensor of a model needs its bytes.
 *
 * <p>Time is counted in steps: step {@code i} is the run of operator {@code i}. Before the first,
 * at step {@link Tensor#BEFOREHAND}, the caller sets the inputs; after the last, at the step whose
 * number is that of the operators, the caller gets the outputs.
 */
public final class Lifetimes {
  private final Tensor[] tensors;
  private final int[] last;

  private Lifetimes(Model model) {
    tensors = model.tensors;
    last = new int[tensors.length];
  }

  /**
   * The lifetimes of a model's tensors. A tensor is live from the step that gives it its value to
   * the last one that reads it. What nobody reads is live at the step that writes it, outputs are
   * live until the caller gets them, and variables always.
   */
  public static Lifetimes of(Model model) {
    Lifetimes lifetimes = new Lifetimes(model);
    // TODO lab05-lifetimes
    return lifetimes;
  }

  /** The step that gives a tensor its value: an operator, or {@link Tensor#BEFOREHAND}. */
  public int first(int tensor) {
    return tensors[tensor].definedBy;
  }

  /** The last step at which a tensor's value is needed. */
  public int last(int tensor) {
    return last[tensor];
  }

  /** Whether there is a step at which both tensors are live. */
  public boolean meet(int a, int b) {
    // TODO lab05-meet
    return true;
  }
}
