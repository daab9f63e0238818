package milliwatt.translate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * What javac knows of an expression without running it (Java Language Specification, 15.29). It
 * leaves out the branch that a constant condition never takes, and with it that branch's line.
 */
final class ConstantExpression {
  private final Facts facts;

  ConstantExpression(Facts facts) {
    this.facts = facts;
  }

  /**
   * A Boolean, Integer, Long, Float or Double; an int also for what is narrower. Null for what is
   * no constant, and for text.
   */
  Object valueOf(ExpressionTree tree) {
    return switch (tree) {
      case LiteralTree literal -> promoted(literal.getValue());
      case ParenthesizedTree brackets -> valueOf(brackets.getExpression());
      case IdentifierTree name -> named(name);
      case MemberSelectTree select ->
          facts.element(select.getExpression()) instanceof TypeElement ? named(select) : null;
      case UnaryTree unary -> unary(unary.getKind(), valueOf(unary.getExpression()));
      case TypeCastTree cast -> cast(cast);
      case BinaryTree binary ->
          binary(
              binary.getKind(),
              valueOf(binary.getLeftOperand()),
              valueOf(binary.getRightOperand()));
      case ConditionalExpressionTree conditional -> {
        Object yes = valueOf(conditional.getTrueExpression());
        Object no = valueOf(conditional.getFalseExpression());
        yield valueOf(conditional.getCondition()) instanceof Boolean holds
                && yes != null
                && no != null
            ? converted(holds ? yes : no, facts.type(tree).getKind().name())
            : null;
      }
      default -> null;
    };
  }

  /**
   * What javac takes a condition for when it leaves out what never runs: true or false also where
   * only the part that decides is a constant. Null if that is for the run to say.
   */
  Boolean settled(ExpressionTree tree) {
    if (valueOf(tree) instanceof Boolean value) {
      return value;
    }
    return switch (tree) {
      case ParenthesizedTree brackets -> settled(brackets.getExpression());
      case ConditionalExpressionTree conditional -> {
        Boolean holds = settled(conditional.getCondition());
        yield holds == null
            ? null
            : settled(holds ? conditional.getTrueExpression() : conditional.getFalseExpression());
      }
      case BinaryTree binary
          when binary.getKind() == Tree.Kind.CONDITIONAL_AND
              || binary.getKind() == Tree.Kind.CONDITIONAL_OR -> {
        Boolean left = settled(binary.getLeftOperand());
        boolean decides = binary.getKind() == Tree.Kind.CONDITIONAL_OR;
        yield left == null || left == decides ? left : settled(binary.getRightOperand());
      }
      default -> null;
    };
  }

  private Object named(ExpressionTree name) {
    return facts.element(name) instanceof VariableElement variable
        ? promoted(variable.getConstantValue())
        : null;
  }

  private static Object promoted(Object value) {
    return switch (value) {
      case Character c -> (int) c;
      case Byte b -> (int) b;
      case Short s -> (int) s;
      case Boolean flag -> flag;
      case Number number -> number;
      case null, default -> null;
    };
  }

  private Object cast(TypeCastTree tree) {
    Object value = valueOf(tree.getExpression());
    return value == null ? null : converted(value, facts.type(tree).getKind().name());
  }

  /**
   * @param kind the name of a primitive type's kind
   */
  private static Object converted(Object value, String kind) {
    if (!(value instanceof Number number)) {
      return kind.equals("BOOLEAN") ? value : null;
    }
    // From a real number to one of the narrow types Java goes by way of int.
    return switch (kind) {
      case "BYTE" -> (int) (byte) asInt(number);
      case "SHORT" -> (int) (short) asInt(number);
      case "CHAR" -> (int) (char) asInt(number);
      case "INT" -> asInt(number);
      case "LONG" -> number.longValue();
      case "FLOAT" -> number.floatValue();
      case "DOUBLE" -> number.doubleValue();
      default -> null;
    };
  }

  private static int asInt(Number number) {
    return switch (number) {
      case Float f -> (int) (float) f;
      case Double d -> (int) (double) d;
      default -> number.intValue();
    };
  }

  private static Object unary(Tree.Kind kind, Object operand) {
    return switch (operand) {
      case Boolean flag when kind == Tree.Kind.LOGICAL_COMPLEMENT -> !flag;
      case Number number ->
          switch (kind) {
            case UNARY_PLUS -> number;
            case UNARY_MINUS ->
                switch (number) {
                  case Integer i -> -i;
                  case Long l -> -l;
                  case Float f -> -f;
                  default -> -number.doubleValue();
                };
            case BITWISE_COMPLEMENT -> number instanceof Long l ? (Object) ~l : ~number.intValue();
            default -> null;
          };
      case null, default -> null;
    };
  }

  private static Object binary(Tree.Kind kind, Object left, Object right) {
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return switch (kind) {
        case CONDITIONAL_AND, AND -> a & b;
        case CONDITIONAL_OR, OR -> a | b;
        case XOR, NOT_EQUAL_TO -> a ^ b;
        case EQUAL_TO -> a.equals(b);
        default -> null;
      };
    }
    if (!(left instanceof Number a && right instanceof Number b)) {
      return null;
    }
    if (Operators.isShift(kind)) {
      return shifted(kind, a, (int) b.longValue());
    }
    if (a instanceof Double || b instanceof Double) {
      return ofDoubles(kind, a.doubleValue(), b.doubleValue());
    }
    if (a instanceof Float || b instanceof Float) {
      return ofFloats(kind, a.floatValue(), b.floatValue());
    }
    Object value = ofLongs(kind, a.longValue(), b.longValue());
    boolean isLong = a instanceof Long || b instanceof Long;
    // Both operands of an int operation are exact in 64 bits, and so is its result before it wraps.
    return value instanceof Long wide && !isLong ? (Object) wide.intValue() : value;
  }

  private static Object shifted(Tree.Kind kind, Number value, int by) {
    boolean isLong = value instanceof Long;
    return switch (kind) {
      case LEFT_SHIFT -> isLong ? (Object) (value.longValue() << by) : value.intValue() << by;
      case RIGHT_SHIFT -> isLong ? (Object) (value.longValue() >> by) : value.intValue() >> by;
      default -> isLong ? (Object) (value.longValue() >>> by) : value.intValue() >>> by;
    };
  }

  private static Object ofLongs(Tree.Kind kind, long a, long b) {
    return switch (kind) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> b == 0 ? null : (Object) (a / b);
      case REMAINDER -> b == 0 ? null : (Object) (a % b);
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      default -> compared(kind, a < b, a == b, a > b);
    };
  }

  private static Object ofFloats(Tree.Kind kind, float a, float b) {
    return switch (kind) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      default -> compared(kind, a < b, a == b, a > b);
    };
  }

  private static Object ofDoubles(Tree.Kind kind, double a, double b) {
    return switch (kind) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      default -> compared(kind, a < b, a == b, a > b);
    };
  }

  /** All three are false where one side is not a number. */
  private static Object compared(Tree.Kind kind, boolean less, boolean equal, boolean greater) {
    return switch (kind) {
      case LESS_THAN -> less;
      case LESS_THAN_EQUAL -> less || equal;
      case GREATER_THAN -> greater;
      case GREATER_THAN_EQUAL -> greater || equal;
      case EQUAL_TO -> equal;
      case NOT_EQUAL_TO -> !equal;
      default -> null;
    };
  }
}
