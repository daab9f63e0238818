package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;

/** Makes the statements of a block, other than loops and switches. */
final class Statements {
  /** How deep expressions of a statement nest. */
  private static final int DEPTH = 3;

  final Expressions expressions;
  final Switches switches;
  private final Loops loops;
  private final Choice choice;
  private final World world;

  Statements(Expressions expressions) {
    this.expressions = expressions;
    this.choice = expressions.choice;
    this.world = expressions.world;
    this.switches = new Switches(this);
    this.loops = new Loops(this);
    expressions.statements = this;
  }

  /** Statements that see what the ones before them declare. */
  Node block(Body body, int count, int nesting) {
    List<Node> statements = new ArrayList<>();
    int outside = body.variables.size();
    for (int i = 0; i < count; i++) {
      statements.add(statement(body, nesting));
    }
    for (Variable local : body.variables.subList(outside, body.variables.size())) {
      if (choice.chance(50)) {
        observe(local, statements);
      }
    }
    return Node.sequence(statements);
  }

  /** Folds what a local variable holds at the end of its block into the state. */
  private void observe(Variable local, List<Node> statements) {
    if (Primitive.is(local.type())) {
      statements.add(Node.statement("trace", "Trace.add(" + local.name() + ");\n"));
    } else if (local.array() && Primitive.is(local.element())) {
      String x = world.fresh("x");
      statements.add(
          Node.statement(
              "trace",
              "for (" + local.element() + " " + x + " : " + local.name() + ") {\n",
              "Trace.add(" + x + ");\n}\n"));
    }
  }

  /** A block in braces, which keeps what it declares to itself. */
  Node braces(Body body, int count, int nesting) {
    return Node.other("", "{\n", block(body.block(), count, nesting), "}\n");
  }

  /**
   * One statement.
   *
   * @param nesting how many levels of blocks it may contain
   */
  Node statement(Body body, int nesting) {
    int pick = choice.below(nesting > 0 ? 26 : 14);
    return switch (pick) {
      case 0, 1 -> declaration(body);
      case 2 -> arrayDeclaration(body);
      case 3, 4 -> objectDeclaration(body);
      case 5, 6, 7, 8 -> assignment(body);
      case 9 -> exchange(body);
      case 10, 11 -> traced(body);
      case 12 -> call(body);
      case 13 -> end(body);
      case 14, 15, 16 -> condition(body, nesting);
      case 17, 18, 19, 20, 21 -> loops.statement(body, nesting);
      case 22, 23 -> switches.statement(body, nesting);
      case 24 -> Node.statement("block", braces(body, choice.between(1, 3), nesting - 1));
      default -> condition(body, nesting);
    };
  }

  private Node declaration(Body body) {
    String type = choice.of(Primitive.ALL).word();
    String name = world.fresh("v");
    Node value = expressions.of(type, body, DEPTH);
    boolean constant = choice.chance(15);
    String written = choice.chance(10) ? "var" : type;
    Node condition = expressions.of("boolean", body.block(), 1);
    body.declare(new Variable(name, type, !constant, -1));
    if (!constant && choice.chance(8)) {
      return Node.statement(
          "definite assignment",
          type + " " + name + ";\nif (",
          condition,
          ") {\n" + name + " = ",
          Node.primary("", type, Primitive.anything(type)),
          ";\n} else {\n" + name + " = ",
          value,
          ";\n}\n");
    }
    if (value.toString().contains("switch")) {
      written = type; // javac cannot infer some of these
    }
    return Node.statement(
        "local variable", (constant ? "final " : "") + written + " " + name + " = ", value, ";\n");
  }

  private Node arrayDeclaration(Body body) {
    String element = choice.of(Primitive.ALL).word();
    boolean nested = choice.chance(25);
    String type = element + (nested ? "[][]" : "[]");
    String name = world.fresh("a");
    int length = choice.between(1, 6);
    Node value =
        choice.chance(50)
            ? expressions.referencesElements(type, body, length)
            : choice.chance(50) || nested
                ? expressions.of(type, body, 2)
                : Node.primary("new array", type, "new " + element + "[" + length + "]");
    boolean exact = value.construct.isEmpty() || value.construct.equals("new array");
    body.declare(new Variable(name, type, choice.chance(30), exact && !nested ? length : -1));
    return Node.statement("local array", type + " " + name + " = ", value, ";\n");
  }

  /** A local variable of each class and enum, for later statements to use. */
  Node objects(Body body) {
    List<Node> declarations = new ArrayList<>();
    for (World.EnumType type : world.enums) {
      declarations.add(object(type.name(), body));
    }
    for (World.ClassType type : world.classes) {
      if (choice.chance(60)) {
        declarations.add(object(type.name(), body));
      }
    }
    return Node.sequence(declarations);
  }

  private Node object(String type, Body body) {
    String name = world.fresh("o");
    Node value = expressions.of(type, body, 2);
    body.declare(new Variable(name, type, choice.chance(60), -1));
    return Node.statement("local object", type + " " + name + " = ", value, ";\n");
  }

  private Node objectDeclaration(Body body) {
    List<String> types = new ArrayList<>();
    world.classes.forEach(type -> types.add(type.name()));
    world.enums.forEach(type -> types.add(type.name()));
    if (types.isEmpty()) {
      return arrayDeclaration(body);
    }
    String type = choice.of(types);
    if (choice.chance(15)) {
      String name = world.fresh("a");
      Node value = expressions.of(type + "[]", body, 2);
      body.declare(new Variable(name, type + "[]", true, -1));
      return Node.statement("array of objects", type + "[] " + name + " = ", value, ";\n");
    }
    return object(type, body);
  }

