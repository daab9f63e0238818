package milliwatt.tinyjava;

import java.nio.file.Path;
import java.util.List;

/** One warm compiler for all tests, as in a grader, and the sources the tests hand to it. */
final class Compiling {
  static final List<Path> CLASS_PATH = List.of(ownClasses());
  static final TinyJavaCompiler COMPILER = new TinyJavaCompiler(CLASS_PATH);

  /** Given classes, as a workspace has them: they alone may leave Tiny Java. */
  static final List<Source> GIVEN =
      List.of(
          new Source(
              "tinyml/ModelError.java",
              """
              package tinyml;
              public final class ModelError extends RuntimeException {
                private final int[] numbers;
                public ModelError(String sentence, int... numbers) {
                  super(sentence);
                  this.numbers = numbers.clone();
                }
                @Override public String getMessage() {
                  return String.format(super.getMessage(), java.util.Arrays.stream(numbers).boxed().toArray());
                }
              }
              """,
              false),
          new Source(
              "tinyml/Given.java",
              """
              package tinyml;
              public final class Given {
                public static Object last;
                public static void keep(Object value) { last = value; }
                public static int sum(int... values) { return values.length; }
                public static java.util.List<Integer> list() { return java.util.List.of(1); }
              }
              """,
              false));

  private Compiling() {}

  static Source student(String path, String text) {
    return new Source(path, text, true);
  }

  /** The given classes and one file of the student's: class Snippet, its members from line 3 on. */
  static List<Source> snippet(String members) {
    return program("final class Snippet {\n" + members + "\n}\n");
  }

  /** The given classes and one file of the student's, its declarations from line 2 on. */
  static List<Source> program(String declarations) {
    List<Source> sources = new java.util.ArrayList<>(GIVEN);
    sources.add(student("tinyml/Snippet.java", "package tinyml;\n" + declarations));
    return sources;
  }

  static Compilation checked(List<Source> sources) {
    return COMPILER.compile(sources, true);
  }

  static Compilation unchecked(List<Source> sources) {
    return COMPILER.compile(sources, false);
  }

  private static Path ownClasses() {
    return Path.of(System.getProperty("milliwatt.root"), "autograder/sandbox/target/classes");
  }
}
