package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;

/** Makes loops that end: what counts them is never assigned to in their bodies. */
final class Loops {
  private final Statements statements;
  private final Expressions expressions;
  private final Choice choice;
  private final World world;

  Loops(Statements statements) {
    this.statements = statements;
    this.expressions = statements.expressions;
    this.choice = expressions.choice;
    this.world = expressions.world;
  }

  Node statement(Body body, int nesting) {
    int iterations = choice.between(0, 5);
    if (!body.afford(2 * iterations + 1)) {
      return Node.statement("", "Trace.add(1);\n");
    }
    return switch (choice.below(9)) {
      case 0, 1, 2 -> counted(body, iterations, nesting);
      case 3 -> twoCounters(body, iterations, nesting);
      case 4 -> whileLoop(body, iterations, nesting);
      case 5 -> doLoop(body, iterations, nesting);
      case 6 -> endless(body, iterations, nesting);
      default -> enhanced(body, nesting);
    };
  }

  private String label() {
    return choice.chance(40) ? world.fresh("loop") : "";
  }

  private static String labelled(String label) {
    return label.isEmpty() ? "" : label + ":\n";
  }

  private Node body(Body inner, int nesting) {
    return statements.braces(inner, choice.between(1, 4), nesting - 1);
  }

  private Node counted(Body outer, int iterations, int nesting) {
    String label = label();
    Body inner = outer.loop(label, Math.max(1, iterations));
    String i = world.fresh("i");
    String type = choice.of("int", "int", "int", "byte", "short", "long", "char");
    int start = choice.of(0, 0, 0, 1, 3);
    int end = start + iterations;
    String head =
        switch (choice.below(type.equals("char") ? 2 : 4)) {
          case 0 -> type + " " + i + " = " + start + "; " + i + " < " + end + "; " + i + "++";
          case 1 -> type + " " + i + " = " + start + "; " + i + " != " + end + "; ++" + i;
          case 2 -> type + " " + i + " = " + end + "; " + i + " > " + start + "; " + i + "--";
          default ->
              type
                  + " "
                  + i
                  + " = "
                  + start
                  + "; "
                  + i
                  + " <= "
                  + (end - 1) * 2
                  + "; "
                  + i
                  + " += 2";
        };
    inner.declare(new Variable(i, type, false, -1));
    return Node.statement("for", labelled(label) + "for (" + head + ") ", body(inner, nesting));
  }

  private Node twoCounters(Body outer, int iterations, int nesting) {
    String label = label();
    Body inner = outer.loop(label, Math.max(1, iterations));
    String i = world.fresh("i");
    String j = world.fresh("j");
    inner.declare(new Variable(i, "int", false, -1));
    inner.declare(new Variable(j, "int", false, -1));
    String head = "int " + i + " = 0, " + j + " = " + iterations + "; " + i + " < " + j + "; ";
    String update = i + "++, " + j + "--";
    return Node.statement(
        "for with two updates",
        labelled(label) + "for (" + head + update + ") ",
        body(inner, nesting));
  }

  private Node whileLoop(Body outer, int iterations, int nesting) {
    String label = label();
    Body inner = outer.loop(label, Math.max(1, iterations));
    String n = world.fresh("n");
    Node condition = expressions.of("boolean", outer.block(), 1);
    inner.declare(new Variable(n, "int", false, -1));
    return Node.statement(
        "while",
        "int " + n + " = " + iterations + ";\n" + labelled(label) + "while (" + n + "-- > 0",
        choice.chance(30) ? Node.other("", " && ", condition.in(5)) : "",
        ") ",
        body(inner, nesting));
  }

  private Node doLoop(Body outer, int iterations, int nesting) {
    String label = label();
    Body inner = outer.loop(label, iterations + 1);
    String n = world.fresh("n");
    inner.declare(new Variable(n, "int", false, -1));
    return Node.statement(
        "do",
        "int " + n + " = " + iterations + ";\n" + labelled(label) + "do ",
        body(inner, nesting),
        "while (--" + n + " > 0);\n");
  }

  /** {@code for (;;)} and {@code while (true)} that a break ends. */
  private Node endless(Body outer, int iterations, int nesting) {
    String label = label();
    Body inner = outer.loop(label, Math.max(1, iterations));
    String n = world.fresh("n");
    inner.declare(new Variable(n, "int", false, -1));
    String head = choice.of("for (;;)", "while (true)");
    Node body = statements.block(inner.block(), choice.between(1, 3), nesting - 1);
    return Node.statement(
        "endless loop",
        "int " + n + " = 0;\n" + labelled(label) + head + " {\n",
        "if (" + n + "++ >= " + iterations + ") {\nbreak;\n}\n",
        body,
        "}\n");
  }

  private Node enhanced(Body outer, int nesting) {
    List<Variable> arrays = new ArrayList<>();
    for (Variable variable : outer.variables) {
      if (variable.array()) {
        arrays.add(variable);
      }
    }
    Node array;
    String element;
    if (!arrays.isEmpty() && choice.chance(80)) {
      Variable chosen = choice.of(arrays);
      array = Node.primary("", chosen.type(), chosen.name());
      element = chosen.element();
    } else {
      element = choice.of(Primitive.ALL).word();
      array = expressions.of(element + "[]", outer, 2);
    }
    String label = label();
    Body inner = outer.loop(label, 6);
    if (!outer.afford(6)) {
      return Node.statement("", "Trace.add(2);\n");
    }
    String x = world.fresh("x");
    inner.declare(new Variable(x, element, true, -1));
    String written = choice.of(element, element, "var", "final " + element);
    if (written.startsWith("final")) {
      inner.variables.removeLast();
      inner.declare(new Variable(x, element, false, -1));
    }
    return Node.statement(
        "enhanced for",
        labelled(label) + "for (" + written + " " + x + " : ",
        array,
        ") ",
        body(inner, nesting));
  }
}
