package milliwatt.translate;

import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The JDK's functions that Tiny Java has; {@code mw_math.h} defines them under these names. */
final class Jdk {
  /** Functions of Math that come for several types of number. */
  private static final Set<String> OVERLOADED =
      Set.of(
          "abs",
          "min",
          "max",
          "clamp",
          "floorDiv",
          "floorMod",
          "ceilDiv",
          "addExact",
          "subtractExact",
          "multiplyExact",
          "round",
          "fma",
          "signum",
          "copySign",
          "getExponent",
          "scalb");

  private static final Set<String> TRAPPING =
      Set.of(
          "clamp",
          "floorDiv",
          "floorMod",
          "ceilDiv",
          "addExact",
          "subtractExact",
          "multiplyExact",
          "toIntExact",
          "divideUnsigned",
          "remainderUnsigned");

  private Jdk() {}

  /** For example {@code Math_max_int}. */
  static String function(ExecutableElement method) {
    String owner = ((TypeElement) method.getEnclosingElement()).getSimpleName().toString();
    String name = method.getSimpleName().toString();
    String plain = owner + "_" + name;
    if (!owner.equals("Math") || !OVERLOADED.contains(name)) {
      return plain;
    }
    return plain
        + method.getParameters().stream()
            .map(parameter -> "_" + parameter.asType())
            .distinct()
            .collect(Collectors.joining());
  }

  static boolean mayTrap(ExecutableElement method) {
    return TRAPPING.contains(method.getSimpleName().toString());
  }

  static Effects effects(ExecutableElement method) {
    return mayTrap(method) ? Effects.TRAPS : Effects.NONE;
  }
}
