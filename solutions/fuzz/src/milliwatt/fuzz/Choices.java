package milliwatt.fuzz;

import java.util.Random;

/** Where decisions come from: chance, or the bytes that a fuzzer made. */
interface Choices {

  /** A number in 0 .. bound - 1; {@code bound} is at least 1. */
  int below(int bound);

  static Choices of(Random random) {
    return random::nextInt;
  }

  /** Each decision takes as many bytes as it needs; when none are left, all decisions are 0. */
  static Choices of(byte[] bytes) {
    return new Choices() {
      private int used;

      @Override
      public int below(int bound) {
        long drawn = 0;
        for (long values = 1; values < bound; values *= 256) {
          drawn = drawn * 256 + next();
        }
        return (int) (drawn % bound);
      }

      private int next() {
        return used < bytes.length ? bytes[used++] & 0xff : 0;
      }
    };
  }
}