  /** An assignment, increment or compound assignment for its effect. */
  private Node assignment(Body body) {
    String type = choice.of(Primitive.ALL).word();
    Node value = expressions.assigned(type, body, DEPTH);
    return value == null ? traced(body) : Node.statement("", value, ";\n");
  }

  /** Assigns a reference, or an element by an index that the assigned value changes. */
  private Node exchange(Body body) {
    List<Variable> references = new ArrayList<>();
    List<Variable> counts = new ArrayList<>();
    List<Variable> arrays = new ArrayList<>();
    for (Variable variable : body.variables) {
      if (variable.assignable() && !Primitive.is(variable.type())) {
        references.add(variable);
      }
      if (variable.assignable() && variable.type().equals("int")) {
        counts.add(variable);
      }
      if (variable.type().equals("int[]")) {
        arrays.add(variable);
      }
    }
    if (!counts.isEmpty() && !arrays.isEmpty() && choice.chance(40)) {
      String i = choice.of(counts).name();
      String a = choice.of(arrays).name();
      String b = choice.of(arrays).name();
      String text =
          choice.of(
              "%2$s[%1$s = 1] = %1$s++ + %2$s[%1$s & 1];\n",
              "%1$s = 0;\n%2$s[%1$s++] = %2$s[%1$s] + %1$s;\n",
              "%1$s &= 1;\n%2$s[%1$s] = %1$s = 2;\n",
              "%1$s = 2;\n%2$s[--%1$s] += %1$s++ * %3$s[%1$s - 1];\n",
              "%1$s = 1;\n%2$s[%1$s] += %2$s[%1$s] = %1$s + 5;\n",
              "%1$s += %1$s++ + ++%1$s;\n",
              "%1$s = %1$s++ + (%1$s += 3) * %1$s--;\n");
      return Node.statement("order of evaluation", text.formatted(i, a, b));
    }
    if (references.isEmpty()) {
      return assignment(body);
    }
    Variable reference = choice.of(references);
    return Node.statement(
        "assignment of a reference",
        reference.name() + " = ",
        choice.chance(10) ? "null" : expressions.of(reference.type(), body, 2),
        ";\n");
  }

  /** Folds a value into the state that a later call reads. */
  private Node traced(Body body) {
    return Node.statement(
        "trace",
        "Trace.add(",
        expressions.of(choice.of(Primitive.ALL).word(), body, DEPTH),
        ");\n");
  }

  private Node call(Body body) {
    List<Method> fitting = new ArrayList<>(world.methods);
    if (fitting.isEmpty()) {
      return traced(body);
    }
    Method method = choice.of(fitting);
    return body.afford(method.cost())
        ? Node.statement("call for its effect", expressions.callOf(method, body, 2), ";\n")
        : traced(body);
  }

  private Node condition(Body body, int nesting) {
    Node condition = expressions.of("boolean", body, DEPTH);
    Node then = braces(body, choice.between(1, 3), nesting - 1);
    if (choice.chance(50)) {
      return Node.statement("if", "if (", condition, ") ", then);
    }
    Node otherwise = braces(body, choice.between(1, 2), nesting - 1);
    return Node.statement("if else", "if (", condition, ") ", then, "else ", otherwise);
  }

  /** Ends the method, the loop or the call under a condition. */
  private Node end(Body body) {
    Node condition = expressions.of("boolean", body, 2);
    return switch (choice.below(4)) {
      case 0 -> Node.statement("throw", "if (", rare(condition), ") {\n", thrown(body), "}\n");
      case 1 ->
          body.result.isEmpty()
              ? traced(body)
              : Node.statement("early return", "if (", condition, ") {\n", returned(body), "}\n");
      default -> {
        if (body.loops.isEmpty()) {
          yield assignment(body);
        }
        int loop = choice.below(body.loops.size());
        String label = body.loops.get(loop);
        boolean innermost = loop == body.loops.size() - 1;
        String word = choice.of("break", "continue");
        if (!innermost && label.isEmpty()) {
          yield assignment(body);
        }
        boolean named = !label.isEmpty() && (!innermost || choice.chance(50));
        yield Node.statement(
            named ? "labelled " + word : word,
            "if (",
            condition,
            ") {\n" + word + (named ? " " + label : "") + ";\n}\n");
      }
    };
  }

  private Node rare(Node condition) {
    return Node.expression(
        "", "boolean", 4, condition.in(4), " && (Trace.steps & 3) == " + choice.below(4));
  }

  Node returned(Body body) {
    return body.result.equals("void")
        ? Node.statement("", "return;\n")
        : Node.statement("", "return ", expressions.of(body.result, body, 2), ";\n");
  }

  Node thrown(Body body) {
    String created =
        choice.of(
            "new IllegalStateException(\"not now\")",
            "new ArithmeticException(\"by hand\")",
            "new UnsupportedOperationException()",
            "new IllegalArgumentException(\"bad %\" + \" value\")",
            "new IndexOutOfBoundsException(Trace.TEXT)",
            "new RuntimeException(\"\")",
            "new Oops(Trace.TEXT + \"!\", 3)",
            "MODEL");
    if (!created.equals("MODEL")) {
      return Node.statement("throw", "throw " + created + ";\n");
    }
    List<Object> parts = new ArrayList<>();
    int numbers = choice.below(4);
    parts.add("throw new ModelError(\"it went wrong" + " at %d".repeat(numbers) + "\"");
    for (int i = 0; i < numbers; i++) {
      parts.add(", ");
      parts.add(expressions.of(choice.of("int", "int", "short", "byte"), body, 1));
    }
    parts.add(");\n");
    return Node.statement("throw with numbers", parts.toArray());
  }
}
