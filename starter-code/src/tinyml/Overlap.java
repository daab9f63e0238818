package tinyml;

/**
 * How closely the output of an operator may lie to one of its inputs in the arena.
 *
 * <p>Two tensors that are in use at the same time must not share bytes; but a kernel that has read
 * a byte for the last time has no use for it, and may write there. How far that goes depends on how
 * the kernel walks, see {@link Kernel#walksBackward}. With
 *
 * <pre>distance = offset of the output - offset of the input</pre>
 *
 * <p>the two may be placed so that {@code distance <= -ahead} or {@code distance >= behind}, and no
 * closer.
 */
public final class Overlap {
  /** 0 .. bytes of the output: how far before the input the output must begin, at least. */
  public final int ahead;

  /** 0 .. bytes of the input: how far behind the input's first byte the output must begin. */
  public final int behind;

  private Overlap(int ahead, int behind) {
    this.ahead = ahead;
    this.behind = behind;
  }

  /** Of two tensors that share no byte. */
  static Overlap none(Tensor input, Tensor output) {
    return new Overlap(output.bytes, input.bytes);
  }
}
