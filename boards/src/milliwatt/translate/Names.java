package milliwatt.translate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Names in C: those of Java, with the class in front, and something behind where C has other plans.
 */
final class Names {
  private static final Set<String> RESERVED =
      Set.of(
              // C's keywords that Java does not have, its types and macros, and what mw.h defines.
              "auto asm const extern goto inline register restrict signed sizeof struct typedef union",
              "unsigned volatile bool true_ false_ NULL NAN INFINITY AT self errno offsetof typeof",
              "int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t size_t ptrdiff_t",
              "BooleanArray ByteArray ShortArray CharArray IntArray LongArray FloatArray DoubleArray",
              "RefArray main memcpy memset linux unix")
          .stream()
          .flatMap(line -> Set.of(line.split(" ")).stream())
          .collect(Collectors.toUnmodifiableSet());

  /** What the translator puts behind a class's name for purposes of its own. */
  private static final Set<String> OWN =
      Set.of("init", "use", "initialise", "state", "methods", "interfaces");

  private final Program program;
  private final Set<String> typeNames = new HashSet<>();

  /** How often a method name occurs with different parameters among related classes. */
  private final Map<JavaClass, JavaClass> families = new HashMap<>();

  private final Map<String, Set<String>> signatures = new HashMap<>();

  Names(Program program) {
    this.program = program;
    for (JavaClass c : program.classes()) {
      typeNames.add(c.name);
      families.put(c, c);
    }
    for (JavaClass c : program.classes()) {
      if (c.superclass != null) {
        families.put(family(c), family(c.superclass));
      }
      c.interfaces.forEach(each -> families.put(family(c), family(each)));
    }
    for (JavaClass c : program.classes()) {
      for (ExecutableElement method : c.methods.keySet()) {
        signatures
            .computeIfAbsent(overloadKey(c, method), key -> new HashSet<>())
            .add(parameters(method));
      }
    }
  }

  private JavaClass family(JavaClass c) {
    JavaClass root = c;
    while (families.get(root) != root) {
      root = families.get(root);
    }
    return root;
  }

  private String overloadKey(JavaClass c, ExecutableElement method) {
    // Constructors are overloaded within one class only.
    String where =
        method.getKind() == ElementKind.CONSTRUCTOR ? c.name : family(c).name + " family";
    return where + "." + method.getSimpleName();
  }

  /** A nested class has the names of those around it in front. */
  static String ofClass(TypeElement type) {
    String name = ascii(type.getSimpleName().toString());
    return type.getEnclosingElement() instanceof TypeElement outer
        ? ofClass(outer) + "_" + name
        : RESERVED.contains(name) || name.startsWith("mw_") ? name + "_" : name;
  }

  /** The function of a method, or of a constructor that fills an object. */
  String function(ExecutableElement method) {
    return program.owner(method).name + "_" + slot(method);
  }

  /** The name of a method among those of its class, the same for all that override it. */
  String slot(ExecutableElement method) {
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    String name = constructor ? "init" : ascii(method.getSimpleName().toString());
    if (!constructor
        && (OWN.contains(name) || name.startsWith("new_") || name.startsWith("call_"))) {
      name = name + "_";
    }
    Set<String> known = signatures.get(overloadKey(program.owner(method), method));
    return known == null || known.size() < 2 ? name : name + parameters(method);
  }

  /** The function that makes an object. */
  String creator(ExecutableElement constructor) {
    return program.owner(constructor).name + "_new" + slot(constructor).substring("init".length());
  }

  /** A field within its structure. */
  String field(VariableElement field) {
    String name = local(field);
    JavaClass owner = program.owner(field);
    for (JavaClass each = owner.superclass; each != null; each = each.superclass) {
      for (VariableElement hidden : each.instanceFields()) {
        if (hidden.getSimpleName().equals(field.getSimpleName())) {
          return name + "_" + owner.name;
        }
      }
    }
    return name;
  }

  /** A static field. */
  String staticField(VariableElement field) {
    JavaClass owner = program.owner(field);
    String name = ascii(field.getSimpleName().toString());
    boolean taken =
        OWN.contains(name)
            || typeNames.contains(owner.name + "_" + name)
            || owner.methods.keySet().stream()
                .anyMatch(method -> method.getSimpleName().equals(field.getSimpleName()));
    return owner.name + "_" + name + (taken ? "_field" : "");
  }

  /** A local variable or parameter. */
  String local(VariableElement variable) {
    String name = ascii(variable.getSimpleName().toString());
    return RESERVED.contains(name) || typeNames.contains(name) || name.startsWith("mw_")
        ? name + "_"
        : name;
  }

  private static String parameters(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> "_" + typeName(parameter.asType()))
        .collect(Collectors.joining());
  }

  private static String typeName(TypeMirror type) {
    String name = type.toString();
    name = name.substring(name.lastIndexOf('.') + 1);
    return ascii(name.replace("[]", "s"));
  }

  private static String ascii(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c == '_' || c < 128 && Character.isLetterOrDigit(c);
      text.append(plain ? String.valueOf(c) : "_u%04x".formatted((int) c));
    }
    return text.toString();
  }
}
