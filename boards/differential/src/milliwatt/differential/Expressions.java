package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;

/** Makes expressions of a wanted type: the choice among the kinds that fit, and what all share. */
final class Expressions {
  final Choice choice;
  final World world;
  private final boolean wraps;
  private final Arithmetic arithmetic;
  private final Conditions conditions;
  private final References references;
  Statements statements;

  /**
   * @param wraps whether expressions may go over several lines
   */
  Expressions(Choice choice, World world, boolean wraps) {
    this.choice = choice;
    this.world = world;
    this.wraps = wraps;
    this.arithmetic = new Arithmetic(this);
    this.conditions = new Conditions(this);
    this.references = new References(this);
  }

  /**
   * An expression whose static type is exactly {@code type}, or null for a reference.
   *
   * @param depth how deep it may nest
   */
  Node of(String type, Body body, int depth) {
    if (!Primitive.is(type)) {
      return references.of(type, body, depth);
    }
    if (depth <= 0 || !body.afford(1)) {
      return leaf(type, body);
    }
    Node shared = shared(type, body, depth);
    if (shared != null) {
      return shared;
    }
    return type.equals("boolean")
        ? conditions.of(body, depth)
        : arithmetic.of(Primitive.of(type), body, depth);
  }

  /** A variable or an edge value. */
  Node leaf(String type, Body body) {
    List<Variable> fitting = new ArrayList<>();
    for (Variable variable : body.variables) {
      if (variable.type().equals(type)) {
        fitting.add(variable);
      }
    }
    if (!fitting.isEmpty() && choice.chance(75)) {
      // What was declared last is most likely to have a value of its own.
      int from = choice.chance(50) ? Math.max(0, fitting.size() - 4) : 0;
      return Node.primary("", type, fitting.get(choice.between(from, fitting.size() - 1)).name());
    }
    return Primitive.is(type) ? Primitive.of(type).edge(choice) : nothing(type);
  }

  /** Null, of a static type, so that it can stand before a dot. */
  static Node nothing(String type) {
    return Node.primary("null", type, "((" + type + ") null)");
  }

  /**
   * What any primitive type can come from; null where chance or the program has nothing to offer.
   */
  private Node shared(String type, Body body, int depth) {
    return switch (choice.below(22)) {
      case 0, 1, 2 -> element(type, body, depth);
      case 3 -> field(type, body, depth);
      case 4, 5, 6 -> call(type, body, depth);
      case 7 -> assigned(type, body, depth);
      case 8 -> conditional(type, body, depth);
      case 9 -> choice.chance(50) ? statements.switches.expression(type, body, depth - 1) : null;
      case 10, 11 -> jdkCall(type, body, depth);
      case 12, 13, 14 -> leaf(type, body);
      default -> null;
    };
  }

  /** {@code new int[] {1, 2}} of simple elements. */
  Node referencesInitialised(String type, Body body) {
    return references.initialised(type, body, 0, choice.between(2, 6));
  }

  /** {@code {1, 2}} with so many elements. */
  Node referencesElements(String type, Body body, int length) {
    return references.elements(type, body, 2, length);
  }

  Node conditional(String type, Body body, int depth) {
    Node condition = of("boolean", body, depth - 1);
    return Node.expression(
        "conditional",
        type,
        Node.TERNARY,
        condition.in(3),
        gap("?"),
        of(type, body, depth - 1).in(Node.TERNARY),
        gap(":"),
        of(type, body, depth - 1).in(Node.TERNARY));
  }

  /** An array element of the type, its index perhaps out of bounds. */
  Node element(String type, Body body, int depth) {
    List<Variable> arrays = new ArrayList<>();
    for (Variable variable : body.variables) {
      if (variable.type().equals(type + "[]") || variable.type().equals(type + "[][]")) {
        arrays.add(variable);
      }
    }
    if (arrays.isEmpty()) {
      return null;
    }
    Variable array = choice.of(arrays);
    Node row =
        Node.primary(
            "array element",
            array.element(),
            array.name(),
            "[",
            index(array.name(), array.length(), body, depth - 1),
            "]");
    if (array.element().equals(type)) {
      return row;
    }
    return Node.primary(
        "nested element", type, row, "[", index(array.name() + "[0]", -1, body, depth - 1), "]");
  }

