package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;

/** Expressions that are numbers. */
final class Arithmetic {
  private static final List<String> SHIFTS = List.of("<<", ">>", ">>>");
  private static final List<String> SHIFTING = List.of("<<=", ">>=", ">>>=");
  private static final List<String> COMPOUND = List.of("+=", "-=", "*=", "/=", "%=");
  private static final List<String> BITS = List.of("&=", "|=", "^=");

  private final Expressions expressions;
  private final Choice choice;

  Arithmetic(Expressions expressions) {
    this.expressions = expressions;
    this.choice = expressions.choice;
  }

  Node of(Primitive type, Body body, int depth) {
    String word = type.word();
    if (!type.computes()) {
      return choice.chance(20)
          ? expressions.leaf(word, body)
          : cast(word, any(body, depth - 1, Primitive.NUMERIC));
    }
    return switch (choice.below(16)) {
      case 0, 1, 2, 3 -> binary(type, choice.of("+", "-", "*"), body, depth);
      case 4 -> division(type, body, depth);
      case 5, 6 ->
          type.integral()
              ? shift(type, body, depth)
              : binary(type, choice.of("+", "-", "*", "/"), body, depth);
      case 7, 8 ->
          type.integral()
              ? binary(type, choice.of("&", "|", "^"), body, depth)
              : binary(type, choice.of("/", "%"), body, depth);
      case 9 -> unary(type, body, depth);
      case 10, 11 -> cast(word, any(body, depth - 1, Primitive.NUMERIC));
      case 12 -> mixedConditional(type, body, depth);
      case 13 -> size(type, body, depth);
      case 14 -> {
        Node assigned = expressions.assigned(word, body, depth);
        yield assigned == null ? type.edge(choice) : assigned;
      }
      default -> type.edge(choice);
    };
  }

  private Node any(Body body, int depth, List<Primitive> types) {
    return expressions.of(choice.of(types).word(), body, depth);
  }

  private Node cast(String type, Node value) {
    return Node.expression(
        "cast " + value.type + " to " + type,
        type,
        Node.UNARY,
        "(" + type + ") ",
        value.in(Node.UNARY));
  }

  /** One operand has the type, the other is promoted to it. */
  private Node binary(Primitive type, String operator, Body body, int depth) {
    Node left = expressions.of(type.word(), body, depth - 1);
    Node right = any(body, depth - 1, promotable(type));
    if (choice.chance(40)) {
      Node swap = left;
      left = right;
      right = swap;
    }
    return joined(type.word(), left, operator, right);
  }

  private Node division(Primitive type, Body body, int depth) {
    String operator = choice.of("/", "%");
    Node left = expressions.of(type.word(), body, depth - 1);
    Node right = any(body, depth - 1, promotable(type));
    boolean integral = Primitive.of(right.type).integral();
    if (integral && choice.chance(60)) { // else it would seldom not be zero
      String bits = choice.of("1", "2", "7", "0x100");
      right =
          Node.expression(
              "", right.type.equals("long") ? "long" : "int", 5, right.in(5), " | " + bits);
    }
    return joined(type.word(), left, operator, right);
  }

  private Node shift(Primitive type, Body body, int depth) {
    List<Primitive> narrow =
        List.of(Primitive.BYTE, Primitive.SHORT, Primitive.CHAR, Primitive.INT);
    Node left =
        type == Primitive.LONG
            ? expressions.of("long", body, depth - 1)
            : any(body, depth - 1, narrow);
    Node right = any(body, depth - 1, Primitive.INTEGRAL);
    return joined(type.word(), left, choice.of(SHIFTS), right);
  }

  private Node joined(String type, Node left, String operator, Node right) {
    int level =
        switch (operator) {
          case "*", "/", "%" -> 12;
          case "+", "-" -> 11;
          case "<<", ">>", ">>>" -> 10;
          case "&" -> 7;
          case "^" -> 6;
          default -> 5;
        };
    return Node.expression(
        type + " " + operator,
        type,
        level,
        left.in(level),
        expressions.gap(operator),
        right.in(level + 1));
  }

