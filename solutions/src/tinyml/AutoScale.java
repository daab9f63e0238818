package tinyml;

/**
 * Makes a quiet frame as loud as 16 bits can hold, by a power of two.
 *
 * <p>The Fourier transform that follows halves its numbers again and again and keeps 16 bits of
 * them. What is quiet would lose all of them on the way. The square root shifts back by as many
 * bits, so that a loud frame stays louder than a quiet one.
 *
 * <p>Source: TFLM, {@code SignalFftAutoScale}; bit-exact with it.
 */
public final class AutoScale {
  private AutoScale() {}

  // tag::auto-scale[]
  /**
   * Shifts all samples left by the same number of bits.
   *
   * @param frame scaled in place; samples from {@link HannWindow#LENGTH} on are not looked at
   * @return by how many bits, 0 .. 15: the most that leave no sample outside -32768 .. 32767, and
   *     15 for a frame of zeros
   */
  public static int apply(short[] frame) {
    // tag::lab09-auto-scale[]
    int shift = Math.max(0, Integer.numberOfLeadingZeros(greatest(frame)) - 17);
    for (int i = 0; i < HannWindow.LENGTH; i++) {
      frame[i] = (short) (frame[i] << shift);
    }
    return shift;
    // end::lab09-auto-scale[] return 0;
  }

  /**
   * The greatest absolute value. It is kept in 16 bits, as in TFLM: there, the absolute value of
   * -32768 is -32768, and any sample after it is greater.
   */
  private static int greatest(short[] frame) {
    // tag::lab09-greatest[]
    int greatest = 0;
    for (int i = 0; i < HannWindow.LENGTH; i++) {
      int sample = frame[i];
      if (sample > greatest) {
        greatest = sample;
      } else if (-sample > greatest) {
        greatest = (short) -sample;
      }
    }
    return greatest;
    // end::lab09-greatest[] return 0;
  }
  // end::auto-scale[]
}
