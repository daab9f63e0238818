package milliwatt.differential;

/** The parts that all generated programs have in common. */
final class Fixed {
  static final String CONTRACT_CLASS = "generated.GeneratedLab";
  static final String ADAPTER_CLASS = "generated.GeneratedAdapter";

  /** What run() takes; the same for all programs. */
  static final String PARAMETERS =
      "int number, boolean z, byte b, short s, char c, int i, long l, float f, double d, int[] ints,"
          + " long[] sums";

  static final String ARGUMENTS = "number, z, b, s, c, i, l, f, d, ints, sums";

  /** Folds all that happens into a number that a later call reads. */
  static final String TRACE =
      """
      package tinyml;

      /** What has happened so far, as one number. */
      final class Trace {
        static final String TEXT = "as told";
        static long hash = 1;
        static int steps;

        private Trace() {}

        static void add(int value) {
          steps++;
          hash = hash * 31 + value;
        }

        static void add(long value) {
          add((int) (value ^ value >>> 32));
        }

        static void add(float value) {
          add(Float.floatToIntBits(value));
        }

        static void add(double value) {
          add(Double.doubleToLongBits(value));
        }

        static void add(boolean value) {
          add(value ? 1231 : 1237);
        }
      }
      """;

  /** An exception of the student's own. */
  static final String OOPS =
      """
      package tinyml;

      /** An exception with a number. */
      public final class Oops extends RuntimeException {
        final int number;

        Oops(String text, int number) {
          super(text);
          this.number = number;
        }
      }
      """;

  private Fixed() {}

  /**
   * The adapter.
   *
   * @param instance whether the program is an object that the adapter keeps, or static methods
   */
  static String adapter(boolean instance) {
    String main = instance ? "main" : "tinyml.Main";
    return """
    package generated;

    public final class GeneratedAdapter implements GeneratedLab {
    %s  @Override
      public long run(%s) {
        return %s.run(%s);
      }

      @Override
      public long state() {
        return %s.state();
      }
    }
    """
        .formatted(
            instance ? "  private final tinyml.Main main = new tinyml.Main();\n\n" : "",
            PARAMETERS,
            main,
            ARGUMENTS,
            main);
  }
}
