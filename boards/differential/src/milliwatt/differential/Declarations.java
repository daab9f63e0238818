package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the classes around the main one: enums, records, hierarchies, static state. */
final class Declarations {
  /** The cost of a record's accessor, which no other method has. */
  static final int ACCESS = 0;

  private final Choice choice;
  private final World world;
  private final Expressions expressions;
  private final Statements statements;

  /** Files by class name. */
  private final Map<String, Node> files;

  Declarations(Expressions expressions, Statements statements, Map<String, Node> files) {
    this.choice = expressions.choice;
    this.world = expressions.world;
    this.expressions = expressions;
    this.statements = statements;
    this.files = files;
  }

  private void file(String name, Object... parts) {
    files.put(name, Node.other("", "package tinyml;\n", Node.other("", parts)));
  }

  private String primitive() {
    return choice.of(Primitive.ALL).word();
  }

  /** What a body of a static method sees: parameters and static fields. */
  List<Variable> visible(List<Variable> more) {
    List<Variable> visible = new ArrayList<>(world.statics);
    visible.addAll(more);
    return visible;
  }

  /** Statements and a return, for a method whose result is {@code type}. */
  Node content(Body body, int count, int nesting) {
    Node content = statements.block(body, count, nesting);
    return body.result.equals("void")
        ? content
        : Node.other("", content, statements.returned(body));
  }

  void enumType() {
    String name = world.fresh("Color");
    List<String> constants =
        List.of("RED", "GREEN", "BLUE", "BLACK", "WHITE").subList(0, choice.between(2, 5));
    String field = primitive();
    List<Node> list = new ArrayList<>();
    Body empty = Body.ofMethod("", List.of());
    for (int i = 0; i < constants.size(); i++) {
      String end = i == constants.size() - 1 ? ";\n" : ",\n";
      list.add(Node.other("", constants.get(i) + "(", expressions.of(field, empty, 2), ")" + end));
    }
    Variable self = new Variable("this", name, false, -1);
    Variable own = new Variable("value", field, true, -1);
    Variable x = new Variable("x", "int", true, -1);
    world.enums.add(new World.EnumType(name, constants));
    Body body = Body.ofMethod("int", List.of(self, own, x));
    Node score = content(body, choice.between(1, 2), 1);
    file(
        name,
        "enum " + name + " {\n",
        Node.other("enum", list.toArray()),
        field + " value;\n",
        "static final " + name + "[] ALL = {" + String.join(", ", constants) + "};\n",
        name + "(" + field + " value) {\nthis.value = value;\nTrace.add(value);\n}\n",
        "int score(int x) {\n",
        score,
        "}\n",
        "static " + name + " at(int i) {\nreturn ALL[i & 1];\n}\n}\n");
    world.methods.add(new Method(name, "score", "int", List.of("int"), body.cost()));
    world.methods.add(new Method("", name + ".at", name, List.of("int"), 2));
  }

  void recordType() {
    String name = world.fresh("Pair");
    List<Variable> components = new ArrayList<>();
    int count = choice.between(1, 3);
    for (int i = 0; i < count; i++) {
      String type = choice.chance(25) ? primitive() + "[]" : primitive();
      components.add(new Variable(List.of("first", "second", "third").get(i), type, true, -1));
    }
    List<String> types = components.stream().map(Variable::type).toList();
    Node check = Node.sequence(List.of());
    if (choice.chance(60)) {
      Body compact = Body.ofMethod("", visible(components));
      check =
          Node.other("compact constructor", name + " {\n", statements.block(compact, 2, 1), "}\n");
    }
    Body body = Body.ofMethod(primitive(), visible(fixed(components)));
    Node mix = content(body, 1, 1);
    file(
        name,
        Node.other("record"),
        "record " + name + "(" + declared(components) + ") {\n",
        check,
        body.result + " mix() {\n",
        mix,
        "}\n}\n");
    world.methods.add(new Method(name, "mix", body.result, List.of(), body.cost()));
    for (Variable component : components) {
      world.methods.add(new Method(name, component.name(), component.type(), List.of(), ACCESS));
    }
    Method creation = new Method("", "new " + name, name, types, 10);
    world.classes.add(new World.ClassType(name, List.of(), List.of(creation), List.of()));
  }

  private static List<Variable> fixed(List<Variable> variables) {
    return variables.stream().map(v -> new Variable(v.name(), v.type(), false, -1)).toList();
  }

  static String declared(List<Variable> variables) {
    return String.join(", ", variables.stream().map(v -> v.type() + " " + v.name()).toList());
  }

