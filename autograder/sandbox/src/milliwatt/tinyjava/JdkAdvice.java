package milliwatt.tinyjava;

/** What to write instead of a type or member of the JDK that Tiny Java does not have. */
final class JdkAdvice {
  static final String DEBUGGER =
      "To look at values, set a breakpoint and run"
          + " `./jbang --debug milliwatt check LAB --device inprocess`.";
  static final String TEXT =
      "Keep text for `throw new X(\"constant text with %d\", numbers)`; where a program must tell"
          + " things apart, use int constants or an enum.";
  static final String ARRAYS = "Use an array of the size you need and an int that counts.";
  static final String PRIMITIVES = "Use the primitive type: int, long, float, double, boolean.";
  static final String THREADS =
      "Leave it out: a microcontroller runs one program, from top to bottom.";
  static final String REFLECTION =
      "Call the method or constructor by its name; to tell kinds apart, use an enum or an int.";
  static final String EXCEPTIONS =
      "Throw a RuntimeException, or a class of your own that extends it.";
  static final String CONCRETE = "Give it the class or interface, of your own, that it really has.";

  private JdkAdvice() {}

  /** Advice for the use of {@code type}, a qualified name, or of one of its members. */
  static String instead(String type, String member) {
    if (type.equals("java.lang.System") && member.startsWith("arraycopy")) {
      return "Copy the elements in a for loop.";
    }
    if (type.equals("java.lang.Runtime") || member.startsWith("exit(")) {
      return "To end a call with an error, write `throw new X(\"constant text\", numbers)`.";
    }
    if (member.startsWith("nanoTime") || member.startsWith("currentTimeMillis")) {
      return "Leave the measuring of time and memory to the grader.";
    }
    if (type.equals("java.lang.StrictMath")) {
      return "Use Math.";
    }
    if (type.equals("java.lang.Math")) {
      return "The page on Tiny Java lists the functions of Math that a board has too.";
    }
    if (type.equals("java.lang.Enum")) {
      return "Compare enum constants with ==, and number them with ordinal().";
    }
    if (type.equals("java.lang.Object")) {
      return member.isEmpty() ? CONCRETE : "Write a method of your own, with a name of its own.";
    }
    return byKind(type, member);
  }

  private static String byKind(String type, String member) {
    return switch (type) {
      case "java.lang.System", "java.lang.IO", "java.lang.Process", "java.lang.ProcessBuilder" ->
          DEBUGGER;
      case "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Boolean",
          "java.lang.Float",
          "java.lang.Double",
          "java.lang.Number" ->
          member.isEmpty() || member.startsWith("valueOf")
              ? PRIMITIVES
              : "Write it with operators; the page on Tiny Java lists the bit functions there are.";
      case "java.lang.String",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.lang.CharSequence" ->
          TEXT;
      case "java.lang.Thread", "java.lang.Runnable", "java.lang.ThreadLocal" -> THREADS;
      case "java.lang.Class", "java.lang.ClassLoader", "java.lang.Module" -> REFLECTION;
      case "java.lang.Iterable" -> ARRAYS;
      default -> byPackage(type);
    };
  }

  private static String byPackage(String type) {
    if (type.startsWith("java.util.concurrent.")) {
      return THREADS;
    }
    if (type.startsWith("java.util.function.") || type.startsWith("java.util.stream.")) {
      return "Write an interface of your own and a class that implements it, or a loop.";
    }
    if (type.startsWith("java.util.")) {
      return ARRAYS;
    }
    if (type.startsWith("java.nio.")) {
      return "Use a byte[] and an int for the position.";
    }
    if (type.startsWith("java.io.")) {
      return DEBUGGER;
    }
    if (type.startsWith("java.lang.reflect.") || type.startsWith("java.lang.invoke.")) {
      return REFLECTION;
    }
    if (type.endsWith("Exception") || type.endsWith("Error") || type.endsWith("Throwable")) {
      return EXCEPTIONS;
    }
    return "Write it yourself with arrays and loops: Tiny Java has no library but the members that"
        + " its page lists.";
  }
}
