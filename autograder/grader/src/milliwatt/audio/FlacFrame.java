package milliwatt.audio;

/** A frame of a FLAC file (RFC 9639, section 9): some thousand samples of every channel. */
final class FlacFrame {
  private static final int SYNC = 0b11_1111_1111_1110;
  private static final int SAMPLE_BITS_OF_STREAM = 0;
  private static final int SAMPLE_BITS_16 = 4;

  // How two channels are told: as they are, or one or both as sum and difference.
  private static final int LEFT_SIDE = 8;
  private static final int SIDE_RIGHT = 9;
  private static final int MID_SIDE = 10;

  /** The polynomial of the sum at the frame's end: x^16 + x^15 + x^2 + 1. */
  private static final int CRC_16 = 0x8005;

  private final int[][] samples;

  /** The frame is not as it was written. */
  static final class Damage extends RuntimeException {
    private static final long serialVersionUID = 1;

    Damage() {
      super(null, null, false, false);
    }
  }

  private FlacFrame(int[][] samples) {
    this.samples = samples;
  }

  /** Samples of each channel. */
  int length() {
    return samples[0].length;
  }

  int sample(int channel, int index) {
    return samples[channel][index];
  }

  /**
   * Reads the frame that begins where the bits are.
   *
   * @param content what the bits are of
   * @throws Damage if it is none, or its sum is wrong
   */
  static FlacFrame read(Bits bits, byte[] content, int channels) {
    int start = bits.bytePosition();
    require(bits.unsigned(14) == SYNC);
    bits.skip(2); // reserved; whether all frames but the last have one length
    int lengthCode = (int) bits.unsigned(4);
    int rateCode = (int) bits.unsigned(4);
    int assignment = (int) bits.unsigned(4);
    int sampleBits = (int) bits.unsigned(3);
    require(sampleBits == SAMPLE_BITS_OF_STREAM || sampleBits == SAMPLE_BITS_16);
    require(assignment <= MID_SIDE);
    require(channels == (assignment < LEFT_SIDE ? assignment + 1 : 2));
    bits.skip(1); // reserved
    skipNumber(bits);
    int length = length(bits, lengthCode);
    bits.skip(rateCode == 12 ? 8 : rateCode == 13 || rateCode == 14 ? 16 : 0);
    bits.skip(8); // a sum of the header alone

    int[][] samples = new int[channels][];
    for (int channel = 0; channel < channels; channel++) {
      boolean side = channel == (assignment == SIDE_RIGHT ? 0 : 1) && assignment >= LEFT_SIDE;
      samples[channel] = FlacSubframe.read(bits, length, Short.SIZE + (side ? 1 : 0));
    }
    bits.align();
    int sum = crc16(content, start, bits.bytePosition());
    require(sum == bits.unsigned(16));
    decorrelate(samples, assignment);
    return new FlacFrame(samples);
  }

  static void require(boolean whole) {
    if (!whole) {
      throw new Damage();
    }
  }

  /** Which frame or sample it is, in the way of UTF-8; frames follow one another anyway. */
  private static void skipNumber(Bits bits) {
    int first = (int) bits.unsigned(8);
    int ones = Integer.numberOfLeadingZeros(~first << 24);
    require(ones != 1 && ones < 8);
    bits.skip(ones == 0 ? 0 : 8 * (ones - 1));
  }

  private static int length(Bits bits, int code) {
    require(code != 0);
    return switch (code) {
      case 1 -> 192;
      case 2, 3, 4, 5 -> 144 << code;
      case 6 -> (int) bits.unsigned(8) + 1;
      case 7 -> (int) bits.unsigned(16) + 1;
      default -> 1 << code;
    };
  }

  private static void decorrelate(int[][] samples, int assignment) {
    for (int i = 0; assignment >= LEFT_SIDE && i < samples[0].length; i++) {
      int first = samples[0][i];
      int second = samples[1][i];
      switch (assignment) {
        case LEFT_SIDE -> samples[1][i] = first - second;
        case SIDE_RIGHT -> samples[0][i] = first + second;
        default -> {
          int sum = 2 * first + (second & 1);
          samples[0][i] = (sum + second) >> 1;
          samples[1][i] = (sum - second) >> 1;
        }
      }
    }
  }

  private static int crc16(byte[] bytes, int from, int to) {
    require(to <= bytes.length);
    int crc = 0;
    for (int i = from; i < to; i++) {
      crc ^= (bytes[i] & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ CRC_16;
      }
    }
    return crc & 0xFFFF;
  }
}
