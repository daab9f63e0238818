package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Switches in all forms: old and with arrows, statements and expressions. */
final class Switches {
  private final Statements statements;
  private final Expressions expressions;
  private final Choice choice;

  Switches(Statements statements) {
    this.statements = statements;
    this.expressions = statements.expressions;
    this.choice = expressions.choice;
  }

  /** A selector and the labels of its cases. */
  private record Selection(Node selector, String kind, List<String> labels, boolean complete) {}

  Node statement(Body body, int nesting) {
    Selection selection = selection(body);
    return choice.chance(55) ? old(selection, body, nesting) : arrows(selection, body, nesting);
  }

  private Selection selection(Body body) {
    List<Variable> enums = new ArrayList<>();
    for (Variable variable : body.variables) {
      if (expressions.world.enumOf(variable.type()) != null) {
        enums.add(variable);
      }
    }
    if (!enums.isEmpty() && choice.chance(40)) {
      Variable chosen = choice.of(enums);
      List<String> constants = expressions.world.enumOf(chosen.type()).constants();
      List<String> labels = new ArrayList<>(constants);
      boolean complete = choice.chance(60);
      if (!complete) {
        labels.remove(choice.below(labels.size()));
      }
      Node selector =
          choice.chance(70)
              ? Node.primary("", chosen.type(), chosen.name())
              : expressions.of(chosen.type(), body, 2);
      return new Selection(selector, "enum", shuffled(labels), complete);
    }
    String type = choice.of("int", "int", "int", "char", "byte", "short");
    boolean sparse = choice.chance(30);
    TreeSet<Integer> values = new TreeSet<>();
    int count = choice.between(1, 5);
    while (values.size() < count) {
      values.add(sparse ? edge(type) : choice.between(type.equals("char") ? 0 : -1, 6));
    }
    List<String> labels = new ArrayList<>();
    for (int value : values) {
      labels.add(
          type.equals("char") && choice.chance(50) ? letter(value) : Integer.toString(value));
    }
    Node value = expressions.of(type, body, 2);
    if (!sparse && choice.chance(70)) {
      value = Node.expression("", "int", 7, value.in(7), " & 7");
      if (!type.equals("int")) {
        value = Node.expression("", type, Node.UNARY, "(" + type + ") ", value.in(Node.PRIMARY));
      }
    }
    return new Selection(value, type, shuffled(labels), false);
  }

  private int edge(String type) {
    return switch (type) {
      case "int" -> choice.of(Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1, 1000, 65536, 31, 7);
      case "char" -> choice.of(0, 65535, 97, 48, 128, 7, 255);
      case "byte" -> choice.of(-128, 127, 0, -1, 64, 7);
      default -> choice.of(-32768, 32767, 0, -1, 255, 7);
    };
  }

  private static String letter(int value) {
    return String.format("'\\u%04x'", value).equals("'\\u000a'") ? "10" : "(char) " + value;
  }

  private List<String> shuffled(List<String> labels) {
    List<String> rest = new ArrayList<>(labels);
    List<String> shuffled = new ArrayList<>();
    while (!rest.isEmpty()) {
      shuffled.add(rest.remove(choice.below(rest.size())));
    }
    return shuffled;
  }

  /** Groups of labels, the last of them perhaps {@code default}, anywhere. */
  private List<String> groups(Selection selection, boolean defaultNeeded, boolean arrow) {
    List<String> groups = new ArrayList<>();
    List<String> labels = new ArrayList<>(selection.labels());
    while (!labels.isEmpty()) {
      int take = Math.min(labels.size(), choice.of(1, 1, 1, 2, 3));
      String separator = arrow || choice.chance(50) ? ", " : ":\ncase ";
      groups.add("case " + String.join(separator, labels.subList(0, take)));
      labels.subList(0, take).clear();
    }
    if (defaultNeeded || choice.chance(70)) {
      groups.add(choice.chance(60) ? groups.size() : choice.below(groups.size() + 1), "default");
    }
    return groups;
  }

  private Node old(Selection selection, Body body, int nesting) {
    List<Node> groups = new ArrayList<>();
    for (String group : groups(selection, false, false)) {
      Body inner = body.block();
      Node content = statements.block(inner, choice.between(0, 2), nesting - 1);
      boolean falls = choice.chance(35);
      groups.add(
          Node.other(
              falls ? "fall through" : "case", group + ":\n", content, falls ? "" : "break;\n"));
    }
    return Node.statement(
        "old switch over " + selection.kind(),
        "switch (",
        selection.selector(),
        ") {\n",
        Node.sequence(groups),
        "}\n");
  }

  private Node arrows(Selection selection, Body body, int nesting) {
    List<Node> groups = new ArrayList<>();
    for (String group : groups(selection, false, true)) {
      Node content =
          !groups.isEmpty() && choice.chance(20)
              ? statements.thrown(body.block())
              : choice.chance(30)
                  ? Node.statement("", "Trace.add(", expressions.of("int", body, 2), ");\n")
                  : statements.braces(body, choice.between(1, 2), nesting - 1);
      groups.add(Node.other("arrow case", group + " -> ", content));
    }
    return Node.statement(
        "arrow switch over " + selection.kind(),
        "switch (",
        selection.selector(),
        ") {\n",
        Node.sequence(groups),
        "}\n");
  }

  /** A switch that gives a value of the type. */
  Node expression(String type, Body body, int depth) {
    if (!body.afford(3)) {
      return null;
    }
    Selection selection = selection(body);
    boolean arrow = choice.chance(70);
    List<Node> groups = new ArrayList<>();
    List<String> labels = groups(selection, !selection.complete(), arrow);
    for (int i = 0; i < labels.size(); i++) {
      groups.add(
          arrow
              ? Node.other("arrow case", labels.get(i) + " -> ", value(i > 0, type, body, depth))
              : yielding(labels.get(i), type, body, depth, i == labels.size() - 1));
    }
    return Node.primary(
        "switch expression over " + selection.kind(),
        type,
        "switch (",
        selection.selector(),
        ") {\n",
        Node.sequence(groups),
        "}");
  }

  private Node value(boolean mayThrow, String type, Body body, int depth) {
    if (mayThrow && choice.chance(8)) {
      return statements.thrown(body.block());
    }
    if (choice.chance(60)) {
      return Node.other("", expressions.of(type, body, depth - 1), ";\n");
    }
    Body inner = body.enclosed();
    Node content = statements.block(inner, choice.between(1, 2), Math.min(1, depth));
    return Node.other(
        "yield", "{\n", content, "yield ", expressions.of(type, inner, depth - 1), ";\n}\n");
  }

  private Node yielding(String label, String type, Body body, int depth, boolean last) {
    Body inner = body.enclosed();
    Node content = statements.block(inner, choice.below(2), 0);
    if (!last && choice.chance(25)) {
      return Node.other("fall through", label + ":\n", content);
    }
    return Node.other(
        "yield", label + ":\n", content, "yield ", expressions.of(type, inner, depth - 1), ";\n");
  }
}
