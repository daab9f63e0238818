package tinyml;

/** Decides where in the arena each tensor lies. */
public abstract class Planner {
  /** Every tensor begins at a multiple of this many bytes, as fast kernels want it. */
  public static final int ALIGNMENT = 16;

  /**
   * Sets the {@code offset} of every tensor of the model that {@link Tensor#needsArena needs a
   * place}, and of no other.
   *
   * @return bytes of the arena: where the tensor that ends last ends
   * @throws ModelError if that is beyond the int range
   */
  public abstract int place(Model model);

  /**
   * The position that follows a tensor's last byte.
   *
   * @param offset where the tensor begins, at least 0
   * @param bytes of the tensor, at least 0
   * @throws ModelError if that is so far beyond the int range that no other tensor could follow
   */
  protected static int end(int offset, int bytes) {
    if (bytes > Integer.MAX_VALUE - ALIGNMENT - offset) {
      throw new ModelError("the tensors need more than %d bytes", Integer.MAX_VALUE);
    }
    return offset + bytes;
  }

  /** The least multiple of {@link #ALIGNMENT} that is at least {@code position}. */
  protected static int align(int position) {
    return (position + ALIGNMENT - 1) & -ALIGNMENT;
  }

  /** The same for sums of sizes, which may leave the int range. */
  protected static long align(long bytes) {
    return (bytes + ALIGNMENT - 1) & -ALIGNMENT;
  }
}
