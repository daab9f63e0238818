package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;

/** What has been declared so far, for code that is generated later to use. */
final class World {
  /**
   * A class with its fields, and the types an object of it may be cast to.
   *
   * @param creations constructors, named {@code new X}
   * @param relatives classes to cast to and to ask {@code instanceof} for
   */
  record ClassType(
      String name, List<Variable> fields, List<Method> creations, List<String> relatives) {}

  /** An enum and its constants. */
  record EnumType(String name, List<String> constants) {}

  /** Static fields. */
  final List<Variable> statics = new ArrayList<>();

  final List<Method> methods = new ArrayList<>();
  final List<ClassType> classes = new ArrayList<>();
  final List<EnumType> enums = new ArrayList<>();

  private int names;

  /** A name that no other declaration has. */
  String fresh(String stem) {
    return stem + ++names;
  }

  EnumType enumOf(String type) {
    return enums.stream().filter(e -> e.name().equals(type)).findFirst().orElse(null);
  }

  ClassType classOf(String type) {
    return classes.stream().filter(c -> c.name().equals(type)).findFirst().orElse(null);
  }
}