  /** An interface, an abstract class that implements it, and two classes below. */
  void hierarchy() {
    String shape = world.fresh("Shape");
    String base = world.fresh("Base");
    String left = world.fresh("Left");
    String right = world.fresh("Right");
    String kind = primitive();
    String argument = primitive();
    Variable x = new Variable("x", argument, true, -1);
    Variable held = new Variable("held", primitive(), true, -1);
    Variable extra = new Variable("extra", primitive(), true, -1);
    Variable most = new Variable("MOST", "int", false, -1);
    Body byDefault = Body.ofMethod(kind, visible(List.of(x, most)));
    Body ofBase = Body.ofMethod(kind, visible(List.of(x, most, held)));
    Body ofLeft = Body.ofMethod(kind, visible(List.of(x, held, extra)));
    Body ofRight = Body.ofMethod(kind, visible(List.of(x, held)));
    Body start = Body.ofMethod("void", visible(List.of(held, extra)));
    Body ofConstructor = Body.ofMethod("void", visible(List.of(x, extra)));
    Body initial = Body.ofMethod("", visible(List.of()));
    file(
        shape,
        "interface " + shape + " {\nint MOST = ",
        expressions.of("int", initial.enclosed(), 2),
        ";\n" + kind + " area(" + argument + " x);\n",
        Node.other("default method", "default " + kind + " other(" + argument + " x) {\n"),
        content(byDefault, 1, 1),
        "}\n}\n");
    file(
        base,
        "abstract class " + base + " implements " + shape + " {\n",
        "protected " + held.type() + " held = ",
        expressions.of(held.type(), initial, 2),
        ";\nstatic int made;\n",
        base + "(" + argument + " x) {\nmade++;\nstart();\nTrace.add(held);\n",
        Node.other("virtual call in a constructor"),
        "}\n",
        "void start() {\nTrace.add(17);\n}\n",
        "public " + kind + " area(" + argument + " x) {\n",
        content(ofBase, choice.between(1, 2), 1),
        "}\n",
        "abstract int weight();\n}\n");
    boolean calls = choice.chance(70);
    file(
        left,
        "class " + left + " extends " + base + " {\n",
        extra.type() + " extra = ",
        expressions.of(extra.type(), initial, 2),
        ";\n",
        left + "(" + argument + " x) {\nsuper(",
        expressions.of(argument, Body.ofMethod("", visible(List.of(x))), 2),
        ");\n",
        statements.block(ofConstructor, 1, 1),
        "}\n",
        left + "() {\nthis(",
        expressions.of(argument, initial, 1),
        ");\n}\n",
        Node.other("override"),
        "@Override\nvoid start() {\n",
        statements.block(start, 1, 1),
        "}\n@Override\npublic " + kind + " area(" + argument + " x) {\n",
        calls ? Node.other("super call", "Trace.add(super.area(x));\n") : "",
        content(ofLeft, choice.between(1, 2), 1),
        "}\n@Override\nint weight() {\nreturn made + ",
        expressions.of("int", Body.ofMethod("", visible(List.of(held, extra))), 1).in(12),
        ";\n}\n}\n");
    boolean below = choice.chance(50);
    file(
        right,
        "final class " + right + " extends " + (below ? left : base) + " {\n",
        right + "(" + argument + " x) {\nsuper(x);\n}\n",
        "@Override\npublic " + kind + " other(" + argument + " x) {\n",
        choice.chance(50) ? Node.other("super call", "Trace.add(super.other(x));\n") : "",
        content(ofRight, 1, 1),
        "}\n@Override\nint weight() {\n",
        "return held == held ? 1 : 0;\n}\n}\n");
    int cost =
        2 * Math.max(Math.max(ofBase.cost() + ofLeft.cost(), byDefault.cost() + ofRight.cost()), 4);
    for (String receiver : List.of(shape, base, left, right)) {
      world.methods.add(new Method(receiver, "area", kind, List.of(argument), cost));
      world.methods.add(new Method(receiver, "other", kind, List.of(argument), cost));
      if (!receiver.equals(shape)) {
        world.methods.add(new Method(receiver, "weight", "int", List.of(), cost));
      }
    }
    int creationCost = ofConstructor.cost() + start.cost() + initial.cost() + 10;
    Method newLeft = new Method("", "new " + left, left, List.of(argument), creationCost);
    Method newPlain = new Method("", "new " + left, left, List.of(), creationCost);
    Method newRight = new Method("", "new " + right, right, List.of(argument), creationCost);
    List<Method> all = List.of(newLeft, newPlain, newRight);
    List<Variable> held1 = List.of(held);
    List<Variable> both = List.of(held, extra);
    world.classes.add(new World.ClassType(shape, List.of(), all, List.of(left, right, base)));
    world.classes.add(new World.ClassType(base, held1, all, List.of(left, right, shape)));
    world.classes.add(
        new World.ClassType(
            left,
            both,
            below ? all : List.of(newLeft, newPlain),
            below ? List.of(right, base, shape) : List.of(base, shape)));
    world.classes.add(
        new World.ClassType(
            right,
            below ? both : held1,
            List.of(newRight),
            below ? List.of(left, base) : List.of(base, shape)));
    world.statics.add(new Variable(base + ".made", "int", true, -1));
    world.statics.add(new Variable(shape + ".MOST", "int", false, -1));
  }

