package tinyml;

/** Arrays: bounds, nesting, defaults, aliasing, checks in loops. */
public final class ArrayCases {
  public static long seen;
  static final int[] TABLE = {3, 1, 4, 1, 5, 9};
  static final byte[][] ROWS = {{1, 2}, {}, null, {-1}};
  static int[] shared = {1, 2, 3};
  static int max = Integer.MAX_VALUE;

  private ArrayCases() {}

  private static long sum(int[] a, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += a[i];
      seen = sum;
    }
    return sum;
  }

  public static long an_index_one_beyond_traps() {
    return TABLE[TABLE.length];
  }

  public static long a_negative_index_traps() {
    return TABLE[seen == 0 ? -1 : 0];
  }

  public static long an_index_that_overflows_traps_with_its_value() {
    return TABLE[max + 1];
  }

  public static long an_index_product_that_overflows_can_be_in_bounds() {
    return TABLE[(1 << 30) * 4 + 2];
  }

  public static long a_loop_to_the_edge_does_not_trap() {
    return sum(TABLE, 0, TABLE.length);
  }

  public static long a_loop_one_beyond_the_edge_traps_after_the_others() {
    return sum(TABLE, 0, TABLE.length + 1);
  }

  public static long a_loop_that_begins_below_zero_traps_at_once() {
    return sum(TABLE, -1, 2);
  }

  public static long a_loop_that_runs_zero_times_needs_no_array() {
    return sum(null, 3, 3);
  }

  public static long a_loop_over_null_traps_in_its_body() {
    seen = 4;
    return sum(null, 0, 1);
  }

  public static long a_loop_near_the_largest_int_traps_at_its_first_index() {
    return sum(TABLE, max - 1, max);
  }

  public static long a_strided_loop_stops_at_the_bad_index() {
    long sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += TABLE[1 + i * 2];
      seen = sum;
    }
    return sum;
  }

  public static long a_stride_of_zero_reads_one_element() {
    long sum = 0;
    int stride = (int) seen;
    for (int i = 0; i < 9; i++) {
      sum += TABLE[2 + i * stride];
    }
    return sum;
  }

  public static long a_loop_that_moves_its_variable_skips() {
    long sum = 0;
    for (int i = 0; i < TABLE.length; i++) {
      sum = sum * 10 + TABLE[i];
      if (TABLE[i] == 1) {
        i++;
      }
    }
    return sum;
  }

  public static long a_loop_whose_array_is_replaced_uses_the_new_one() {
    int[] a = {1, 2, 3, 4};
    for (int i = 0; i < 4; i++) {
      seen += a[i];
      if (i == 1) {
        a = new int[] {10, 20, 30};
      }
    }
    return seen;
  }

  public static long a_loop_whose_field_array_is_replaced_by_a_call_traps() {
    for (int i = 0; i < 3; i++) {
      seen += shared[i];
      shrink();
    }
    return seen;
  }

  private static void shrink() {
    shared = new int[shared.length - 1];
  }

  public static long an_enhanced_loop_keeps_the_array_it_began_with() {
    int[] a = {1, 2, 3};
    int sum = 0;
    for (int x : a) {
      sum += x;
      a = new int[] {9};
    }
    return sum * 10 + a.length;
  }

  public static long an_enhanced_loop_sees_changes_of_later_elements() {
    int[] a = {1, 2, 3};
    int sum = 0;
    for (int x : a) {
      sum = sum * 10 + x;
      a[2] = 7;
      x = 100;
    }
    return sum + a[0];
  }

  public static long an_enhanced_loop_over_null_traps() {
    int[] a = null;
    for (int x : a) {
      seen += x;
    }
    return seen;
  }

  public static long a_null_row_traps_at_its_element() {
    seen = ROWS[0][1];
    return ROWS[2][0];
  }

  public static long an_empty_row_has_no_element() {
    return ROWS[1][0];
  }

  public static long rows_of_different_lengths_are_summed() {
    int sum = 0;
    for (byte[] row : ROWS) {
      if (row != null) {
        for (byte b : row) {
          sum = sum * 10 + b;
        }
      }
    }
    return sum;
  }

  public static long new_arrays_are_zero_false_and_null() {
    boolean[] flags = new boolean[2];
    double[] reals = new double[2];
    int[][] rows = new int[2][];
    char[] letters = new char[1];
    return (flags[1] ? 1 : 0) + (long) reals[1] + (rows[1] == null ? 10 : 0) + letters[0];
  }

  public static long three_dimensions_are_all_made() {
    long[][][] cube = new long[2][3][4];
    cube[1][2][3] = 5;
    return cube.length * 100 + cube[1].length * 10 + cube[1][2].length + cube[1][2][3];
  }

  public static long two_names_of_one_array_see_each_other() {
    int[] a = {1, 2, 3, 4, 5};
    int[] b = a;
    for (int i = 1; i < a.length; i++) {
      a[i] += b[i - 1];
    }
    return a[4] * 10 + (a == b ? 1 : 0);
  }

  public static long a_byte_array_stores_the_low_bits() {
    byte[] a = new byte[2];
    a[0] = (byte) 200;
    a[1] += 130;
    a[0]--;
    return a[0] * 1000 + a[1];
  }

  public static long a_char_array_holds_large_values() {
    char[] a = {'a', '\uffff'};
    a[1]++;
    a[0] -= 98;
    return a[0] + a[1] * 100_000L;
  }

  public static long a_descending_loop_ends_at_zero() {
    long sum = 0;
    for (int i = TABLE.length - 1; i >= 0; i--) {
      sum = sum * 10 + TABLE[i];
    }
    for (int i = TABLE.length; i-- > 0; ) {
      sum += TABLE[i] * i;
    }
    return sum;
  }

  public static long an_array_of_length_zero_can_be_made_and_walked() {
    int[] a = new int[0];
    int count = 0;
    for (int i = 0; i < a.length; i++) {
      count += a[i];
    }
    return count + a.length;
  }

  public static long an_index_by_char_and_byte_is_promoted() {
    char c = 2;
    byte b = -1;
    return TABLE[c] + TABLE[b & 3] * 10 + TABLE[c + b] * 100;
  }

  public static long a_bad_index_goes_before_the_row_of_a_bad_row() {
    return ROWS[4][1 / (int) seen];
  }

  public static long the_loop_bound_is_read_in_every_pass() {
    int n = 3;
    int passes = 0;
    for (int i = 0; i < n; i++) {
      if (i == 1) {
        n = 6;
      }
      passes++;
    }
    return passes;
  }
}
