package milliwatt.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes programs out of all that Tiny Java has. */
final class GeneralPrograms {
  /** Parameters of run() that statements may use. */
  private static final List<Variable> RUN =
      List.of(
          new Variable("number", "int", false, -1),
          new Variable("z", "boolean", true, -1),
          new Variable("b", "byte", true, -1),
          new Variable("s", "short", true, -1),
          new Variable("c", "char", true, -1),
          new Variable("i", "int", true, -1),
          new Variable("l", "long", true, -1),
          new Variable("f", "float", true, -1),
          new Variable("d", "double", true, -1),
          new Variable("ints", "int[]", false, -1),
          new Variable("sums", "long[]", false, 4));

  private final Choice choice;
  private final World world = new World();
  private final Expressions expressions;
  private final Statements statements;
  private final Declarations declarations;
  private final Map<String, Node> files = new LinkedHashMap<>();
  private final List<Node> members = new ArrayList<>();
  private final List<Variable> fields = new ArrayList<>();

  private GeneralPrograms(Choice choice, boolean wraps) {
    this.choice = choice;
    this.expressions = new Expressions(choice, world, wraps);
    this.statements = new Statements(expressions);
    this.declarations = new Declarations(expressions, statements, files);
  }

  /**
   * @param wraps whether expressions may go over several lines
   */
  static Generated of(long seed, boolean wraps) {
    Choice choice = new Choice(seed);
    return new GeneralPrograms(choice, wraps).program(seed);
  }

  private Generated program(long seed) {
    boolean instance = choice.chance(40);
    staticFields();
    optional(60, declarations::enumType);
    method();
    optional(45, declarations::recordType);
    optional(50, declarations::hierarchy);
    optional(45, declarations::tables);
    optional(12, declarations::cycle);
    optional(12, declarations::broken);
    optional(25, this::overloads);
    optional(30, this::recursion);
    method();
    optional(60, this::method);
    boolean endless = choice.chance(4);
    if (endless) {
      endless();
    }
    List<Variable> own = new ArrayList<>(fields);
    if (instance) {
      instanceFields(own);
    }
    List<Variable> visible = new ArrayList<>(world.statics);
    visible.addAll(own);
    visible.addAll(RUN);
    Body body = Body.ofMethod("long", visible);
    Node objects = statements.objects(body);
    Node content = statements.block(body, choice.between(3, 6), 2);
    String word = instance ? "" : "static ";
    members.add(
        Node.other(
            "",
            "public " + word + "long run(" + Fixed.PARAMETERS + ") {\n",
            endless ? "if (number == 5) {\nTrace.add(deeper(1));\n}\n" : "",
            objects,
            content,
            "sums[0] = Trace.hash;\nsums[1] += i + l;\nsums[2] = b + s * 3 + c;\n",
            "sums[3] = Double.doubleToLongBits(f + d);\nreturn z ? i : l;\n}\n"));
    members.add(state(own, word));
    files.put(
        "Main",
        Node.other(
            "", "package tinyml;\n", "public final class Main {\n", Node.sequence(members), "}\n"));
    return new Generated(seed, files, Fixed.adapter(instance), Arguments.of(choice, 6));
  }

  private void optional(int percent, Runnable part) {
    if (choice.chance(percent)) {
      part.run();
    }
  }

  private void staticFields() {
    int count = choice.between(2, 5);
    for (int i = 0; i < count; i++) {
      String type = choice.of(Primitive.ALL).word() + (choice.chance(35) ? "[]" : "");
      String name = world.fresh("s");
      Body empty = Body.ofMethod("", new ArrayList<>(world.statics));
      boolean constant = choice.chance(25);
      // Where the main class cannot be initialised, nothing else of the program is seen.
      Node value = expressions.of(type, empty, choice.chance(8) ? 2 : 0);
      if (value.construct.equals("null") && choice.chance(80)) {
        value = expressions.referencesInitialised(type, empty);
      }
      members.add(
          Node.other(
              "static field",
              (constant ? "static final " : "static ") + type + " " + name + " = ",
              value,
              ";\n"));
      Variable field = new Variable("Main." + name, type, !constant, -1);
      fields.add(field);
      world.statics.add(field);
    }
    if (choice.chance(30)) {
      String name = world.fresh("s");
      members.add(Node.other("static field", "static int[][] " + name + " = new int[2][3];\n"));
      Variable field = new Variable("Main." + name, "int[][]", true, -1);
      fields.add(field);
      world.statics.add(field);
    }
  }

  private void instanceFields(List<Variable> own) {
    int count = choice.between(1, 3);
    for (int i = 0; i < count; i++) {
      String type = choice.of(Primitive.ALL).word() + (choice.chance(30) ? "[]" : "");
      String name = world.fresh("g");
      Body empty = Body.ofMethod("", new ArrayList<>(world.statics));
      members.add(
          Node.other(
              "instance field",
              type + " " + name + " = ",
              expressions.of(type, empty, choice.chance(10) ? 2 : 1),
              ";\n"));
      own.add(new Variable(choice.of("this.", "") + name, type, true, -1));
    }
    for (World.ClassType type : world.classes) {
      if (choice.chance(40)) {
        String name = world.fresh("g");
        members.add(Node.other("instance field", type.name() + " " + name + ";\n"));
        own.add(new Variable(name, type.name(), true, -1));
      }
    }
  }

