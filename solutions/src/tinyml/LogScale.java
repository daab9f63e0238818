package tinyml;

/**
 * The natural logarithm without a float: as loudness is heard, and small enough for a byte.
 *
 * <p>A number is 2^e * (1 + f) with f from 0 to just below 1. Its logarithm to the base 2 is e +
 * log2(1 + f), and log2(1 + f) is f and a bend that a table holds. Source: TFLM, {@code
 * SignalFilterBankLog}; bit-exact with it.
 */
public final class LogScale {
  /** The signal is multiplied by 2^3 first. */
  private static final int SIGNAL_SHIFT = 3;

  private static final int LOG_BITS = 16;
  private static final int ROUNDING = 1 << LOG_BITS - 1;
  private static final int LN_2 = 45_426; // in units of 2^-16
  private static final int OUTPUT_SCALE = 64;

  private static final int SEGMENT_BITS = 7;

  /** log2(1 + f) - f in units of 2^-16 for f = 0, 1/128, ... 1. */
  private static final short[] BEND = {
    0, 224, 442, 654, 861, 1063, 1259, 1450, 1636, 1817,
    1992, 2163, 2329, 2490, 2646, 2797, 2944, 3087, 3224, 3358,
    3487, 3611, 3732, 3848, 3960, 4068, 4172, 4272, 4368, 4460,
    4549, 4633, 4714, 4791, 4864, 4934, 5001, 5063, 5123, 5178,
    5231, 5280, 5326, 5368, 5408, 5444, 5477, 5507, 5533, 5557,
    5578, 5595, 5610, 5622, 5631, 5637, 5640, 5641, 5638, 5633,
    5626, 5615, 5602, 5586, 5568, 5547, 5524, 5498, 5470, 5439,
    5406, 5370, 5332, 5291, 5249, 5203, 5156, 5106, 5054, 5000,
    4944, 4885, 4825, 4762, 4697, 4630, 4561, 4490, 4416, 4341,
    4264, 4184, 4103, 4020, 3935, 3848, 3759, 3668, 3575, 3481,
    3384, 3286, 3186, 3084, 2981, 2875, 2768, 2659, 2549, 2437,
    2323, 2207, 2090, 1971, 1851, 1729, 1605, 1480, 1353, 1224,
    1094, 963, 830, 695, 559, 421, 282, 142, 0
  };

  private LogScale() {}

  // tag::log-scale[]
  /**
   * 64 ln(8 x), rounded, or 0 for x = 0.
   *
   * @param x 0 .. 2^28 - 1
   */
  public static int of(int x) {
    // tag::lab09-log[]
    if (x == 0) {
      return 0;
    }
    long natural = (long) LN_2 * log2(x << SIGNAL_SHIFT) + ROUNDING >> LOG_BITS;
    return (int) (OUTPUT_SCALE * natural + ROUNDING >> LOG_BITS);
    // end::lab09-log[] return 0;
  }

  /** log2(x) in units of 2^-16, for x of 1 and more. */
  private static int log2(int x) {
    // tag::lab09-log2[]
    int exponent = 31 - Integer.numberOfLeadingZeros(x);
    int rest = x - (1 << exponent);
    int fraction = exponent < LOG_BITS ? rest << LOG_BITS - exponent : rest >> exponent - LOG_BITS;
    int segment = fraction >> LOG_BITS - SEGMENT_BITS;
    int within = fraction - (segment << LOG_BITS - SEGMENT_BITS);
    // TFLM shifts by 16 where 9 would draw the straight line from one entry to the next.
    int line = (BEND[segment + 1] - BEND[segment]) * within >> LOG_BITS;
    return (exponent << LOG_BITS) + fraction + BEND[segment] + line;
    // end::lab09-log2[] return 0;
  }
  // end::log-scale[]
}
