package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;

/** Expressions that are true or false. */
final class Conditions {
  private final Expressions expressions;
  private final Choice choice;

  Conditions(Expressions expressions) {
    this.expressions = expressions;
    this.choice = expressions.choice;
  }

  Node of(Body body, int depth) {
    return switch (choice.below(12)) {
      case 0, 1, 2, 3 -> comparison(body, depth);
      case 4 -> joined(body, depth, "&&", 4);
      case 5 -> joined(body, depth, "||", 3);
      case 6 -> joined(body, depth, "&", 7);
      case 7 -> choice.chance(50) ? joined(body, depth, "|", 5) : joined(body, depth, "^", 6);
      case 8 -> {
        Node operand = expressions.of("boolean", body, depth - 1);
        yield Node.expression("unary !", "boolean", Node.UNARY, "!", operand.in(Node.PRIMARY));
      }
      case 9 -> joined(body, depth, choice.of("==", "!="), 8);
      case 10 -> reference(body, depth);
      default -> comparison(body, depth);
    };
  }

  private Node joined(Body body, int depth, String operator, int level) {
    Node left = expressions.of("boolean", body, depth - 1);
    Node right = expressions.of("boolean", body, depth - 1);
    return Node.expression(
        "boolean " + operator,
        "boolean",
        level,
        left.in(level),
        expressions.gap(operator),
        right.in(level + 1));
  }

  private Node comparison(Body body, int depth) {
    Primitive type = choice.of(Primitive.NUMERIC);
    Primitive other = choice.chance(60) ? type : choice.of(Primitive.NUMERIC);
    String operator = choice.of("<", "<=", ">", ">=", "==", "!=");
    int level =
        operator.length() == 2 && operator.charAt(1) == '=' && "=!".indexOf(operator.charAt(0)) >= 0
            ? 8
            : 9;
    return Node.expression(
        "comparison",
        "boolean",
        level,
        expressions.of(type.word(), body, depth - 1).in(level),
        expressions.gap(operator),
        expressions.of(other.word(), body, depth - 1).in(level + 1));
  }

  /** Compares a reference, or asks for its class. */
  private Node reference(Body body, int depth) {
    List<Variable> objects = new ArrayList<>();
    for (Variable variable : body.variables) {
      if (!Primitive.is(variable.type())) {
        objects.add(variable);
      }
    }
    if (objects.isEmpty()) {
      return comparison(body, depth);
    }
    Variable object = choice.of(objects);
    World.ClassType type = expressions.world.classOf(object.type());
    if (type != null && !type.relatives().isEmpty() && choice.chance(70)) {
      return Node.expression(
          "instanceof", "boolean", 9, object.name() + " instanceof " + choice.of(type.relatives()));
    }
    return Node.expression(
        "comparison of references",
        "boolean",
        8,
        object.name(),
        choice.of(" == ", " != "),
        choice.chance(50)
            ? Node.primary("", object.type(), "null")
            : expressions.leaf(object.type(), body));
  }
}
