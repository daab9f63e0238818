package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;

/** Expressions that are objects, enum constants and arrays. */
final class References {
  /** Lengths of arrays: small, because a generated program makes many. */
  private static final int LONGEST = 6;

  private final Expressions expressions;
  private final Choice choice;

  References(Expressions expressions) {
    this.expressions = expressions;
    this.choice = expressions.choice;
  }

  Node of(String type, Body body, int depth) {
    boolean deep = depth > 0 && body.afford(1);
    if (deep && choice.chance(12)) {
      Node call = expressions.call(type, body, depth);
      if (call != null) {
        return call;
      }
    }
    if (deep && choice.chance(8)) {
      return expressions.conditional(type, body, depth);
    }
    if (choice.chance(60)) {
      Node leaf = expressions.leaf(type, body);
      if (!leaf.construct.equals("null")) {
        return leaf;
      }
    }
    if (choice.chance(4)) {
      return Expressions.nothing(type);
    }
    if (type.endsWith("[]")) {
      return array(type, body, depth);
    }
    World.EnumType constants = expressions.world.enumOf(type);
    if (constants != null) {
      return Node.primary("enum constant", type, type + "." + choice.of(constants.constants()));
    }
    return object(type, body, depth);
  }

  private Node object(String type, Body body, int depth) {
    World.ClassType declared = expressions.world.classOf(type);
    if (deepCast(declared, depth)) {
      String from = choice.of(declared.relatives());
      Node value = expressions.leaf(from, body);
      if (!value.construct.equals("null")) {
        return Node.expression(
            "cast of a reference", type, Node.UNARY, "(" + type + ") ", value.in(Node.PRIMARY));
      }
    }
    if (declared == null || declared.creations().isEmpty()) {
      return Expressions.nothing(type);
    }
    Method creation = choice.of(declared.creations());
    return body.afford(creation.cost())
        ? expressions.callOf(creation, body, Math.min(depth, 2))
        : Expressions.nothing(type);
  }

  private boolean deepCast(World.ClassType declared, int depth) {
    return declared != null && depth > 0 && !declared.relatives().isEmpty() && choice.chance(25);
  }

  Node array(String type, Body body, int depth) {
    String element = type.substring(0, type.length() - 2);
    boolean nested = element.endsWith("[]");
    if (choice.chance(nested ? 70 : 50)) {
      return initialised(
          type, body, depth, choice.between(nested ? 1 : 2, LONGEST - (nested ? 3 : 0)));
    }
    String inner = element.replace("[]", "");
    Node length = length(body, depth);
    if (!nested) {
      return Node.primary("new array", type, "new " + inner + "[", length, "]");
    }
    return choice.chance(60)
        ? Node.primary(
            "new nested array", type, "new " + inner + "[", length, "][", length(body, depth), "]")
        : Node.primary("new array of null rows", type, "new " + inner + "[", length, "][]");
  }

  /** Seldom negative: that is a trap. */
  private Node length(Body body, int depth) {
    return switch (choice.below(12)) {
      case 0 -> Node.expression("", "int", 7, expressions.of("int", body, depth - 1).in(7), " & 3");
      case 1 ->
          choice.chance(35)
              ? Node.primary(
                  "negative size", "int", choice.of("-1", "Integer.MIN_VALUE", "(byte) 200"))
              : Node.primary("", "int", "0");
      case 2 -> Node.primary("", "int", choice.of("'\\3'", "(byte) 4", "(short) 5"));
      default -> Node.primary("", "int", Integer.toString(choice.between(1, LONGEST)));
    };
  }

  /** {@code new int[] {1, 2}}. */
  Node initialised(String type, Body body, int depth, int length) {
    List<Object> parts = new ArrayList<>(List.of("new " + type + " "));
    parts.add(elements(type, body, depth, length));
    return Node.primary("array initialiser", type, parts.toArray());
  }

  /** {@code {1, 2}}. */
  Node elements(String type, Body body, int depth, int length) {
    String element = type.substring(0, type.length() - 2);
    List<Object> parts = new ArrayList<>(List.of("{"));
    for (int i = 0; i < length; i++) {
      if (i > 0) {
        parts.add(", ");
      }
      if (element.endsWith("[]") && choice.chance(80)) {
        parts.add(elements(element, body, depth - 1, choice.between(0, 4)));
      } else {
        parts.add(expressions.of(element, body, Math.min(depth - 1, 1)));
      }
    }
    parts.add("}");
    return Node.other("", parts.toArray());
  }
}
