package milliwatt.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes programs that are loops over arrays, with indices that are affine in the loop variables and
 * bounds that are exactly right, or wrong by one. Here a translator removes and hoists checks.
 *
 * <p>The arrays are static fields, so that what a loop did before it trapped can be seen.
 */
final class LoopPrograms {
  private static final int KERNELS = 2;
  private static final int RUNS = 12;

  private final Choice choice;
  private final String p;
  private final String q;
  private final String r;
  private final List<Node> members = new ArrayList<>();

  private LoopPrograms(Choice choice) {
    this.choice = choice;
    this.p = choice.of("int", "int", "byte", "short", "float", "long");
    this.q = choice.of("int", "byte", "byte", "short", "char", "double");
    this.r = choice.of("int", "byte", "long", "float", "short");
  }

  static Generated of(long seed) {
    return new LoopPrograms(new Choice(seed)).program(seed);
  }

  private Generated program(long seed) {
    List<Kernel> kernels = new ArrayList<>();
    for (int i = 0; i < KERNELS; i++) {
      kernels.add(new LoopKernels(choice, p, q, r).kernel("kernel" + i));
    }
    members.add(
        Node.other(
            "",
            "static " + p + "[] pp;\nstatic " + q + "[] qq;\nstatic " + r + "[] rr;\n",
            "static int[][] rows;\nstatic int count;\nstatic int limit;\n"));
    members.add(Node.other("", touch()));
    members.add(Node.other("", fill()));
    kernels.forEach(kernel -> members.add(kernel.code()));
    List<Node> cases = new ArrayList<>();
    for (int number = 0; number < RUNS; number++) {
      cases.add(run(number, kernels.get(number % kernels.size())));
    }
    members.add(
        Node.other(
            "",
            "public static long run(" + Fixed.PARAMETERS + ") {\nswitch (number) {\n",
            Node.sequence(cases),
            "default -> {}\n}\nreturn Trace.hash;\n}\n"));
    members.add(Node.other("", state()));
    Map<String, Node> files = new LinkedHashMap<>();
    files.put(
        "Main",
        Node.other(
            "", "package tinyml;\npublic final class Main {\n", Node.sequence(members), "}\n"));
    return new Generated(seed, files, Fixed.adapter(false), Arguments.of(choice, RUNS));
  }

  /**
   * A method with a loop.
   *
   * @param far whether it may be given bounds near the ends of int: each pass indexes an array
   */
  record Kernel(String name, Node code, boolean far) {}

  /** A call inside a loop that changes what the loop depends on. */
  private String touch() {
    String effect =
        choice.of(
            "count++;\n",
            "if (++count == 3) {\npp = null;\n}\n",
            "if (++count % 4 == 0) {\npp = new " + p + "[2];\n}\n",
            "if (limit < 20) {\nlimit++;\n}\n",
            "limit--;\n",
            "if (count++ == 2) {\nqq = new " + q + "[1];\n}\n");
    return "static int touch(int x) {\n" + effect + "return x + count;\n}\n";
  }

  private String fill() {
    return """
    static void fill() {
    if (pp != null) {
    for (int i = 0; i < pp.length; i++) {
    pp[i] = (%1$s) (i * 3 - 4);
    }
    }
    if (qq != null) {
    for (int i = 0; i < qq.length; i++) {
    qq[i] = (%2$s) (7 - i * 5);
    }
    }
    if (rr != null) {
    for (int i = 0; i < rr.length; i++) {
    rr[i] = (%3$s) (i + 1);
    }
    }
    }
    """
        .formatted(p, q, r);
  }

  private static String state() {
    return """
    public static long state() {
    Trace.add(count);
    Trace.add(limit);
    if (pp != null) {
    for (var x : pp) {
    Trace.add(x);
    }
    }
    if (qq != null) {
    for (var x : qq) {
    Trace.add(x);
    }
    }
    if (rr != null) {
    for (var x : rr) {
    Trace.add(x);
    }
    }
    if (rows != null) {
    for (int[] row : rows) {
    if (row != null) {
    for (int x : row) {
    Trace.add(x);
    }
    }
    }
    }
    return Trace.hash;
    }
    """;
  }

  private Node run(int number, Kernel kernel) {
    int length = choice.of(0, 1, 2, 3, 4, 5, 7, 8, 9, 12);
    String arrays =
        array("pp", p, length)
            + array("qq", q, choice.chance(60) ? length : choice.between(0, 12))
            + (p.equals(r) && choice.chance(25) ? "rr = pp;\n" : array("rr", r, length))
            + "rows = "
            + rows()
            + ";\nlimit = "
            + (length + choice.of(0, 0, 0, 1, -1))
            + ";\ncount = 0;\nfill();\n";
    String from = Integer.toString(choice.of(0, 0, 0, 0, 1, 1, 1, 2, choice.of(-1, length - 1)));
    String to = Integer.toString(length + choice.of(0, 0, 0, 0, -1, -1, -1, -2, 1));
    if (kernel.far() && choice.chance(15)) {
      from = choice.of("Integer.MAX_VALUE - 2", "Integer.MIN_VALUE", "-3");
      to = choice.of("Integer.MAX_VALUE", "Integer.MIN_VALUE + 2", "Integer.MAX_VALUE - 1");
    }
    String base =
        choice.of(
            "0",
            "0",
            "0",
            "0",
            "1",
            "1",
            "1",
            "-1",
            "2",
            "" + length,
            choice.of("Integer.MAX_VALUE", "Integer.MIN_VALUE"));
    String stride =
        choice.of(
            "1",
            "1",
            "1",
            "1",
            "1",
            "2",
            "2",
            "3",
            "0",
            "0",
            "-1",
            choice.of("1 << 30", "Integer.MIN_VALUE"));
    String step = choice.of("1", "1", "2", "3");
    String text =
        "case %d -> {\n%ssums[0] = %s(pp, qq, rr, rows, %s, %s, %s, %s, %s);\nTrace.add(sums[0]);\n}\n"
            .formatted(number, arrays, kernel.name(), from, to, base, stride, step);
    return Node.other("", text);
  }

  private String array(String name, String type, int length) {
    if (choice.chance(6)) {
      return name + " = null;\n";
    }
    int size = Math.max(0, length + choice.of(0, 0, 0, 0, 0, 1, 1, 2, 3, -1, 30, 30, 40));
    return name + " = new " + type + "[" + size + "];\n";
  }

  private String rows() {
    return choice.of(
        choice.of("null", "new int[0][3]"),
        "new int[3][4]",
        "new int[4][4]",
        "new int[40][12]",
        "new int[12][40]",
        "new int[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}",
        "new int[][] {{1, 2, 3}, {4, 5}, {6}}",
        "new int[][] {{1, 2}, null, {3, 4}}",
        "new int[5][]",
        "new int[][] {{}, {1}, {2, 3}, {4, 5, 6}}");
  }
}
