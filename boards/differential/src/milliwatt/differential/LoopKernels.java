package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;

/** Makes methods whose loops index arrays by affine functions of what the loops count. */
final class LoopKernels {
  private static final String PARAMETERS =
      "%s[] p, %s[] q, %s[] r, int[][] rows, int from, int to, int base, int stride, int step";

  private final Choice choice;
  private final String p;
  private final String q;
  private final String r;
  private int names;

  /** Whether each pass of the outermost loop begins by indexing an array with its variable. */
  private boolean far;

  LoopKernels(Choice choice, String p, String q, String r) {
    this.choice = choice;
    this.p = p;
    this.q = q;
    this.r = r;
  }

  LoopPrograms.Kernel kernel(String name) {
    far = choice.chance(40);
    boolean early = choice.chance(20);
    List<Node> loops = new ArrayList<>();
    int count = choice.of(1, 1, 1, 2);
    for (int i = 0; i < count; i++) {
      loops.add(loop(0, List.of(), far));
    }
    Node code =
        Node.other(
            "loop kernel",
            "static long " + name + "(" + PARAMETERS.formatted(p, q, r) + ") {\n",
            "long sum = " + choice.of("0", "1", "base") + ";\n",
            choice.chance(30)
                ? "int offset = " + choice.of("0", "base", "from", "p.length - 1") + ";\n"
                : "int offset = 1;\n",
            early ? Node.statement("", "if (to < 0) {\nreturn -1;\n}\n") : "",
            Node.sequence(loops),
            "return sum;\n}\n");
    return new LoopPrograms.Kernel(name, code, far);
  }

  /** A loop whose variable nothing but the loop changes, unless it only grows. */
  private Node loop(int level, List<String> outer, boolean indexed) {
    String i = List.of("i", "j", "k").get(level) + (names++ == 0 ? "" : names);
    List<String> counters = new ArrayList<>(outer);
    counters.add(i);
    int shape = indexed ? choice.below(4) : choice.below(12);
    String second = "";
    String head;
    boolean grows = true;
    switch (shape) {
      case 0 -> head = "for (int " + i + " = from; " + i + " < to; " + i + "++) {\n";
      case 1 ->
          head =
              "for (int "
                  + i
                  + " = from; "
                  + i
                  + " < to; "
                  + i
                  + " += "
                  + (indexed ? "1" : "2")
                  + ") {\n";
      case 2 -> head = "for (int " + i + " = 0; " + i + " < " + bound() + "; " + i + "++) {\n";
      case 3 -> head = "for (int " + i + " = 0; " + i + " < " + bound() + "; ++" + i + ") {\n";
      case 4 -> head = "for (int " + i + " = from; " + i + " <= to; " + i + "++) {\n";
      case 5 -> head = "for (int " + i + " = 0; " + i + " < to; " + i + " += step) {\n";
      case 6 -> {
        head =
            "for (int "
                + i
                + " = "
                + choice.of("to", "to - 1", "p.length - 1", "q.length")
                + "; "
                + i
                + " >= "
                + choice.of("0", "1", "from")
                + "; "
                + i
                + "--) {\n";
        grows = false;
      }
      case 7 -> {
        head = "for (int " + i + " = to; " + i + "-- > 0; ) {\n";
        grows = false;
      }
      case 8 -> {
        // The body may change to or p: a loop that ends at one value only would not end.
        String n = "n" + ++names;
        String end = choice.of("p.length", "Math.max(to, 0)");
        head = "for (int " + i + " = 0, " + n + " = " + end + "; " + i + " != " + n + "; " + i;
        head += "++) {\n";
        grows = false; // a jump over the end would not end
      }
      case 9 -> {
        second = "at" + names++;
        counters.add(second);
        head =
            "for (int "
                + i
                + " = 0, "
                + second
                + " = "
                + choice.of("base", "0", "from", "offset")
                + "; "
                + i
                + " < to; "
                + i
                + "++, "
                + second
                + " += "
                + choice.of("1", "2", "stride", "-1")
                + ") {\n";
      }
      case 10 ->
          head =
              "for ("
                  + choice.of("short", "byte", "char")
                  + " "
                  + i
                  + " = 0; "
                  + i
                  + " < "
                  + choice.of("to", "p.length")
                  + "; "
                  + i
                  + "++) {\n";
      default ->
          head =
              "for (int "
                  + i
                  + " = 0, n"
                  + ++names
                  + " = p.length; "
                  + i
                  + " < n"
                  + names
                  + "; "
                  + i
                  + "++) {\n";
    }
    List<Node> body = new ArrayList<>();
    if (indexed) {
      body.add(
          Node.statement("unconditional access", "sum += p[", index(List.of(i), true), "];\n"));
    }
    int count = choice.between(1, 3);
    for (int s = 0; s < count; s++) {
      body.add(statement(level, counters, i, grows));
    }
    String construct =
        shape == 6 || shape == 7
            ? "loop downwards"
            : shape == 9 ? "loop with a second variable" : "affine loop";
    if (shape == 2 && choice.chance(30)) {
      return Node.statement(
          "while over an array",
          "int " + i + " = 0;\nwhile (" + i + " < " + bound() + ") {\n",
          Node.sequence(body.stream().filter(node -> !node.construct.equals("continue")).toList()),
          i + "++;\n}\n");
    }
    return Node.statement(construct, head, Node.sequence(body), "}\n");
  }

