package milliwatt.device;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import milliwatt.contract.Out;

/** Writes the Java source of a contract's {@link milliwatt.contract.Dispatcher}. */
public final class DispatchSource {
  /** Where the source goes, relative to the source folder. */
  public static final String PATH = "milliwatt/generated/Dispatch.java";

  private DispatchSource() {}

  /** The source for {@code contract}, calling the adapter of the given qualified name. */
  public static String of(Class<?> contract, String adapter) {
    List<Method> methods =
        Arrays.stream(contract.getMethods()).sorted(Comparator.comparing(Method::getName)).toList();
    String cases = methods.stream().map(DispatchSource::branch).collect(Collectors.joining());
    return """
    package milliwatt.generated;

    public final class Dispatch implements milliwatt.contract.Dispatcher {
      private final %s lab = new %s();

      @Override
      public void call(
          String method,
          milliwatt.contract.WireReader arguments,
          milliwatt.contract.WireWriter result,
          milliwatt.contract.Stopwatch stopwatch) {
        switch (method) {
    %s      default -> throw new IllegalArgumentException("The contract has no method " + method);
        }
      }
    }
    """
        .formatted(contract.getName(), adapter, cases);
  }

  private static String branch(Method method) {
    StringBuilder body = new StringBuilder();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      String type = parameters[i].getType().getSimpleName();
      body.append("        %s p%d = arguments.%s();\n".formatted(type, i, reader(type)));
    }
    String names =
        IntStream.range(0, parameters.length)
            .mapToObj(i -> "p" + i)
            .collect(Collectors.joining(", "));
    String returned = method.getReturnType().getSimpleName();
    String assignment = returned.equals("void") ? "" : returned + " returned = ";
    body.append("        stopwatch.start();\n");
    body.append("        %slab.%s(%s);\n".formatted(assignment, method.getName(), names));
    body.append("        stopwatch.stop();\n");
    if (method.getReturnType().isArray()) {
      String complaint = method.getName() + " returned null instead of an array";
      body.append("        if (returned == null) {\n");
      body.append("          throw new NullPointerException(\"%s\");\n".formatted(complaint));
      body.append("        }\n");
    }
    if (!assignment.isEmpty()) {
      body.append("        result.write(returned);\n");
    }
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(Out.class)) {
        body.append("        result.write(p%d);\n".formatted(i));
      }
    }
    return "      case \"%s\" -> {\n%s      }\n".formatted(method.getName(), body);
  }

  /** {@code int} is read by {@code readInt}, {@code int[]} by {@code readInts}. */
  private static String reader(String type) {
    String element = type.replace("[]", "");
    String name = Character.toUpperCase(element.charAt(0)) + element.substring(1);
    return "read" + name + (type.endsWith("[]") ? "s" : "");
  }
}
