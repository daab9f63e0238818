package tinyml;

/**
 * How far the highest peak rises above the rest: peak divided by root mean square.
 *
 * <p>A sine has 1.41, however strong it is, and noise about 3. A bearing whose race begins to crack
 * gives one short knock at each turn: too little to raise the root mean square, enough to raise the
 * peak. So the crest factor sees a fault early. Late it falls again, when there are so many knocks
 * that they are the level.
 */
public final class CrestFactor {
  /** The root mean square is in 16ths, the result in 256ths. */
  private static final int SCALE = 16 * 256;

  private CrestFactor() {}

  /**
   * The crest factor in 256ths, rounded down.
   *
   * @param samples around their mean, -32767 .. 32767
   * @param length how many there are, 1 .. 512
   * @param rms their {@link RootMeanSquare}, in 16ths
   * @return 0 where {@code rms} is 0
   */
  public static int of(short[] samples, int length, int rms) {
    // TODO lab13-crest
    return 0;
  }
}
