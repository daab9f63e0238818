package lab15;

/** The random numbers that the student's classes draw, drawn here once more. */
final class Numbers {
  private int state;

  Numbers(int seed) {
    state = seed;
  }

  int below(int bound) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (int) (Integer.toUnsignedLong(state) * bound >>> 32);
  }

  int between(int least, int greatest) {
    return least + below(greatest - least + 1);
  }
}
