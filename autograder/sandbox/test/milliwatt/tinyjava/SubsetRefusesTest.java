package milliwatt.tinyjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Tiny Java leaves out of Java, each with the line, the fault and what to write instead. */
class SubsetRefusesTest {
  private static final String MARK = "/*!*/";

  @ParameterizedTest(name = "{0}")
  @MethodSource({"statements", "declarations", "calls", "text", "types"})
  void a_construct_outside_the_subset_is_refused_at_its_line_with_advice(
      String declarations, String fault, String advice) {
    String text = "package tinyml;\n" + wrapped(declarations);
    List<Integer> marked =
        Stream.iterate(1, line -> line + 1)
            .limit(text.lines().count())
            .filter(line -> text.lines().skip(line - 1).findFirst().orElseThrow().contains(MARK))
            .toList();

    Compilation result = Compiling.checked(Compiling.program(wrapped(declarations)));

    assertThat(result.errors()).as("javac's errors").isEmpty();
    assertThat(result.classes()).isEmpty();
    assertThat(result.violations())
        .allSatisfy(violation -> assertThat(violation.line()).isIn(marked))
        .allSatisfy(violation -> assertThat(violation.file()).isEqualTo("Snippet.java"))
        .allSatisfy(violation -> assertThat(violation.column()).isPositive())
        .allSatisfy(violation -> assertThat(violation.advice()).isNotBlank())
        .anySatisfy(
            violation -> {
              assertThat(violation.message()).contains(fault);
              assertThat(violation.advice()).contains(advice);
            });
  }

  /** Statements become a method's body; declarations that begin with "#" are the whole file. */
  private static String wrapped(String code) {
    if (code.startsWith("#")) {
      return code.substring(1);
    }
    return "final class Snippet {\n" + code + "\n}\n";
  }

