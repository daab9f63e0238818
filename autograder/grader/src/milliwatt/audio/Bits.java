package milliwatt.audio;

/** Reads bits, the highest of each byte first. Behind the last it throws an {@link EndOfBits}. */
final class Bits {
  private final byte[] bytes;
  private long position;

  /** There are fewer bits than were asked for. */
  static final class EndOfBits extends RuntimeException {
    private static final long serialVersionUID = 1;

    EndOfBits() {
      super(null, null, false, false);
    }
  }

  Bits(byte[] bytes) {
    this.bytes = bytes;
  }

  /** An unsigned number of 0 to 32 bits. */
  long unsigned(int count) {
    long value = 0;
    for (int left = count; left > 0; ) {
      int offset = (int) (position & 7);
      int taken = Math.min(left, 8 - offset);
      int now = current() >> (8 - offset - taken) & ((1 << taken) - 1);
      value = value << taken | now;
      position += taken;
      left -= taken;
    }
    return value;
  }

  /** A two's complement number of 0 to 32 bits. */
  int signed(int count) {
    return count == 0 ? 0 : (int) (unsigned(count) << (Long.SIZE - count) >> (Long.SIZE - count));
  }

  /** How many zeros come before the next one, which is read too. */
  int unary() {
    int zeros = 0;
    while (unsigned(1) == 0) {
      zeros++;
    }
    return zeros;
  }

  void skip(long count) {
    position += count;
  }

  /** Goes on to the beginning of a byte. */
  void align() {
    position = (position + 7) & -8;
  }

  /** The byte that is read from next. */
  int bytePosition() {
    return (int) (position >> 3);
  }

  boolean atEnd() {
    return position >= 8L * bytes.length;
  }

  private int current() {
    if (atEnd()) {
      throw new EndOfBits();
    }
    return bytes[(int) (position >> 3)] & 0xFF;
  }
}
