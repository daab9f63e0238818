package milliwatt.differential;

import generated.GeneratedLab;
import java.util.ArrayList;
import java.util.List;
import milliwatt.contract.WireWriter;

/** The arguments of one run. */
record Arguments(
    int number,
    boolean z,
    byte b,
    short s,
    char c,
    int i,
    long l,
    float f,
    double d,
    int[] ints,
    long[] sums) {
  private static final int[] INTS = {0, 1, -1, 2, 7, 100, Integer.MIN_VALUE, Integer.MAX_VALUE};
  private static final long[] LONGS = {0, 1, -1, 1L << 31, Long.MIN_VALUE, Long.MAX_VALUE, 12345};
  private static final double[] DOUBLES = {
    0, -0.0, 1, -1.5, 1e10, Double.NaN, Double.NEGATIVE_INFINITY, 2.5, 1e-310, 2147483648.0
  };

  /** A run that needs no more than its number. */
  static Arguments number(int number) {
    return new Arguments(
        number, false, (byte) 0, (short) 0, '\0', 0, 0, 0, 0, new int[0], new long[4]);
  }

  static List<Arguments> of(Choice choice, int count) {
    List<Arguments> runs = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      int[] ints = new int[choice.of(4, 4, 5, 7, 0)];
      for (int i = 0; i < ints.length; i++) {
        ints[i] = INTS[choice.below(INTS.length)];
      }
      int i = INTS[choice.below(INTS.length)] + choice.between(-1, 1);
      double d = DOUBLES[choice.below(DOUBLES.length)];
      float f = (float) DOUBLES[choice.below(DOUBLES.length)];
      long l = LONGS[choice.below(LONGS.length)];
      int narrow = INTS[choice.below(INTS.length)];
      runs.add(
          new Arguments(
              number,
              choice.chance(50),
              (byte) (narrow >> 24),
              (short) (narrow >> 16),
              (char) narrow,
              i,
              l,
              f,
              d,
              ints,
              new long[4]));
    }
    return runs;
  }

  /** Runs the program on the JVM; what it writes into {@code out} is the result. */
  void run(GeneratedLab lab, WireWriter out) {
    long[] filled = sums.clone();
    long returned = lab.run(number, z, b, s, c, i, l, f, d, ints.clone(), filled);
    out.write(returned);
    out.write(filled);
  }

  /** The arguments on the wire. */
  byte[] bytes() {
    WireWriter writer = new WireWriter();
    writer.write(number);
    writer.write(z);
    writer.write(b);
    writer.write(s);
    writer.write(c);
    writer.write(i);
    writer.write(l);
    writer.write(f);
    writer.write(d);
    writer.write(ints);
    writer.write(sums);
    return writer.toByteArray();
  }
}