  private String bound() {
    return choice.of(
        "to",
        "to",
        "p.length",
        "p.length",
        "q.length",
        "r.length",
        "p.length - 1",
        "to - 1",
        "to / 2",
        "Math.min(to, p.length)",
        "Math.min(p.length, q.length)",
        "limit",
        "6",
        "p.length / 2",
        "(to + 3) / 2");
  }

  private Node statement(int level, List<String> counters, String i, boolean grows) {
    return switch (choice.below(level < 2 && !far ? 20 : 16)) {
      case 0, 1 -> Node.statement("", "sum += ", element(counters), ";\n");
      case 2 -> Node.statement("", "sum += ", element(counters), " * ", element(counters), ";\n");
      case 3, 4 ->
          Node.statement(
              "array store",
              "r[",
              index(counters, false),
              "] = (" + r + ") (",
              element(counters),
              " + sum);\n");
      case 5 ->
          Node.statement(
              "array update", "r[", index(counters, false), "] += ", element(counters), ";\n");
      case 6 -> Node.statement("array increment", target(counters), choice.of("++", "--"), ";\n");
      case 7 ->
          Node.statement(
              "conditional access",
              "if (",
              element(counters),
              " > " + choice.of("0", "2", "sum"),
              ") {\nsum ^= (long) ",
              element(counters),
              ";\n}\n");
      case 8 ->
          Node.statement(
              "guarded access",
              "if ("
                  + i
                  + choice.of(" + base < p.length", " > 0", " < q.length", " + 1 < p.length")
                  + ") {\nsum -= ",
              "(long) ",
              element(counters),
              ";\n}\n");
      case 9 -> {
        String word = grows ? choice.of("break", "continue") : "break";
        yield Node.statement(
            word,
            "if (",
            element(counters),
            " == " + choice.of("5", "-4", "(long) sum"),
            ") {\n" + word + ";\n}\n");
      }
      case 10 ->
          Node.statement(
              "change of what the loop depends on",
              far
                  ? "limit--;\n" // an index that stands still would not trap
                  : choice.of(
                      "base++;\n",
                      "to--;\n",
                      "offset += stride;\n",
                      "offset++;\n",
                      "stride = -stride;\n",
                      "p = p == pp ? p : pp;\n",
                      "if (sum > 40) {\nq = null;\n}\n",
                      "limit--;\n"));
      case 11 ->
          Node.statement("call in a loop", "sum += touch(", choice.of(i, "base", "1"), ");\n");
      case 12 ->
          Node.statement(
              "field array in a loop",
              "sum += (long) ",
              choice.of("pp", "qq", "rr"),
              "[",
              index(counters, false),
              "];\n");
      case 13 ->
          grows && level > 0 || grows && !far
              ? Node.statement(
                  "change of the loop variable",
                  choice.of(i + "++;\n", "if (sum % 3 == 0) {\n" + i + "++;\n}\n", i + " += 2;\n"))
              : Node.statement("", "sum++;\n");
      case 14 ->
          Node.statement(
              "rows in a loop",
              "sum += rows[",
              index(counters, true),
              "][",
              index(counters, true),
              "];\n");
      case 15 ->
          Node.statement(
              "order of evaluation",
              "r[",
              index(counters, false),
              "] = (" + r + ") (sum++ + ",
              element(counters),
              ");\n");
      case 16 ->
          Node.statement(
              "loop over a row",
              "for (int x : rows[",
              index(counters, true),
              "]) {\nsum = sum * 3 + x;\n}\n");
      default -> loop(level + 1, counters, false);
    };
  }

  private Node element(List<String> counters) {
    Node element = target(counters);
    return Node.primary("", "double", element);
  }

  private Node target(List<String> counters) {
    return Node.primary(
        "", "", choice.of("p", "p", "q", "q", "r"), "[", index(counters, false), "]");
  }

  /**
   * An index.
   *
   * @param plain whether the factor of the variable is to be one
   */
  private Node index(List<String> counters, boolean plain) {
    String i =
        counters.get(choice.chance(70) ? counters.size() - 1 : choice.below(counters.size()));
    String j = choice.of(counters);
    String text =
        switch (choice.below(plain ? 6 : 15)) {
          case 0, 1 -> i;
          case 2 -> i + " + " + choice.of("1", "2", "base", "offset");
          case 3 -> i + " - " + choice.of("1", "from");
          case 4 -> "base + " + i;
          case 5 -> i;
          case 6 -> i + " * " + choice.of("2", "stride", "3");
          case 7 -> "base + " + i + " * stride";
          case 8 -> i + " * stride + " + choice.of("1", "base", "offset");
          case 9 -> "to - 1 - " + i;
          case 10 -> "p.length - 1 - " + i;
          case 11 -> j + " * " + choice.of("4", "3", "step", "to") + " + " + i;
          case 12 -> "(" + i + " + " + j + ") / 2";
          case 13 -> i + " >> 1";
          default -> "offset";
        };
    return Node.primary("index " + (text.equals(i) ? "i" : "affine"), "int", text);
  }
}
