package tinyml;

/**
 * The inputs of the golden outputs of whole networks, from a linear congruential generator; see
 * {@code golden/README.md} of the shared folder.
 */
final class GeneratedInput {
  private static final int SEED = 12_345;

  private int state;

  private GeneratedInput(int vector) {
    state = SEED + (int) 2_654_435_761L * vector;
  }

  /** Input number {@code vector} of an int8 network. */
  static byte[] of(Tensor input, int vector) {
    return new GeneratedInput(vector).fill(vector % 4, input.zeroPoint(), input.bytes);
  }

  /** Input number {@code vector} of a network that takes 16-bit samples. */
  static short[] int16(int vector, int count) {
    GeneratedInput input = new GeneratedInput(vector);
    short[] samples = new short[count];
    int last = 0;
    for (int i = 0; i < count; i++) {
      last =
          switch (vector % 4) {
            case 0 -> input.drawInt16();
            case 1 -> input.drawInt16() >> 6;
            case 2 -> Math.clamp(last + (input.drawInt16() >> 6), Short.MIN_VALUE, Short.MAX_VALUE);
            default -> i % 16 == 0 ? input.drawInt16() : last;
          };
      samples[i] = (short) last;
    }
    return samples;
  }

  private byte[] fill(int mode, int zeroPoint, int count) {
    byte[] bytes = new byte[count];
    int last = zeroPoint;
    for (int i = 0; i < count; i++) {
      last =
          switch (mode) {
            case 0 -> draw();
            case 1 -> Saturation.saturate(zeroPoint + (draw() >> 2));
            case 2 -> Saturation.saturate(last + (draw() >> 4));
            default -> i % 16 == 0 ? draw() : last;
          };
      bytes[i] = (byte) last;
    }
    return bytes;
  }

  private int draw() {
    state = state * 1_664_525 + 1_013_904_223;
    return (state >>> 24) - 128;
  }

  private int drawInt16() {
    draw();
    return (state >>> 16) - 32_768;
  }
}
