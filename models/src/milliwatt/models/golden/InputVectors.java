package milliwatt.models.golden;

/**
 * Inputs to compare runtimes with, of four kinds: uniform numbers, numbers near the zero point, a
 * random walk from the zero point, and blocks of 16 equal numbers.
 */
public final class InputVectors {

  private InputVectors() {}

  /** Vector number {@code vector} of the set that {@code seed} begins, for an int8 tensor. */
  public static byte[] int8(int seed, int vector, int elements, int zeroPoint) {
    Draws draws = new Draws(seed, vector);
    byte[] values = new byte[elements];
    int value = zeroPoint;
    for (int i = 0; i < elements; i++) {
      value =
          switch (vector % 4) {
            case 0 -> draws.int8();
            case 1 -> clamp(zeroPoint + (draws.int8() >> 2));
            case 2 -> clamp(value + (draws.int8() >> 4));
            default -> i % 16 == 0 ? draws.int8() : value;
          };
      values[i] = (byte) value;
    }
    return values;
  }

  private static int clamp(int value) {
    return Math.clamp(value, Byte.MIN_VALUE, Byte.MAX_VALUE);
  }
}
