package milliwatt.translate;

import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The functions that are not the program's: the JDK's that Tiny Java has, and the {@link
 * Intrinsics}. {@code mw_math.h} and {@code mw_dsp.h} define them under these names.
 */
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
    return Intrinsics.loads(method) || TRAPPING.contains(method.getSimpleName().toString());
  }

  static Effects effects(ExecutableElement method) {
    if (Intrinsics.loads(method)) {
      return Effects.READS.and(Effects.TRAPS).and(Effects.TRAPS_ON_NULL);
    }
    return mayTrap(method) ? Effects.TRAPS : Effects.NONE;
  }
}