  private Node unary(Primitive type, Body body, int depth) {
    String operator = type.integral() ? choice.of("-", "~", "+") : choice.of("-", "+");
    // Promotes byte, short and char to int.
    Node operand =
        type == Primitive.INT
            ? any(body, depth - 1, promotable(type))
            : expressions.of(type.word(), body, depth - 1);
    return Node.expression(
        "unary " + operator, type.word(), Node.UNARY, operator, operand.in(Node.PRIMARY));
  }

  /** The two sides have different types, and promotion decides before the cast does. */
  private Node mixedConditional(Primitive type, Body body, int depth) {
    Node condition = expressions.of("boolean", body, depth - 1);
    Node one = any(body, depth - 1, Primitive.NUMERIC);
    Node other = any(body, depth - 1, Primitive.NUMERIC);
    Node conditional =
        Node.expression(
            "conditional of two types",
            "",
            Node.TERNARY,
            condition.in(3),
            " ? ",
            one.in(Node.TERNARY),
            " : ",
            other.in(Node.TERNARY));
    return Node.expression(
        "", type.word(), Node.UNARY, "(" + type.word() + ") ", conditional.in(Node.UNARY));
  }

  /** The length of an array or the number of an enum constant. */
  private Node size(Primitive type, Body body, int depth) {
    List<Node> sizes = new ArrayList<>();
    for (Variable variable : body.variables) {
      if (variable.array()) {
        sizes.add(Node.primary("length", "int", variable.name() + ".length"));
      } else if (expressions.world.enumOf(variable.type()) != null) {
        sizes.add(Node.primary("ordinal", "int", variable.name() + ".ordinal()"));
      }
    }
    if (sizes.isEmpty() || type != Primitive.INT) {
      return type.edge(choice);
    }
    return choice.of(sizes);
  }

  /** An assignment of any form to a target of the type. */
  Node assignment(Node target, String type, Body body, int depth) {
    if (type.equals("boolean")) {
      String operator = choice.of("=", "&=", "|=", "^=");
      return assign(target, operator, expressions.of("boolean", body, depth - 1), type);
    }
    Primitive primitive = Primitive.of(type);
    List<Primitive> shifting = primitive.integral() ? Primitive.INTEGRAL : Primitive.NUMERIC;
    return switch (choice.below(10)) {
      case 0 -> Node.expression(type + " postfix", type, Node.UNARY, target, choice.of("++", "--"));
      case 1 -> Node.expression(type + " prefix", type, Node.UNARY, choice.of("++", "--"), target);
      case 2, 3 -> assign(target, "=", expressions.of(type, body, depth - 1), type);
      case 4, 5 -> {
        List<String> operators = primitive.integral() ? SHIFTING : COMPOUND;
        yield assign(target, choice.of(operators), any(body, depth - 1, shifting), type);
      }
      case 6 -> {
        List<String> operators = primitive.integral() ? BITS : COMPOUND;
        yield assign(target, choice.of(operators), any(body, depth - 1, shifting), type);
      }
      case 7 ->
          assign(target, choice.of("+=", "-="), any(body, depth - 1, Primitive.NUMERIC), type);
      default -> {
        Node value = any(body, depth - 1, Primitive.NUMERIC);
        String operator = choice.of(COMPOUND);
        boolean risky = operator.equals("/=") || operator.equals("%=");
        if (risky && Primitive.of(value.type).integral() && choice.chance(60)) {
          value = Node.expression("", value.type, 5, value.in(5), " | 1");
        }
        yield assign(target, operator, value, type);
      }
    };
  }

  private static Node assign(Node target, String operator, Node value, String type) {
    String construct = operator.equals("=") ? "assignment" : type + " " + operator;
    return Node.expression(
        construct, type, Node.ASSIGNMENT, target, " " + operator + " ", value.in(Node.ASSIGNMENT));
  }

  private static List<Primitive> promotable(Primitive type) {
    return Primitive.NUMERIC.subList(0, type.ordinal());
  }
}
