package tinyml;

/** What is thrown: kinds, texts, numbers and lines. */
public final class ThrowCases {
  public static long seen;
  static final String PART = "part one";
  static final String WHOLE = PART + ", " + "part two";
  static int[] none;

  private enum Side {
    LEFT,
    RIGHT
  }

  private ThrowCases() {}

  static class Own extends RuntimeException {
    final int at;

    Own(String text, int at) {
      super(text);
      this.at = at;
    }
  }

  static final class Silent extends RuntimeException {}

  public static long a_text_travels_with_its_exception() {
    seen = 1;
    throw new IllegalStateException("as it is written");
  }

  public static long an_exception_without_a_text_has_none() {
    throw new UnsupportedOperationException();
  }

  public static long a_text_of_constants_is_put_together() {
    throw new IllegalArgumentException(WHOLE + ".");
  }

  public static long a_model_error_has_numbers_in_its_sentence() {
    int a = -3;
    throw new ModelError("tensor %d of %d", a, a * 2 + 1);
  }

  public static long a_model_error_without_numbers_is_a_sentence() {
    throw new ModelError("nothing to say");
  }

  public static long numbers_beyond_the_places_are_left_out() {
    throw new ModelError("only %d", 1, 2, 3);
  }

  public static long places_without_numbers_stay() {
    throw new ModelError("%d and %d", 7);
  }

  public static long percent_signs_and_quotes_are_kept() {
    throw new ModelError("100% \"sure\" \\ %s %% %d ü", 5);
  }

  public static long numbers_are_evaluated_before_the_throw() {
    throw new ModelError("at %d", none.length);
  }

  public static long narrow_numbers_become_ints() {
    byte b = -1;
    char c = 'a';
    throw new ModelError("%d and %d", b, c);
  }

  public static long an_exception_of_the_program_is_a_refusal() {
    throw new Own("own text", 3);
  }

  public static long an_exception_of_the_program_may_be_silent() {
    throw new Silent();
  }

