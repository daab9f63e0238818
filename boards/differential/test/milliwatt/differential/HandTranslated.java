package milliwatt.differential;

import java.util.List;
import java.util.Map;
import milliwatt.tinyjava.Source;

/** A program and its translation by hand, to test the comparison without the translator. */
final class HandTranslated {
  private static final String JAVA =
      """
      package tinyml;

      public final class Main {
        static int calls;

        static final class Table {
          static int[] values = {3, 1, 4};
          static int quotient = 12 / calls;
        }

        public static long run(int number, int[] ints) {
          switch (number) {
            case 0:
              return ints[0] + ints.length;
            case 1:
              calls++;
              return ints[ints.length];
            case 2:
              return 7 / calls;
            case 3:
              return new int[calls - 9].length;
            case 4:
              throw new ModelError("%d calls of %d", calls, number);
            case 5:
              throw new IllegalStateException("as it is");
            case 6:
              ints = null;
              return ints.length;
            case 7:
              return deeper(1);
            case 8:
              return Table.quotient;
            default:
              return Table.values[1];
          }
        }

        static long deeper(long n) {
          return deeper(n + 1) + n;
        }

        public static long state() {
          return calls;
        }
      }
      """;

  static final String C =
      """
      #include "mw.h"

      const char *const mw_files[] = {NULL, "Main.java"};
      MW_STATIC static int32_t calls;
      MW_STATIC static mw_initialiser initialiser;
      MW_STATIC static IntArray *values;
      MW_STATIC static int32_t quotient;

      static void initialise(uint32_t site) {
        if (initialiser.state == MW_ERRONEOUS) {
          mw_trap(MW_NO_CLASS, site, 0, 0);
        }
        if (initialiser.state != MW_NOT_INITIALISED) {
          return;
        }
        initialiser.state = MW_INITIALISING;
        initialiser.outer = mw_initialising;
        mw_initialising = &initialiser;
        values = MW_NEW_ARRAY(IntArray, 3, MW_SITE(1, 7));
        values->data[0] = 3;
        values->data[1] = 1;
        values->data[2] = 4;
        if (calls == 0) {
          mw_trap(MW_ARITHMETIC, MW_SITE(1, 8), 0, 0);
        }
        quotient = 12 / calls;
        mw_initialising = initialiser.outer;
        initialiser.state = MW_INITIALISED;
      }

      __attribute__((noinline)) static int64_t deeper(int64_t n) {
        return deeper(n + 1) + n;
      }

      static int64_t run(int32_t number, IntArray *ints) {
        switch (number) {
          case 0:
            if (ints->length == 0) {
              mw_trap_index(0, 0, MW_SITE(1, 14));
            }
            return ints->data[0] + ints->length;
          case 1:
            calls++;
            mw_trap_index(ints->length, ints->length, MW_SITE(1, 17));
          case 2:
            if (calls == 0) {
              mw_trap(MW_ARITHMETIC, MW_SITE(1, 19), 0, 0);
            }
            return 7 / calls;
          case 3:
            return MW_NEW_ARRAY(IntArray, calls - 9, MW_SITE(1, 21))->length;
          case 4: {
            int32_t numbers[] = {calls, number};
            mw_throw("ModelError", true, MW_SITE(1, 23), "%d calls of %d", 2, numbers);
          }
          case 5:
            mw_throw("IllegalStateException", false, MW_SITE(1, 25), "as it is", 0, NULL);
          case 6:
            mw_trap(MW_NULL_POINTER, MW_SITE(1, 28), 0, 0);
          case 7:
            return deeper(1);
          case 8:
            initialise(MW_SITE(1, 32));
            return quotient;
          default:
            initialise(MW_SITE(1, 34));
            return values->data[1];
        }
      }

      static void call_run(void) {
        int32_t number = mw_read_int();
        mw_read_boolean();
        mw_read_byte();
        mw_read_short();
        mw_read_char();
        mw_read_int();
        mw_read_long();
        mw_read_float();
        mw_read_double();
        IntArray *ints = mw_read_ints();
        LongArray *sums = mw_read_longs();
        mw_start();
        int64_t returned = run(number, ints);
        mw_stop();
        mw_write_long(returned);
        mw_write_longs(sums);
      }

      static void call_state(void) {
        mw_write_long(calls);
      }

      const mw_method mw_methods[] = {{"run", call_run}, {"state", call_state}};
      const int32_t mw_method_count = 2;
      """;

  private HandTranslated() {}

  static Case program() {
    List<Arguments> runs =
        java.util.stream.IntStream.of(0, 4, 2, 8, 8, 1, 2, 3, 4, 5, 6, 7, 9)
            .mapToObj(Arguments::number)
            .toList();
    return new Case(
        "hand-translated",
        List.of(new Source("tinyml/Main.java", JAVA, true)),
        Fixed.adapter(false).replace(Fixed.ARGUMENTS, "number, ints"),
        runs);
  }

  static Map<String, String> translation() {
    return Map.of("program.c", C);
  }
}