  private List<Variable> parameters() {
    List<Variable> parameters = new ArrayList<>();
    int count = choice.below(4);
    for (int i = 0; i < count; i++) {
      List<String> objects = new ArrayList<>();
      world.classes.forEach(type -> objects.add(type.name()));
      world.enums.forEach(type -> objects.add(type.name()));
      String type = choice.of(Primitive.ALL).word();
      if (choice.chance(20)) {
        type += "[]";
      } else if (!objects.isEmpty() && choice.chance(25)) {
        type = choice.of(objects);
      }
      parameters.add(new Variable(world.fresh("p"), type, true, -1));
    }
    return parameters;
  }

  private void method() {
    List<Variable> parameters = parameters();
    String result =
        choice.chance(8)
            ? "void"
            : choice.of(Primitive.ALL).word() + (choice.chance(10) ? "[]" : "");
    String name = world.fresh("m");
    Body body = Body.ofMethod(result, declarations.visible(parameters));
    Node content = declarations.content(body, choice.between(1, 3), 2);
    members.add(
        Node.other(
            "method",
            "static " + result + " " + name + "(" + Declarations.declared(parameters) + ") {\n",
            content,
            "}\n"));
    List<String> types = parameters.stream().map(Variable::type).toList();
    world.methods.add(new Method("", "Main." + name, result, types, body.cost()));
  }

  /** Methods of one name, and calls whose arguments javac has to promote to choose among them. */
  private void overloads() {
    String name = world.fresh("over");
    int number = 0;
    for (String type : List.of("int", "long", "double", "char", "boolean")) {
      if (choice.chance(60) || number == 0) {
        members.add(
            Node.other(
                "overload",
                "static int "
                    + name
                    + "("
                    + type
                    + " x) {\nTrace.add(x);\nreturn "
                    + ++number
                    + ";\n}\n"));
        world.methods.add(new Method("", "Main." + name, "int", List.of(type), 3));
      }
    }
    for (String type : List.of("byte", "short")) {
      world.methods.add(new Method("", "Main." + name, "int", List.of(type), 3));
    }
  }

  private void recursion() {
    String type = choice.of(Primitive.NUMERIC).word();
    String name = world.fresh("again");
    List<Variable> parameters =
        List.of(new Variable("n", "int", false, -1), new Variable("x", type, true, -1));
    Body body = Body.ofMethod(type, declarations.visible(parameters));
    Node last = expressions.of(type, body, 2);
    Node content = statements.block(body, choice.below(2), 1);
    Node next = expressions.of(type, body, 2);
    members.add(
        Node.other(
            "recursion",
            "static " + type + " " + name + "(int n, " + type + " x) {\nif (n <= 0) {\nreturn ",
            last,
            ";\n}\n",
            content,
            "return (" + type + ") (" + name + "(n - 1, ",
            next,
            ") + x);\n}\n"));
    members.add(
        Node.other(
            "",
            "static " + type + " start" + name + "(int n, " + type + " x) {\n",
            "return " + name + "(n & 7, x);\n}\n"));
    world.methods.add(
        new Method("", "Main.start" + name, type, List.of("int", type), 9 * body.cost()));
  }

  private void endless() {
    members.add(
        Node.other(
            "recursion without end", "static int deeper(int n) {\nreturn deeper(n + 1) + n;\n}\n"));
  }

  /** A method that folds all fields into the state. */
  private Node state(List<Variable> fields, String word) {
    List<Node> lines = new ArrayList<>();
    for (Variable field : fields) {
      String name = field.name();
      if (Primitive.is(field.type())) {
        lines.add(Node.statement("", "Trace.add(" + name + ");\n"));
      } else if (field.array()) {
        lines.add(Node.statement("", "if (" + name + " != null) {\n", folded(field), "}\n"));
      } else {
        for (String part : parts(field.type())) {
          lines.add(
              Node.statement(
                  "", "if (" + name + " != null) {\nTrace.add(" + name + "." + part + ");\n}\n"));
        }
      }
    }
    return Node.other(
        "", "public " + word + "long state() {\n", Node.sequence(lines), "return Trace.hash;\n}\n");
  }

  private static String folded(Variable array) {
    String loop = "for (" + array.element() + " x : " + array.name() + ") {\n";
    return array.element().endsWith("[]")
        ? loop + "if (x != null) {\nfor (int y : x) {\nTrace.add(y);\n}\n}\n}\n"
        : loop + "Trace.add(x);\n}\n";
  }

  /** What can be read from an object of a class without running code of the program. */
  private List<String> parts(String type) {
    List<String> parts = new ArrayList<>();
    for (Variable field : world.classOf(type).fields()) {
      if (Primitive.is(field.type())) {
        parts.add(field.name());
      }
    }
    for (Method method : world.methods) {
      boolean accessor = method.receiver().equals(type) && method.cost() == Declarations.ACCESS;
      if (accessor && Primitive.is(method.result())) {
        parts.add(method.name() + "()");
      }
    }
    return parts;
  }
}