  private static String body(String statements) {
    return "int f(int n, int[] a, Snippet s) {\n" + statements + "\nreturn n; }";
  }

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(body("/*!*/ try { n++; } catch (RuntimeException e) { n--; }"), "try", "if"),
        arguments(body("/*!*/ try { n++; } finally { n--; }"), "try", "if"),
        arguments(body("/*!*/ synchronized (this) { n++; }"), "synchronized", "one program"),
        arguments(body("/*!*/ assert n > 0;"), "assert", "throw new"),
        arguments(
            body("/*!*/ java.util.function.IntUnaryOperator g = x -> x;"), "function", "loop"),
        arguments(body("/*!*/ Runnable r = this::hashCode;"), "function", "interface"),
        arguments(body("/*!*/ for (int x : Given.list()) { n += x; }"), "array", "counts"),
        arguments(body("/*!*/ class Local {}"), "inside a method", "static"),
        arguments(body("/*!*/ record Local(int x) {}"), "inside a method", "static"),
        arguments(body("/*!*/ Object o = new Object() {};"), "no name", "named class"),
        arguments(body("/*!*/ if ((Object) s instanceof Snippet t) { n++; }"), "pattern", "cast"),
        arguments(
            body("switch (s) {\ncase null: /*!*/ break;\ndefault: /*!*/ break; }"),
            "null",
            "before the switch"),
        arguments(
            "record P(int x) {}\nint f(P p) { return switch (p) {\n/*!*/ case P(int x) -> x; }; }",
            "pattern",
            "method"),
        arguments(body("for (int /*!*/ _ : a) { n++; }"), "no name", "unused"),
        arguments(
            "static final RuntimeException E = /*!*/ new RuntimeException();\n"
                + "void f() {\n/*!*/ throw E; }",
            "Something other than a new exception",
            "throw new X"),
        arguments(
            body("/*!*/ var e = new ModelError(\"x\");"), "not thrown", "throw new ModelError"),
        arguments(
            body("/*!*/ throw new Error(\"x\");\n}int g(int n) {"), "Error", "RuntimeException"));
  }

  static Stream<Arguments> declarations() {
    return Stream.of(
        arguments("#import java.util.List; /*!*/\nclass Snippet {}", "java.util.List", "array"),
        arguments(
            "#import static java.lang.Math.max; /*!*/\nclass Snippet {}", "Math", "no import"),
        arguments("#import module java.base; /*!*/\nclass Snippet {}", "java.base", "no import"),
        arguments("/*!*/ class Inner {}", "inner class", "static"),
        arguments("/*!*/ static <T> void f() {}", "generic", "one type"),
        arguments("/*!*/ static class Box<T> {}", "generic", "int[]"),
        arguments("/*!*/ @interface Mark {}", "annotation", "comment"),
        arguments("/*!*/ @Deprecated\nvoid f() {}", "@Deprecated", "Leave it out"),
        arguments("/*!*/ @SuppressWarnings(\"x\") void f() {}", "@SuppressWarnings", "Leave"),
        arguments("/*!*/ { f(); }\nvoid f() {}", "initialiser", "constructor"),
        arguments("/*!*/ synchronized void f() {}", "synchronized", "one program"),
        arguments("/*!*/ volatile int x;", "volatile", "one program"),
        arguments("/*!*/ transient int x;", "transient", "serialised"),
        arguments("/*!*/ native void f();", "native", "Java"),
        arguments("/*!*/ strictfp void f() {}", "strictfp", "strict anyway"),
        arguments(
            "/*!*/ sealed interface A permits B {}\n/*!*/ record B() implements A {}",
            "Sealed",
            "permits"),
        arguments("/*!*/ void f(int... numbers) {}", "any number", "array"),
        arguments("/*!*/ public int hashCode() { return 1; }", "hashCode()", "another name"),
        arguments(
            "/*!*/ public boolean equals(Object o) { return true; }", "equals", "another name"),
        arguments("/*!*/ protected void finalize() {}", "finalize()", "another name"),
        arguments("/*!*/ public String toString() { return null; }", "toString()", "another name"),
        arguments(
            "enum E { /*!*/ A { int x() { return 1; } }; int x() { return 0; } }",
            "body of its own",
            "switch over `this`"),
        arguments("#/*!*/ class Snippet extends Thread {}", "java.lang.Thread", "one program"),
        arguments("#/*!*/ class Snippet extends Exception {}", "Exception", "RuntimeException"),
        arguments("#/*!*/ class Snippet extends IllegalStateException {}", "Illegal", "Runtime"),
        arguments(
            "#/*!*/ abstract class Snippet implements Runnable {}", "Runnable", "one program"),
        arguments(
            "#/*!*/ abstract class Snippet implements Comparable<Snippet> {}",
            "generic",
            "one type"),
        arguments("/*!*/ static void main(String[] arguments) {}", "Text", "int constants"),
        arguments("/*!*/ void f() throws java.io.IOException {}", "IOException", "breakpoint"));
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        arguments(body("/*!*/ System.out.println(n);"), "print", "--device inprocess"),
        arguments(body("/*!*/ IO.println(n);"), "java.lang.IO", "breakpoint"),
        arguments(body("/*!*/ System.exit(n);"), "System.exit(int)", "throw new X"),
        arguments(body("/*!*/ System.arraycopy(a, 0, a, 1, n);"), "arraycopy", "for loop"),
        arguments(body("/*!*/ long t = System.nanoTime();"), "nanoTime", "to the grader"),
        arguments(body("/*!*/ int[] b = a.clone();"), "clone()", "copy the elements"),
        arguments(body("/*!*/ s.getClass();"), "getClass()", "enum"),
        arguments(body("/*!*/ n += s.hashCode();"), "hashCode()", "of your own"),
        arguments(body("/*!*/ if (s.equals(s)) { n++; }"), "equals", "of your own"),
        arguments(
            "record P(int x) {}\nboolean f(P p) {\n/*!*/ return p.equals(p); }",
            "equals",
            "of your own"),
        arguments(body("/*!*/ java.util.Arrays.fill(a, 0);"), "Arrays.fill", "array"),
        arguments(body("/*!*/ double d = StrictMath.sin(1);"), "StrictMath", "Use Math"),
        arguments(body("/*!*/ double d = Math.random();"), "Math.random()", "lists the functions"),
        arguments(body("/*!*/ n += Integer.parseInt(\"1\");"), "parseInt", "operators"),
        arguments(body("/*!*/ n += Integer.valueOf(n);"), "valueOf(int)", "primitive"),
        arguments(
            body("/*!*/ n += Given.sum(1, 2, 3);"), "collected in an array", "Make the array"),
        arguments("enum E { A }\nint f() {\n/*!*/ return E.values().length; }", "values()", "ALL"),
        arguments("enum E { A }\nvoid f() {\n/*!*/ E.valueOf(\"A\"); }", "valueOf()", "ALL"),
        arguments("enum E { A }\nvoid f() {\n/*!*/ E.A.name(); }", "name()", "ordinal()"),
        arguments(body("/*!*/ new Thread().start();"), "java.lang.Thread", "one program"),
        arguments(body("/*!*/ Runtime.getRuntime().halt(0);"), "Runtime", "throw new X"),
        arguments(
            body("/*!*/ throw new RuntimeException(new RuntimeException());\n}int g(int n) {"),
            "constructor of RuntimeException",
            "one constant text"),
        arguments(
            "#class Snippet extends RuntimeException { Snippet() {\n"
                + "/*!*/ super(\"x\", null, false, false); } }",
            "constructor of RuntimeException",
            "one constant text"),
        arguments(
            "#class Snippet extends RuntimeException { void f() {\n/*!*/ printStackTrace(); } }",
            "printStackTrace",
            "Throw"));
  }

  static Stream<Arguments> text() {
    return Stream.of(
        arguments("/*!*/ String name;", "name holds text", "static final String"),
        arguments("/*!*/ static String name = \"x\";", "name holds text", "static final String"),
        arguments("/*!*/ void f(String t) {}", "t holds text", "exception's"),
        arguments("/*!*/ record P(String t) {}", "t holds text", "enum"),
        arguments("/*!*/ String f() { return null; }", "no type to compute", "enum"),
        arguments("static final /*!*/ String[] NAMES = {\"a\"};", "Text", "enum"),
        arguments(body("/*!*/ String t = \"x\";"), "t holds text", "static final"),
        arguments(body("/*!*/ throw new ModelError(\"n is \" + n);\n}int g(int n) {"), "+", "%d"),
        arguments(body("/*!*/ String t = \"a\"; t += n;"), "+", "%d"),
        arguments(body("/*!*/ n += \"abc\".length();"), "length()", "constant text"),
        arguments(body("/*!*/ switch (\"a\") { default: break; }"), "over text", "enum"),
        arguments(body("/*!*/ if (\"a\" == \"b\") { n++; }"), "other than", "enum"),
        arguments(body("/*!*/ Given.keep(\"text\");"), "other than an exception", "constant text"),
        arguments(body("/*!*/ char[] c = \"abc\".toCharArray();"), "toCharArray", "constant"));
  }

  static Stream<Arguments> types() {
    return Stream.of(
        arguments("/*!*/ java.util.List<Integer> list;", "generic", "array"),
        arguments("/*!*/ java.util.ArrayList list;", "java.util.ArrayList", "int that counts"),
        arguments("/*!*/ Integer box;", "boxes a number", "primitive"),
        arguments(body("/*!*/ Object o = n;"), "java.lang.Object", "of your own"),
        arguments(
            "#class A {}\nclass B extends A {\n/*!*/ static A[] all = new B[2];\n}\n",
            "An array of B is used as one of A",
            "new A[n]"),
        arguments(body("/*!*/ Given.keep(n);"), "is boxed here", "primitive"),
        arguments(body("/*!*/ Given.last = n;"), "is boxed here", "primitive"),
        arguments(body("/*!*/ var x = n > 0 ? 1 : null;"), "boxes a number", "primitive"),
        arguments(body("/*!*/ var x = n > 0 ? s : a;"), "java.lang.Object", "of your own"),
        arguments(
            "interface A {} interface B {} record X() implements A, B {}"
                + " static class Y implements A, B {}\nvoid f(boolean x) {\n"
                + "/*!*/ var either = x ? new X() : new Y(); }",
            "in common",
            "of your own"),
        arguments(body("/*!*/ var x = Given.list();"), "java.util.List", "array"),
        arguments(body("/*!*/ var c = Snippet.class;"), "as a value", "by its name"),
        arguments(body("/*!*/ Number x = (Number) (Object) n;"), "Number", "primitive"),
        arguments("/*!*/ StringBuilder b;", "StringBuilder", "constant text"),
        arguments("/*!*/ java.io.File f;", "java.io.File", "breakpoint"),
        arguments("/*!*/ java.nio.ByteBuffer f;", "ByteBuffer", "byte[]"),
        arguments("/*!*/ java.util.concurrent.Executor e;", "Executor", "one program"),
        arguments("/*!*/ java.lang.reflect.Method m;", "Method", "by its name"),
        arguments("/*!*/ java.lang.invoke.VarHandle v;", "VarHandle", "by its name"),
        arguments("/*!*/ Throwable t;", "Throwable", "RuntimeException"),
        arguments(
            "/*!*/ milliwatt.contract.Out out;", "milliwatt.contract.Out", "arrays and loops"));
  }
}
