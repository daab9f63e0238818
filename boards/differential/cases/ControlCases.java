package tinyml;

/** Loops, jumps and switches. */
public final class ControlCases {
  public static long seen;

  private ControlCases() {}

  private static int old(int x) {
    int r = 0;
    switch (x) {
      case 1:
        r += 1;
      case 2:
      case 3:
        r += 10;
        break;
      default:
        r += 100;
      case -5:
        r += 1000;
    }
    return r;
  }

  public static long an_old_switch_falls_through() {
    return old(1) + old(3) * 10_000L;
  }

  public static long a_default_in_the_middle_falls_through_too() {
    return old(77) + old(-5) * 10_000L;
  }

  public static long a_switch_without_a_matching_case_does_nothing() {
    int r = 5;
    switch (r) {
      case 1 -> r = 6;
      case 2 -> r = 7;
    }
    return r;
  }

  public static long a_switch_over_a_byte_knows_negative_labels() {
    byte b = -128;
    return switch (b) {
      case -128 -> 1;
      case 127 -> 2;
      default -> 3;
    };
  }

  public static long a_switch_over_a_char_knows_letters() {
    char c = (char) ('a' + seen + 1);
    return switch (c) {
      case 'a', 'c' -> 1;
      case 'b' -> {
        int y = c;
        yield y * 2L;
      }
      default -> 3;
    };
  }

  public static long a_switch_over_extreme_ints_finds_them() {
    int sum = 0;
    for (int x : new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE, 0}) {
      sum = sum * 10
          + switch (x) {
            case Integer.MIN_VALUE -> 1;
            case Integer.MAX_VALUE -> 2;
            default -> 3;
          };
    }
    return sum;
  }

  public static long an_old_switch_expression_yields() {
    int x = 2;
    return switch (x) {
      case 1:
        seen = 1;
      case 2:
        seen += 5;
        yield seen + 1;
      default:
        yield 9;
    };
  }

  public static long a_switch_expression_inside_an_expression_keeps_the_order() {
    int i = 1;
    return i++ * 100 + switch (i++) {
      case 2 -> i++ * 10;
      default -> 0;
    } + i;
  }

  public static long an_operand_is_fetched_before_a_switch_expression_changes_it() {
    double d = 2.5;
    int i = 3;
    return (long)
        (d * 1_000
            + i
            + switch (i) {
              case 3 -> {
                d += 4;
                i *= 7;
                yield d + i;
              }
              default -> d;
            });
  }

  public static long a_switch_expression_may_throw() {
    int x = (int) seen;
    return switch (x) {
      case 1 -> 2;
      default -> throw new IllegalStateException("no case");
    };
  }

  public static long a_break_in_a_switch_stays_in_the_loop() {
    int count = 0;
    for (int i = 0; i < 4; i++) {
      switch (i) {
        case 1:
          break;
        case 2:
          continue;
        default:
          count += 10;
      }
      count++;
    }
    return count;
  }

  public static long a_labelled_break_leaves_both_loops() {
    int count = 0;
    outer:
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        if (i * j == 2) {
          break outer;
        }
        count++;
      }
    }
    return count;
  }

  public static long a_labelled_continue_runs_the_update_of_its_loop() {
    int count = 0;
    int updates = 0;
    outer:
    for (int i = 0; i < 4; i++, updates += 10) {
      for (int j = 0; j < 4; j++, updates++) {
        if (j == i) {
          continue outer;
        }
        count++;
      }
    }
    return count * 1000 + updates;
  }

  public static long a_labelled_break_leaves_a_block() {
    int x = 1;
    block:
    {
      if (seen == 0) {
        break block;
      }
      x = 2;
    }
    return x;
  }

  public static long continue_in_do_while_goes_to_the_condition() {
    int i = 0;
    int odd = 0;
    do {
      if (i % 2 == 0) {
        continue;
      }
      odd++;
    } while (++i < 7);
    return odd * 10 + i;
  }

  public static long do_while_runs_at_least_once() {
    int i = 10;
    do {
      i++;
    } while (i < 5);
    return i;
  }

  public static long a_labelled_continue_in_while_tests_its_condition() {
    int i = 0;
    int j = 0;
    outer:
    while (i++ < 3) {
      while (true) {
        if (++j % 3 == 0) {
          continue outer;
        }
      }
    }
    return i * 100 + j;
  }

  public static long a_for_without_a_condition_ends_by_break() {
    int i = 0;
    for (; ; ) {
      if (++i > 4) {
        break;
      }
    }
    return i;
  }

  public static long a_for_with_two_variables_updates_both() {
    int steps = 0;
    for (int i = 0, j = 10; i < j; i += 2, j--) {
      steps = steps * 10 + (j - i);
    }
    return steps;
  }

  public static long a_byte_counter_wraps_around() {
    int passes = 0;
    for (byte b = 120; b > 0; b++) {
      passes++;
    }
    return passes;
  }

  public static long an_int_counter_overflows_and_ends_the_loop() {
    int passes = 0;
    for (int i = Integer.MAX_VALUE - 2; i > 0; i++) {
      passes++;
    }
    return passes;
  }

  public static long a_return_inside_loops_and_a_switch_ends_the_method() {
    for (int i = 0; ; i++) {
      switch (i) {
        case 3:
          return i * 7;
        default:
          seen += i;
      }
    }
  }

  public static long variables_of_a_loop_are_new_in_every_pass() {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      int fresh = 0;
      fresh += i;
      sum = sum * 10 + fresh;
    }
    return sum;
  }

  public static long names_may_be_words_of_c() {
    int register = 1;
    int unsigned = 2;
    int struct = 3;
    int NULL = 4;
    int main = 5;
    int errno = 6;
    int bool = 7;
    return register + unsigned * 10 + struct * 100 + NULL * 1000 + main * 10_000 + errno * 100_000
        + bool * 1_000_000;
  }

  public static long a_name_is_used_again_in_another_block() {
    int sum = 0;
    {
      int x = 1;
      sum += x;
    }
    {
      long x = 20;
      sum += x;
    }
    for (int x = 0; x < 3; x++) {
      sum += x * 100;
    }
    return sum;
  }

  public static long a_final_constant_folds_as_java_folds() {
    final int a = Integer.MAX_VALUE;
    final byte b = (byte) (a + 129);
    final char c = 'a' + 1;
    return a + 1 + b * 3 + c;
  }

  public static long a_condition_that_is_constant_keeps_its_branch() {
    final boolean on = true;
    int x = 0;
    if (on && !false) {
      x = 1;
    }
    while (on) {
      x += 2;
      if (x > 6) {
        break;
      }
    }
    return x;
  }

  public static long an_endless_recursion_traps() {
    seen = 3;
    return deeper(1);
  }

  private static long deeper(long n) {
    return deeper(n + 1) + 1;
  }

  public static long an_endless_recursion_in_tail_position_traps_too() {
    seen = 4;
    return downward(1);
  }

  private static long downward(long n) {
    return downward(n + 1);
  }

  public static long the_device_is_usable_after_a_trap() {
    return seen + 1;
  }
}
