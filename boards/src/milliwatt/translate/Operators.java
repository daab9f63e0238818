package milliwatt.translate;

import com.sun.source.tree.Tree;
import javax.lang.model.type.TypeKind;

/** Java's operators on numbers, written in C so that they mean the same. */
final class Operators {
  private Operators() {}

  /** Division and remainder, whichever way they are written. */
  static boolean maySplitByZero(Tree.Kind kind) {
    return switch (kind) {
      case DIVIDE, REMAINDER, DIVIDE_ASSIGNMENT, REMAINDER_ASSIGNMENT -> true;
      default -> false;
    };
  }

  /** The operator that a compound assignment applies. */
  static Tree.Kind ofCompound(Tree.Kind kind) {
    return switch (kind) {
      case PLUS_ASSIGNMENT -> Tree.Kind.PLUS;
      case MINUS_ASSIGNMENT -> Tree.Kind.MINUS;
      case MULTIPLY_ASSIGNMENT -> Tree.Kind.MULTIPLY;
      case DIVIDE_ASSIGNMENT -> Tree.Kind.DIVIDE;
      case REMAINDER_ASSIGNMENT -> Tree.Kind.REMAINDER;
      case AND_ASSIGNMENT -> Tree.Kind.AND;
      case OR_ASSIGNMENT -> Tree.Kind.OR;
      case XOR_ASSIGNMENT -> Tree.Kind.XOR;
      case LEFT_SHIFT_ASSIGNMENT -> Tree.Kind.LEFT_SHIFT;
      case RIGHT_SHIFT_ASSIGNMENT -> Tree.Kind.RIGHT_SHIFT;
      case UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> Tree.Kind.UNSIGNED_RIGHT_SHIFT;
      default -> throw new IllegalArgumentException(kind.toString());
    };
  }

  static boolean isShift(Tree.Kind kind) {
    return switch (kind) {
      case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> true;
      default -> false;
    };
  }

  /**
   * Two operands in one operation.
   *
   * @param in the kind of number that Java computes in, after promotion
   * @param divisor the divisor's value if it is a constant of the source, otherwise null
   * @param site where a division by zero is reported
   */
  static C binary(Tree.Kind kind, TypeKind in, C left, C right, Number divisor, String site) {
    Effects effects = left.effects().and(right.effects());
    return switch (kind) {
      case PLUS -> infix(left, "+", right, C.SUM, effects);
      case MINUS -> infix(left, "-", right, C.SUM, effects);
      case MULTIPLY -> infix(left, "*", right, C.PRODUCT, effects);
      case DIVIDE, REMAINDER -> quotient(kind, in, left, right, divisor, site, effects);
      case AND -> infix(left, "&", right, C.BIT_AND, effects);
      case OR -> infix(left, "|", right, C.BIT_OR, effects);
      case XOR -> infix(left, "^", right, C.BIT_XOR, effects);
      case LEFT_SHIFT -> infix(left, "<<", count(in, right, divisor), C.SHIFT, effects);
      case RIGHT_SHIFT -> infix(left, ">>", count(in, right, divisor), C.SHIFT, effects);
      case UNSIGNED_RIGHT_SHIFT -> {
        boolean isLong = in == TypeKind.LONG;
        C unsigned =
            left.cast(isLong ? "int64_t" : "int32_t").cast(isLong ? "uint64_t" : "uint32_t");
        yield infix(unsigned, ">>", count(in, right, divisor), C.SHIFT, effects)
            .cast(isLong ? "int64_t" : "int32_t");
      }
      case LESS_THAN -> infix(left, "<", right, C.RELATIONAL, effects);
      case LESS_THAN_EQUAL -> infix(left, "<=", right, C.RELATIONAL, effects);
      case GREATER_THAN -> infix(left, ">", right, C.RELATIONAL, effects);
      case GREATER_THAN_EQUAL -> infix(left, ">=", right, C.RELATIONAL, effects);
      case EQUAL_TO -> infix(left, "==", right, C.EQUALITY, effects);
      case NOT_EQUAL_TO -> infix(left, "!=", right, C.EQUALITY, effects);
      default -> throw new IllegalArgumentException(kind.toString());
    };
  }

  private static C infix(C left, String operator, C right, int binding, Effects effects) {
    // What binds at least as strongly on the right: C groups from the left, as Java does.
    String text = left.at(operand(binding)) + " " + operator + " " + right.at(operand(binding) + 1);
    return new C(text, binding, effects);
  }

  /**
   * Readers do not know C's weaker levels by heart: there brackets are written where not needed.
   */
  private static int operand(int binding) {
    return switch (binding) {
      case C.BIT_AND, C.BIT_OR, C.BIT_XOR -> C.SUM;
      case C.SHIFT -> C.UNARY - 1;
      case C.EQUALITY -> C.RELATIONAL;
      default -> binding;
    };
  }

  private static C quotient(
      Tree.Kind kind, TypeKind in, C left, C right, Number divisor, String site, Effects effects) {
    boolean division = kind == Tree.Kind.DIVIDE;
    if (in == TypeKind.FLOAT || in == TypeKind.DOUBLE) {
      return division
          ? infix(left, "/", right, C.PRODUCT, effects)
          : C.primary(
              "mw_remainder_%s(%s, %s)".formatted(CTypes.word(in), left.text(), right.text()),
              effects);
    }
    if (divisor != null && divisor.longValue() > 0) {
      return infix(left, division ? "/" : "%", right, C.PRODUCT, effects);
    }
    String function = (division ? "mw_divide_" : "mw_remainder_") + CTypes.word(in);
    return C.primary(
        "%s(%s, %s, %s)".formatted(function, left.text(), right.text(), site),
        effects.and(Effects.TRAPS));
  }

  /** Java looks at the last five bits of a shift's count, or the last six for a long. */
  private static C count(TypeKind in, C count, Number known) {
    int mask = in == TypeKind.LONG ? 63 : 31;
    if (known != null) {
      return C.constant(Long.toString(known.longValue() & mask));
    }
    return new C("(" + count.at(C.SUM) + " & " + mask + ")", C.PRIMARY, count.effects());
  }
}