  public static long the_extremes_are_written_out() {
    throw new ModelError("%d %d", Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  public static long the_line_is_that_of_the_innermost_call() {
    return outer(3);
  }

  private static long outer(int n) {
    return n
        + inner(n)
        + 1;
  }

  private static long inner(int n) {
    long x = n;
    x += none[n];
    return x;
  }

  public static long the_line_of_a_statement_over_several_lines_is_javas() {
    int zero = (int) seen;
    return 1
        + 2
            / zero
        + 3;
  }

  public static long the_line_of_an_argument_over_several_lines_is_javas() {
    return Math.max(
        4,
        none[2]);
  }

  public static long the_line_in_a_condition_over_several_lines_is_javas() {
    boolean both =
        seen == 0
            && none.length > 0;
    return both ? 1 : 0;
  }

  public static long the_line_in_a_chain_of_calls_is_javas() {
    OrderLike nothing = null;
    return outer(
        nothing
            .at);
  }

  private static int one() {
    return 1;
  }

  public static long a_trap_after_a_call_has_the_line_of_the_call() {
    int zero = (int) seen;
    return 2
        + one()
        + 3
            / zero;
  }

  public static long a_trap_in_a_branch_of_a_conditional_has_the_line_of_the_branch() {
    int zero = (int) seen;
    return zero == 0
        ? 1 / zero
        : 2;
  }

  public static long a_trap_after_a_conditional_has_the_line_of_its_second_branch() {
    int zero = (int) seen;
    return (zero == 0
            ? 1
            : 2)
        % zero;
  }

  public static long an_assignment_has_the_line_where_it_begins() {
    int zero = (int) seen;
    int x;
    x
        = 1 / zero;
    return x;
  }

  public static long a_declaration_has_the_line_of_its_name() {
    int zero = (int) seen;
    final int
        x = 1
            / zero;
    return x;
  }

  public static long a_call_on_null_has_the_line_of_its_name() {
    OrderLike nothing = null;
    return 1
        + nothing
            .get(
                2);
  }

  public static long a_new_array_over_several_lines_has_the_line_of_its_statement() {
    int zero = (int) seen;
    int[] a =
        new int[
            zero - 1];
    return a.length;
  }

  public static long a_trap_after_a_call_in_an_initialiser_has_the_line_of_the_call() {
    int zero = (int) seen;
    int[] a = {
      1,
      one(),
      2 / zero,
    };
    return a.length;
  }

  public static long a_trap_behind_a_switch_expression_has_the_line_where_it_ends() {
    int zero = (int) seen;
    return switch (zero) {
          case 0 -> 5;
          default -> 1;
        }
        / zero;
  }

  public static long a_null_enum_is_found_on_the_line_of_the_word_switch() {
    Side none = null;
    long[] sums = {1, 2};
    return sums[1]
        + 3
        * switch (
            none) {
          case LEFT -> 1;
          default -> 2;
        };
  }

  public static long a_trap_behind_an_enums_switch_expression_has_the_line_where_it_begins() {
    int zero = (int) seen;
    Side side = zero == 0 ? Side.LEFT : Side.RIGHT;
    return switch (side) {
          case LEFT -> 5;
          case RIGHT -> 1;
        }
        / zero;
  }

  public static long a_trap_after_a_conditional_of_constants_has_the_line_of_its_statement() {
    int zero = (int) seen;
    return ((false ? true : false)
            ? 1
            : 2)
        / zero;
  }

  public static long a_trap_after_a_conditional_of_compared_constants_has_the_line_it_begins_on() {
    int zero = (int) seen;
    return (0L != (byte) 0x1ff + 2 >> 1 / 1 && 2.5f < 'a'
            ? 1
            : 2)
        / zero;
  }

  public static long a_conditional_that_is_a_condition_has_no_lines_of_its_own() {
    int zero = (int) seen;
    if (zero == 0
        ? 3
                / zero
            > 2
        : none == null) {
      return 1;
    }
    return 2;
  }

  public static long a_conditional_inside_an_and_has_no_lines_of_its_own() {
    int zero = (int) seen;
    boolean both =
        zero == 0
            && !(zero == 1
                ? none == null
                : 3 / zero > 2);
    return both ? 1 : 2;
  }

  public static long a_conditional_settled_by_a_constant_has_the_line_of_its_statement() {
    int zero = (int) seen;
    int x = (true
        ? true : zero == 0) || zero == 1 ? 5
        / zero : 4;
    return x;
  }

  public static long a_selector_over_several_lines_keeps_its_line() {
    int zero = (int) seen;
    int[] a = {1, 2};
    a[switch (5 / zero) {
      case 1 -> {
        yield 0;
      }
      default -> 1;
    } & 1] += 3;
    return a[0];
  }

  public static long a_case_of_a_switch_expression_has_its_own_line() {
    int zero = (int) seen;
    return switch (zero) {
      case 0 ->
          5 % zero;
      default -> 1;
    };
  }

  public static long a_condition_of_a_loop_has_the_line_of_the_condition() {
    int zero = (int) seen;
    int x = 0;
    for (int i = 0;
        i < 4 / (2 - i + zero);
        i++) {
      x++;
    }
    return x;
  }

  public static long an_update_of_a_loop_has_the_line_of_the_update() {
    int x = 0;
    for (int i = 0;
        i < 4;
        i += 1 / (1 - x++)) {
      seen++;
    }
    return x;
  }

  public static long a_condition_of_do_while_has_the_line_where_it_begins() {
    int zero = (int) seen;
    do {
      seen++;
    } while (3
        / zero > 2);
    return seen;
  }

  public static long an_enhanced_loop_over_null_has_the_line_of_its_array() {
    for (int x
        : none) {
      seen += x;
    }
    return seen;
  }

  static final class OrderLike {
    int at;

    int get(int x) {
      return x;
    }
  }
}