  /**
   * An index, seldom a bad one.
   *
   * @param length of the array where it is known, else -1
   */
  Node index(String array, int length, Body body, int depth) {
    int known = length > 0 ? length : 2;
    List<Variable> counters = new ArrayList<>();
    for (Variable variable : body.variables) {
      if (!variable.assignable() && variable.type().equals("int")) {
        counters.add(variable);
      }
    }
    return switch (choice.below(12)) {
      case 0, 1, 2 ->
          Node.expression(
              "",
              "int",
              7,
              of("int", body, depth).in(7),
              " & ",
              Integer.toString(Integer.highestOneBit(known) - 1));
      case 3 ->
          Node.primary("", "int", "Math.floorMod(", of("int", body, depth), ", " + known + ")");
      case 4, 5, 6 ->
          counters.isEmpty()
              ? Node.primary("", "int", Integer.toString(choice.below(known)))
              : Node.primary("index by counter", "int", choice.of(counters).name());
      case 7 -> {
        Node value = assigned("int", body, depth);
        yield value == null
            ? Node.primary("", "int", "0")
            : Node.expression(
                "",
                "int",
                7,
                value.in(7),
                " & ",
                Integer.toString(Integer.highestOneBit(known) - 1));
      }
      case 8 ->
          choice.chance(25)
              ? of(choice.of("int", "byte", "char", "short"), body, depth)
              : Node.primary("", "int", Integer.toString(choice.below(known)));
      case 9 ->
          choice.chance(20)
              ? Node.primary(
                  "index at the edge",
                  "int",
                  choice.of("-1", Integer.toString(known), array + ".length"))
              : Node.expression("", "int", 11, array + ".length - 1");
      default -> Node.primary("", "int", Integer.toString(choice.below(known)));
    };
  }

  /** A field of an object that a variable refers to. */
  Node field(String type, Body body, int depth) {
    List<Node> fields = new ArrayList<>();
    for (Variable variable : body.variables) {
      World.ClassType declared = world.classOf(variable.type());
      if (declared != null) {
        for (Variable field : declared.fields()) {
          if (field.type().equals(type)) {
            fields.add(Node.primary("field", type, variable.name() + "." + field.name()));
          }
        }
      }
    }
    return fields.isEmpty() ? null : choice.of(fields);
  }

  /** A call of a method of the program. */
  Node call(String type, Body body, int depth) {
    List<Method> fitting = new ArrayList<>();
    for (Method method : world.methods) {
      if (method.result().equals(type)) {
        fitting.add(method);
      }
    }
    if (fitting.isEmpty()) {
      return null;
    }
    Method method = choice.of(fitting);
    return body.afford(method.cost()) ? callOf(method, body, depth) : null;
  }

  private Node jdkCall(String type, Body body, int depth) {
    List<Method> fitting =
        JdkCalls.ALL.stream().filter(method -> method.result().equals(type)).toList();
    return fitting.isEmpty() ? null : callOf(choice.of(fitting), body, depth);
  }

  Node callOf(Method method, Body body, int depth) {
    List<Object> parts = new ArrayList<>();
    if (!method.isStatic()) {
      parts.add(of(method.receiver(), body, Math.min(depth - 1, 1)).in(Node.PRIMARY));
      parts.add(".");
    }
    parts.add(method.name() + "(");
    arguments(method.parameters(), body, depth, parts);
    parts.add(")");
    return Node.primary(construct(method), method.result(), parts.toArray());
  }

  private static String construct(Method method) {
    if (method.name().startsWith("new ")) {
      return "creation";
    }
    if (JdkCalls.ALL.contains(method)) {
      return "function of the JDK";
    }
    return method.isStatic() ? "static call" : "virtual call";
  }

  private void arguments(List<String> types, Body body, int depth, List<Object> parts) {
    for (int i = 0; i < types.size(); i++) {
      if (i > 0) {
        parts.add(wraps && choice.chance(3) ? ",\n" : ", ");
      }
      parts.add(of(types.get(i), body, depth - 1));
    }
  }

  /** {@code x = e}, {@code x += e}, {@code x++} and their like, as a value; null without an x. */
  Node assigned(String type, Body body, int depth) {
    Node target = target(type, body, depth - 1);
    return target == null ? null : arithmetic.assignment(target, type, body, depth);
  }

  /** Something of the type that can be assigned to; null where there is nothing. */
  Node target(String type, Body body, int depth) {
    if (choice.chance(30)) {
      Node element = element(type, body, depth);
      if (element != null) {
        return element;
      }
    }
    if (choice.chance(20)) {
      List<Node> fields = new ArrayList<>();
      for (Variable variable : body.variables) {
        World.ClassType declared = world.classOf(variable.type());
        if (declared != null) {
          for (Variable field : declared.fields()) {
            if (field.type().equals(type) && field.assignable()) {
              fields.add(Node.primary("field", type, variable.name() + "." + field.name()));
            }
          }
        }
      }
      if (!fields.isEmpty()) {
        return choice.of(fields);
      }
    }
    List<Variable> variables = new ArrayList<>();
    for (Variable variable : body.variables) {
      if (variable.assignable() && variable.type().equals(type)) {
        variables.add(variable);
      }
    }
    return variables.isEmpty() ? null : Node.primary("", type, choice.of(variables).name());
  }

  /** An operator between its operands, now and then with a line break before it. */
  String gap(String operator) {
    return wraps && choice.chance(4) ? "\n" + operator + " " : " " + operator + " ";
  }
}
