package tinyml;

/**
 * What a gyroscope reads while nothing turns, learnt while nothing turns.
 *
 * <p>A gyroscope of a few cents is off by a few degrees a second, differently in each device and at
 * each temperature. Where rates are added up to angles, so is the bias: 3 degrees a second are 9
 * degrees after a gesture of three seconds.
 *
 * <p>Rates are in 16.384ths of a degree a second, as of a sensor of 16 bits with a range of 2000
 * degrees a second (Bosch BMI270, datasheet section 4.6).
 */
public final class GyroscopeBias {
  /** Bits of the fraction that the estimate has. */
  private static final int FRACTION = 8;

  /** The estimate moves by a 64th of what it is wrong by: it needs about 64 still samples. */
  private static final int SLOWNESS = 6;

  private final int stillness;
  private final int[] bias = new int[3];

  /**
   * Knows of no bias.
   *
   * @param stillness the sum of three rates without their sign, below which nothing turns
   */
  public GyroscopeBias(int stillness) {
    this.stillness = stillness;
  }

  /** Forgets the bias. */
  public void reset() {
    for (int axis = 0; axis < 3; axis++) {
      bias[axis] = 0;
    }
  }

  /**
   * Takes the bias off three rates, and learns from them if nothing turns.
   *
   * @param samples holds the rates about x, y and z
   * @param offset of the first of them
   * @param rates gets them without the bias, as it was known before
   * @return the sum of the three without their signs: how fast the device turns
   */
  public int correct(short[] samples, int offset, int[] rates) {
    // TODO lab14-correct
    return 0;
  }
}
