package tinyml;

/**
 * The energy at each frequency: the square of the spectrum's absolute value. What is left of a
 * complex number is how much of its frequency there is; where in its turn it begins is forgotten.
 */
public final class Energy {
  private Energy() {}

  // tag::energy[]
  /**
   * Replaces spectrum by energy.
   *
   * @param spectrum {@link Complex} numbers; those from {@code first} to {@code last} become their
   *     energies, unsigned, 0 .. 2^31
   */
  public static void apply(int[] spectrum, int first, int last) {
    for (int i = first; i <= last; i++) {
      spectrum[i] = Dsp.smuad(spectrum[i], spectrum[i]);
    }
  }
  // end::energy[]
}
