package tinyml;

/**
 * How much energy there is at each frequency: the square of the absolute value of the spectrum.
 * Where in its turn a wave was when the frame began is forgotten; ears do not hear it either.
 *
 * <p>Source: TFLM, {@code SignalEnergy}; bit-exact with it.
 */
public final class Energy {
  private Energy() {}

  /**
   * Replaces {@link Complex} numbers by their energies.
   *
   * @param spectrum of the bins {@link MelFilterBank#FIRST_BIN} to {@link MelFilterBank#LAST_BIN}
   *     each becomes real^2 + imaginary^2; the others stay. Of 480 samples the energies of all bins
   *     add up to less than 2^30
   */
  public static void apply(int[] spectrum) {
    // TODO lab09-energy
  }
}