  /** Tables that are only read, fields that are computed at the first use of their class. */
  void tables() {
    String name = world.fresh("Table");
    String type = primitive();
    int length = choice.between(3, 8);
    String wide = choice.of("int", "long", "double", "short");
    Body initial = Body.ofMethod("", visible(List.of()));
    Variable values = new Variable(name + ".VALUES", type + "[]", false, length);
    List<Object> parts = new ArrayList<>();
    parts.add("final class " + name + " {\n");
    parts.add("static final " + type + "[] VALUES = ");
    List<Object> constants = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      constants.add((i == 0 ? "" : ", "));
      constants.add(Primitive.of(type).edge(choice));
    }
    parts.add(Node.other("constant table", "{", Node.other("", constants.toArray()), "};\n"));
    parts.add("static final " + wide + " LIMIT = ");
    parts.add(Primitive.of(wide).edge(choice));
    parts.add(";\nstatic " + type + " last = ");
    parts.add(expressions.of(type, initial, 2));
    parts.add(";\nstatic int[][] rows = {{1, 2, 3}, null, {}, {4}};\n");
    if (choice.chance(60)) {
      Body block = Body.ofMethod("", visible(List.of(new Variable("last", type, true, -1))));
      parts.add(Node.other("static initialiser", "static {\n"));
      parts.add(statements.block(block, 2, 1));
      parts.add("}\n");
    }
    parts.add("private " + name + "() {}\n}\n");
    file(name, parts.toArray());
    world.statics.add(values);
    world.statics.add(new Variable(name + ".LIMIT", wide, false, -1));
    world.statics.add(new Variable(name + ".last", type, true, -1));
    world.statics.add(new Variable(name + ".rows", "int[][]", true, -1));
  }

  /** Two classes whose initialisers need each other. */
  void cycle() {
    String one = world.fresh("One");
    String two = world.fresh("Two");
    String type = choice.of("int", "long", "short", "double");
    Body initial = Body.ofMethod("", visible(List.of()));
    file(
        one,
        Node.other("cyclic initialisation"),
        "final class " + one + " {\nstatic " + type + " x = (" + type + ") (" + two + ".y + 1);\n",
        "static " + type + " z = ",
        expressions.of(type, initial, 1),
        ";\nstatic {\nTrace.add(x);\n}\nprivate " + one + "() {}\n}\n");
    file(
        two,
        "final class "
            + two
            + " {\nstatic "
            + type
            + " y = ("
            + type
            + ") ("
            + one
            + ".z + "
            + one
            + ".x + 2);\n",
        "static {\nTrace.add(y);\n}\nprivate " + two + "() {}\n}\n");
    world.statics.add(new Variable(choice.of(one + ".x", two + ".y"), type, true, -1));
    world.statics.add(new Variable(one + ".z", type, true, -1));
  }

  /** A class whose initialiser may trap, after which it cannot be used. */
  void broken() {
    String name = world.fresh("Broken");
    Body initial = Body.ofMethod("", visible(List.of()));
    String trap =
        choice.of(
            "value = 12 / (Trace.steps % 3);\n",
            "value = VALUES[Trace.steps & 7];\n",
            "VALUES = new int[Trace.steps % 5 - 2];\n",
            "if ((Trace.steps & 1) == 0) {\nthrow new Oops(\"at the start\", 1);\n}\n",
            "VALUES = (Trace.steps & 1) == 0 ? null : VALUES;\nvalue = VALUES.length;\n");
    file(
        name,
        Node.other("initialiser that may trap"),
        "final class " + name + " {\nstatic int[] VALUES = {1, 2, 3, 4, 5};\nstatic int value = ",
        expressions.of("int", initial, 1),
        ";\nstatic {\n"
            + trap
            + "Trace.add(value);\n}\nstatic int get(int x) {\nreturn value + x;\n}\n",
        "private " + name + "() {}\n}\n");
    world.statics.add(new Variable(name + ".value", "int", true, -1));
    world.methods.add(new Method("", name + ".get", "int", List.of("int"), 2));
  }
}
