package milliwatt.translate;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The class of the course whose methods are instructions of the board. {@code mw_dsp.h} defines
 * them; their bodies in Java are for the JVM.
 */
final class Intrinsics {
  private static final Set<String> CLASSES = Set.of("tinyml.Dsp");

  private Intrinsics() {}

  static boolean define(TypeElement type) {
    return CLASSES.contains(type.getQualifiedName().toString());
  }

  /** Whether the method reads four bytes of an array, from an index on. */
  static boolean loads(ExecutableElement method) {
    return method.getSimpleName().contentEquals("load4")
        && define((TypeElement) method.getEnclosingElement());
  }
}
