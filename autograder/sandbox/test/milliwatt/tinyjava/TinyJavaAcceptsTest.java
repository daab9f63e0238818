package milliwatt.tinyjava;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Tiny Java has: it passes the subset check, and its class files pass the allow-list. */
class TinyJavaAcceptsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int x; static long y = 1; private final short[] z = {1, 2}; char c = 'c'; byte b = -1;",
        "static final int[] TABLE = new int[4]; static { TABLE[0] = 7; }",
        "int x; Snippet(int x) { this.x = x; } Snippet() { this(3); }",
        "int f(int a) { return a << 33 >>> 2 >> 1 & ~a | a ^ a % 3 / 7; }",
        "long f(int a) { a += 3.5; a >>>= 1; byte b = (byte) a; b++; return -b + (long) a; }",
        "boolean f(int a, float b) { return a > b && !(b <= 3) || a != 1 ^ true; }",
        "int f(int n) { if (n > 1) { return 1; } else if (n == 0) return 2; return 3; }",
        "int f(int n) { int s = 0; for (int i = 0, j = n; i < j; i++, j--) { s += i; } return s; }",
        "int f(int n) { while (true) { if (n-- < 0) break; else continue; } return n; }",
        "int f(int n) { do { n--; } while (n > 0); return n; }",
        "int f(int[][] a) { int s = 0; o: for (int[] r : a) for (var x : r) { if (x < 0) break o;"
            + " if (x == 3) continue o; s += x; } return s; }",
        "int f(int n) { switch (n) { case 1: case 2: n++; break; default: n--; } return n; }",
        "int f(int n) { switch (n) { case 1, 2 -> n++; default -> { n--; } } return n; }",
        "int f(char c) { return switch (c) { case 'a' -> 1; default -> { int y = c; yield y; } }; }",
        "enum E { A, B } int f(E e) { switch (e) { case A: return 1; default: return e.ordinal(); } }",
        "enum E { A(1), B(2); final int code; E(int code) { this.code = code; } }"
            + " int f(E e) { return switch (e) { case A -> e.code; case B -> E.A == e ? 1 : 2; }; }",
        "enum E { A, B; static final E[] ALL = {A, B}; static E of(int i) { return ALL[i]; } }",
        "record P(int x, float[] y) { P { if (x < 0) { throw new ModelError(\"x is %d\", x); } } }"
            + " int f() { P p = new P(1, new float[2]); return p.x() + p.y().length; }",
        "record P(int x) { static P of(int x) { return new P(x); } int twice() { return 2 * x; } }",
        "interface Op { int LIMIT = 9; int run(int a); default int twice(int a) { return run(run(a)); } }"
            + " static final class Inc implements Op { @Override public int run(int a) { return a + LIMIT; } }"
            + " int f() { Op[] ops = {new Inc()}; return ops[0].twice(3); }",
        "static abstract class A { int v; A(int v) { this.v = v; } abstract int g(); int h() { return g(); } }"
            + " static class B extends A { B() { super(2); } @Override int g() { return v; }"
            + " @Override int h() { return super.h() + 1; } }",
        "static class A {} static class B extends A { int v; }"
            + " int f(A a) { return a instanceof B ? ((B) a).v : 0; }",
        "static class A { final int k = 5; } int f(A a) { return a.k; }",
        "private int secret; static class A { int f(Snippet s) { return s.secret; } }",
        "void f(int i) { throw new RuntimeException(\"constant\"); }",
        "void f(int i) { throw (new IllegalStateException()); }",
        "void f(int i) throws ModelError { throw new ModelError(\"%d and \" + \"%d\", i, 2); }",
        "void f(int[] a) { throw new ModelError(\"no numbers\"); }",
        "static final String TEXT = \"a \" + \"b\"; void f() { throw new ModelError(TEXT + \" c\", 1); }",
        "static final String TEXT = \"\"\"\n  block\n  \"\"\"; void f() { throw new ModelError(TEXT); }",
        "static class Bad extends RuntimeException { final int at;"
            + " Bad(String text, int at) { super(text); this.at = at; } }"
            + " void f() { throw new Bad(\"bad\", 3); }",
        "static class Bad extends RuntimeException {} void f() { throw new Bad(); }",
        "int f(float x) { return Float.floatToRawIntBits(x) ^ Float.floatToIntBits(x); }",
        "double f(long x) { return Double.longBitsToDouble(x) + Math.PI + Math.E + Double.MIN_NORMAL; }",
        "int f(int x) { return Integer.numberOfLeadingZeros(x) + Integer.MAX_VALUE + Short.MIN_VALUE; }",
        "int f(double x) { return Math.getExponent(x) + (int) Math.round(Math.scalb(x, 3)); }",
        "double f(double x) { return Math.fma(x, Math.exp(x), java.lang.Math.log(Math.abs(x))); }",
        "int f(int x) { return Math.max(Math.clamp((long) x, -128, 127), Math.floorMod(x, 3)); }",
        "int f(byte b, short s) { return Byte.toUnsignedInt(b) + Short.toUnsignedInt(s); }",
        "interface A {} static class X implements A {} static class Y implements A { Y() { super(); } }"
            + " A f(boolean x) { A either = x ? new X() : new Y(); return x ? either : null; }",
        "int f(Snippet s) { return s == null || this != s ? 1 : 0; }",
        "int f(int a) { final var b = (a > 0 ? a : 1.5f); return (int) b; }",
        "int f(int[] values) { return Given.sum(values); }",
        "int f() { int[][] a = new int[3][]; a[0] = new int[] {1, 2}; return a[0][1]++; }",
        "int f(int n) { return n <= 1 ? 1 : n * f(n - 1); }",
        "boolean[] f() { boolean[] b = new boolean[3]; b[1] |= true; b[2] ^= b[1]; return b; }"
      })
  void a_construct_of_the_subset_passes_both_walls(String members) {
    List<Source> sources = Compiling.snippet(members);

    Compilation result = Compiling.checked(sources);

    assertThat(result.errors()).as("javac's errors").isEmpty();
    assertThat(result.violations()).as("subset check").isEmpty();
    assertThat(result.classes()).containsKey("tinyml.Snippet");
    assertThat(AllowList.verify(result.classes(), sources)).as("allow-list").isEmpty();
  }

  @Test
  void imports_within_the_package_are_allowed() {
    List<Source> sources =
        Compiling.program(
            "import tinyml.Given;\nimport static tinyml.Given.sum;\n"
                + "class Snippet { int f(int[] a) { return sum(a) + Given.sum(a); } }");

    assertThat(Compiling.checked(sources).violations()).isEmpty();
  }

  @Test
  void every_member_of_the_table_can_be_used() {
    // A class that calls each static method with zeros and reads each constant.
    StringBuilder body = new StringBuilder("final class Snippet { void f() {\n");
    int number = 0;
    for (String member : JdkMembers.language()) {
      String name = member.replace("java.lang.", "");
      if (name.contains("<init>") || name.startsWith("Enum.")) {
        continue;
      }
      String call = name.replaceAll("\\b(byte|short|int|long|float|double)(?=[,)])", "($1) 0");
      body.append("var v").append(number++).append(" = ").append(call).append(";\n");
    }
    List<Source> sources = Compiling.program(body.append("} }").toString());

    Compilation result = Compiling.checked(sources);

    assertThat(number).isGreaterThan(100);
    assertThat(result.errors()).isEmpty();
    assertThat(result.violations()).isEmpty();
    assertThat(AllowList.verify(result.classes(), sources)).isEmpty();
  }
}
