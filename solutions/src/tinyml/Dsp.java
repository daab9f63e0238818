package tinyml;

/**
 * Instructions of a small Arm core that do the work of several: here each is plain Java, on the
 * board each call becomes the one instruction.
 *
 * <p>An int may stand for two signed 16-bit numbers, the <i>low half</i> (bits 0 to 15) and the
 * <i>high half</i> (bits 16 to 31), or for four signed bytes, byte 0 being the lowest. Four
 * products of bytes then take two loads, four extensions and two multiplications:
 *
 * <pre>
 * int a = Dsp.load4(input, i);
 * int b = Dsp.load4(filter, j);
 * sum = Dsp.smlad(Dsp.sxtb16(a), Dsp.sxtb16(b), sum); // bytes 0 and 2
 * sum = Dsp.smlad(Dsp.sxtb16Ror8(a), Dsp.sxtb16Ror8(b), sum); // bytes 1 and 3
 * </pre>
 *
 * <p>Each method says which instruction it is. Source: Arm v7-M Architecture Reference Manual (DDI
 * 0403), A7.7, where the instructions are listed by name. All but {@code LDR}, {@code SSAT} and
 * {@code CLZ} belong to the DSP extension, which Cortex-M4, M7 and M55 have. On other boards a call
 * is a few instructions, and its result the same. This class comes with the workspace.
 */
public final class Dsp {
  private Dsp() {}

  /**
   * {@code LDR}: {@code bytes[at]} to {@code bytes[at + 3]} as the bytes 0 to 3 of an int, at any
   * alignment. An index outside the array ends the call, as it would for each of the four.
   */
  public static int load4(byte[] bytes, int at) {
    return bytes[at] & 0xff
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | bytes[at + 3] << 24;
  }

  /** {@code SXTB16}: bytes 0 and 2 as the low and the high half. */
  public static int sxtb16(int bytes) {
    return (byte) bytes & 0xffff | (byte) (bytes >> 16) << 16;
  }

  /** {@code SXTB16} with {@code ROR #8}: bytes 1 and 3 as the low and the high half. */
  public static int sxtb16Ror8(int bytes) {
    return (byte) (bytes >> 8) & 0xffff | bytes >> 24 << 16;
  }

  /**
   * {@code SMLAD}: {@code sum} plus the product of the low halves plus that of the high halves.
   * Like Java's {@code +}, it wraps around.
   */
  public static int smlad(int x, int y, int sum) {
    return (short) x * (short) y + (x >> 16) * (y >> 16) + sum;
  }

  /** {@code SMUAD}: the product of the low halves plus that of the high halves. */
  public static int smuad(int x, int y) {
    return (short) x * (short) y + (x >> 16) * (y >> 16);
  }

  /**
   * {@code SMLSDX}: {@code sum} plus low half of {@code x} times high half of {@code y}, less high
   * half of {@code x} times low half of {@code y}.
   */
  public static int smlsdx(int x, int y, int sum) {
    return (short) x * (y >> 16) - (x >> 16) * (short) y + sum;
  }

  /** {@code SADD16}: the two sums of halves; each wraps around on its own. */
  public static int sadd16(int x, int y) {
    return x + y & 0xffff | (x >> 16) + (y >> 16) << 16;
  }

  /** {@code SSUB16}: the two differences of halves; each wraps around on its own. */
  public static int ssub16(int x, int y) {
    return x - y & 0xffff | (x >> 16) - (y >> 16) << 16;
  }

  /**
   * {@code SASX}: low half less high half of {@code y}, and high half plus low half of {@code y}.
   * If they are complex numbers, that is x + i y.
   */
  public static int sasx(int x, int y) {
    return x - (y >> 16) & 0xffff | (x >> 16) + y << 16;
  }

  /**
   * {@code SSAX}: low half plus high half of {@code y}, and high half less low half of {@code y}.
   * If they are complex numbers, that is x - i y.
   */
  public static int ssax(int x, int y) {
    return x + (y >> 16) & 0xffff | (x >> 16) - y << 16;
  }

  /** {@code SHADD16}: halves of the two sums of halves, rounded down; no bit is lost. */
  public static int shadd16(int x, int y) {
    return (short) x + (short) y >> 1 & 0xffff | (x >> 16) + (y >> 16) >> 1 << 16;
  }

  /**
   * {@code SMMULR}: the upper 32 bits of the 64-bit product, rounded.
   *
   * <p>{@code smmulr(2 * a, b)} equals {@link FixedPoint#saturatingRoundingDoublingHighMul} of
   * {@code a} and {@code b} wherever {@code 2 * a} fits into an int.
   *
   * @return {@code x * y / 2^32} rounded to the nearest integer with ties up
   */
  public static int smmulr(int x, int y) {
    return (int) ((long) x * y + (1L << 31) >> 32);
  }

  /**
   * {@code SSAT}: the nearest number that so many bits can hold.
   *
   * @param bits 1 .. 32; it is one instruction only if this is a constant
   * @return {@code value} limited to -2^(bits - 1) .. 2^(bits - 1) - 1
   */
  public static int ssat(int value, int bits) {
    int most = (1 << bits - 1) - 1;
    return Math.max(-most - 1, Math.min(value, most));
  }

  /** {@code QADD}: the sum, or the nearest int if it does not fit. */
  public static int qadd(int x, int y) {
    return Math.clamp((long) x + y, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** {@code QSUB}: {@code x - y}, or the nearest int if it does not fit. */
  public static int qsub(int x, int y) {
    return Math.clamp((long) x - y, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** {@code CLZ}: how many zeros stand before the highest bit that is 1; 32 for 0. */
  public static int clz(int value) {
    return Integer.numberOfLeadingZeros(value);
  }
}
