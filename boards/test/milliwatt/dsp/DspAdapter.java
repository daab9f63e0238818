package milliwatt.dsp;

import tinyml.Dsp;

/** The lab's methods as a kernel would be written. */
public final class DspAdapter implements DspLab {
  private static final byte[] TABLE = {1, -2, 3, -4, 5, -6, 7};

  @Override
  public void compute(int x, int y, int sum, int[] results) {
    results[0] = Dsp.sxtb16(x);
    results[1] = Dsp.sxtb16Ror8(x);
    results[2] = Dsp.smlad(x, y, sum);
    results[3] = Dsp.smuad(x, y);
    results[4] = Dsp.smmulr(x, y);
    results[5] = Dsp.ssat(x, 8);
    results[6] = Dsp.ssat(x, 1);
    results[7] = Dsp.ssat(x, 32);
    results[8] = Dsp.ssat(x, 16);
    results[9] = Dsp.ssat(x, y);
    results[10] = Dsp.qadd(x, y);
    results[11] = Dsp.qsub(x, y);
    results[12] = Dsp.clz(x);
    results[13] = Dsp.smlad(Dsp.sxtb16(x), Dsp.sxtb16Ror8(y), Dsp.qadd(sum, x));
    results[14] = Dsp.smlsdx(x, y, sum);
    results[15] = Dsp.sadd16(x, y);
    results[16] = Dsp.ssub16(x, y);
    results[17] = Dsp.sasx(x, y);
    results[18] = Dsp.ssax(x, y);
    results[19] = Dsp.shadd16(x, y);
  }

  @Override
  public int load(byte[] bytes, int at) {
    int length = bytes.length;
    return length
        - Dsp.load4(
            bytes, // the call, and so the trap, is on the line before
            at);
  }

  @Override
  public int dot(byte[] a, int first, byte[] b, int second, int count) {
    int sum = 0;
    for (int i = 0; i < count; i += 4) {
      int x = Dsp.load4(a, first + i);
      int y = Dsp.load4(b, i + second);
      sum = Dsp.smlad(Dsp.sxtb16(x), Dsp.sxtb16(y), sum);
      sum = Dsp.smlad(Dsp.sxtb16Ror8(x), Dsp.sxtb16Ror8(y), sum);
    }
    return sum;
  }

  @Override
  public int strided(byte[] bytes, int first, int stride, int count) {
    int sum = 0;
    int at = first;
    for (int i = 1; i <= count; i++) {
      sum += Dsp.load4(bytes, at);
      at += stride;
    }
    return sum;
  }

  @Override
  public int backward(byte[] bytes, int last) {
    int sum = 0;
    for (int i = last; i >= 0; i--) {
      sum = 31 * sum + Dsp.load4(bytes, i);
    }
    return sum;
  }

  @Override
  public int table(int at) {
    return Dsp.load4(TABLE, at);
  }

  @Override
  public int unrolled(byte[] bytes, int start, int end) {
    int sum = 0;
    for (int i = start; i <= end - 4; i += 4) {
      sum += bytes[i] + bytes[i + 1] + bytes[i + 2] + bytes[i + 3];
      sum = 7 * sum + Dsp.load4(bytes, i);
    }
    return sum;
  }
}
