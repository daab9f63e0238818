package tinyml;

/** Operands are evaluated from left to right, and traps come in their order. */
public final class OrderCases {
  public static long seen;
  static int x;
  static int[] array = {1, 2, 3, 4};
  static int[] none;
  static int zero;

  private OrderCases() {}

  private static int note(int value) {
    seen = seen * 10 + value;
    return value;
  }

  private static int changeX() {
    x = 100;
    return 1;
  }

  private static int[] arrayAfter(int value) {
    note(value);
    return array;
  }

  private static int[] noneAfter(int value) {
    note(value);
    return none;
  }

  private static long three(long a, long b, long c) {
    return a * 100 + b * 10 + c;
  }

  public static long arguments_are_evaluated_from_left_to_right() {
    int i = 1;
    return three(i++, i++, i++ + note(3)) + three(note(1), note(2), note(3));
  }

  public static long operands_are_evaluated_from_left_to_right() {
    int i = 5;
    return i++ * 10 + i-- - --i * i++ + note(1) - note(2) * note(3);
  }

  public static long the_left_operand_is_fetched_before_the_right_changes_it() {
    x = 5;
    return x + changeX() + x;
  }

  public static long compound_assignment_keeps_the_value_from_before() {
    x = 5;
    x += changeX();
    return x;
  }

  public static long compound_assignment_of_an_assignment_to_itself() {
    int i = 3;
    i += (i = 10) + i;
    return i;
  }

  public static long an_increment_assigned_to_itself_is_lost() {
    int i = 7;
    i = i++;
    i = i++ + ++i;
    return i;
  }

  public static long the_index_is_fetched_before_the_value_changes_it() {
    int[] a = new int[4];
    int i = 1;
    a[i] = i = 2;
    return a[1] * 100 + a[2] * 10 + i;
  }

  public static long an_index_with_an_increment_counts_once() {
    int[] a = {1, 2, 3, 4};
    int i = 0;
    a[i++] += 10;
    a[i++]++;
    a[i++] = a[i] + i;
    return a[0] * 1000 + a[1] * 100 + a[2] * 10 + i;
  }

  public static long the_array_is_fetched_before_the_index_replaces_it() {
    int[] a = {1, 2, 3};
    int[] b = a;
    int got = a[(a = new int[] {7, 8, 9})[0] - 6];
    return got * 100 + a[1] * 10 + b[1];
  }

  public static long the_array_is_fetched_before_the_value_replaces_it() {
    int[] a = {1, 2, 3};
    int[] b = a;
    a[0] = (a = new int[] {7, 8, 9})[2];
    return a[0] * 10 + b[0];
  }

  public static long a_null_array_traps_after_its_index() {
    return noneAfter(1)[note(2)];
  }

  public static long a_store_into_a_null_array_traps_after_its_value() {
    noneAfter(1)[note(2)] = note(3);
    return seen;
  }

  public static long a_store_out_of_bounds_traps_after_its_value() {
    arrayAfter(1)[note(9)] = note(3);
    return seen;
  }

  public static long a_value_that_traps_goes_before_a_bad_index() {
    array[note(9)] = note(1) / zero;
    return seen;
  }

  public static long an_index_that_traps_goes_before_a_null_array() {
    return none[1 / zero];
  }

  public static long a_compound_store_traps_before_its_value() {
    array[note(9)] += note(3);
    return seen;
  }

  public static long a_compound_store_into_null_traps_before_its_value() {
    noneAfter(1)[note(2)] *= note(3);
    return seen;
  }

  public static long the_division_traps_after_both_operands() {
    return note(1) / (note(2) - 2);
  }

  public static long a_conditional_evaluates_one_side() {
    return (x == 0 ? note(1) : note(2)) + (x != 0 ? note(3) : note(4)) + seen;
  }

  public static long and_and_or_stop_early() {
    boolean a = note(1) > 5 && note(2) > 0;
    boolean b = note(3) > 0 || note(4) > 0;
    return seen + (a ? 100_000 : 0) + (b ? 200_000 : 0);
  }

  public static long single_and_and_or_evaluate_both_sides() {
    boolean a = note(1) > 5 & note(2) > 0;
    boolean b = note(3) > 0 | note(4) > 0;
    boolean c = note(5) > 0 ^ note(6) > 0;
    return seen + (a ? 100_000_000 : 0) + (b ? 200_000_000 : 0) + (c ? 400_000_000 : 0);
  }

  public static long a_boolean_compound_assignment_evaluates_its_right_side() {
    boolean b = false;
    b &= note(1) > 0;
    b |= note(2) > 0;
    b ^= note(3) > 0;
    return seen * 10 + (b ? 1 : 0);
  }

  public static long array_dimensions_are_evaluated_from_left_to_right() {
    int[][] a = new int[note(2)][note(3)];
    return seen * 10 + a[1].length;
  }

  public static long a_negative_dimension_traps_after_all_are_evaluated() {
    int[][] a = new int[note(2)][note(0) - 1];
    return a.length;
  }

  public static long a_negative_inner_dimension_traps_although_there_is_no_row() {
    int[][] a = new int[zero][zero - 1];
    return a.length;
  }

  public static long a_negative_outer_dimension_traps_with_its_size() {
    int[] a = new int[zero - 5];
    return a.length;
  }

  public static long a_receiver_is_evaluated_before_the_arguments_and_checked_after() {
    Counter counter = null;
    return counter.add(note(4));
  }

  public static long a_field_of_null_traps_after_the_value_that_is_assigned() {
    Counter counter = null;
    counter.count = note(4);
    return seen;
  }

  public static long elements_of_an_initialiser_are_evaluated_in_order() {
    int[] a = {note(1), note(2), note(3)};
    return seen * 10 + a[2];
  }

  public static long an_assignment_is_a_value_of_the_target_type() {
    byte b;
    int i = b = (byte) 300;
    float f;
    double d = f = 16777217;
    return i + (long) d + b;
  }

  public static long a_chain_of_assignments_goes_from_right_to_left() {
    int[] a = new int[3];
    int i = 0;
    a[i++] = a[i++] = a[i++] = note(7);
    return a[0] * 100 + a[1] * 10 + a[2] + i * 1000;
  }

  public static long a_loop_condition_with_a_side_effect_counts_once_a_pass() {
    int i = 0;
    int passes = 0;
    while (i++ < 5) {
      passes += i;
    }
    return passes * 10 + i;
  }

  static final class Counter {
    int count;

    int add(int more) {
      return count += more;
    }
  }
}
