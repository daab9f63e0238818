package milliwatt.translate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * How a call finds the method of an object's class: through a table of pointers that the object
 * leads to, or, for an interface's method, by the number of the class. Only methods that have more
 * than one implementation in this program take part; all others are called directly.
 */
final class VirtualTables {
  private final Facts facts;

  VirtualTables(Facts facts) {
    this.facts = facts;
  }

  /** The methods of a class's table: those of its superclass first. */
  private List<ExecutableElement> slots(JavaClass c) {
    List<ExecutableElement> slots =
        c.superclass == null ? new ArrayList<>() : new ArrayList<>(slots(c.superclass));
    if (!c.isInterface()) {
      slots.addAll(introduced(c));
    }
    return slots;
  }

  /** Methods that the class is the first to declare, and that are called through the table. */
  private List<ExecutableElement> introduced(JavaClass c) {
    return c.methods.keySet().stream()
        .filter(method -> method.getKind() == ElementKind.METHOD)
        .filter(method -> !Program.isStaticallyBound(method))
        .filter(method -> facts.program().root(method).equals(method))
        .filter(facts.reachable()::isCalledOnObjects)
        .filter(method -> facts.reachable().targets(method).size() > 1)
        .toList();
  }

  /** The class's type, and how its methods are called. */
  void declare(JavaClass c, Output out) {
    if (!c.polymorphic()) {
      return;
    }
    out.line("");
    if (!c.isInterface()) {
      out.open(0, "typedef struct " + c.name + "_methods {");
      out.line("mw_class type;");
      for (ExecutableElement slot : slots(c)) {
        out.line(pointer(slot, "(*" + facts.names().slot(slot) + ")") + ";");
      }
      out.close("} " + c.name + "_methods;");
      out.line("");
    }
    if (!c.isAbstract() && facts.reachable().isInstantiated(c)) {
      out.line("extern const %1$s_methods %1$s_class;".formatted(c.name));
    }
    for (ExecutableElement method : introduced(c)) {
      out.line("");
      if (c.isInterface()) {
        out.line(signature(c, method) + ";");
      } else {
        out.open(0, "inline " + signature(c, method) + " {");
        out.line(
            "%s((const %s_methods *) self->class)->%s(%s);"
                .formatted(
                    returns(method),
                    c.name,
                    facts.names().slot(method),
                    arguments("self", method)));
        out.close("}");
      }
    }
  }

  private String signature(JavaClass c, ExecutableElement method) {
    return pointer(method, c.name + "_call_" + facts.names().slot(method), true);
  }

  private String pointer(ExecutableElement method, String name) {
    return pointer(method, name, false);
  }

  private String pointer(ExecutableElement method, String name, boolean named) {
    String self = facts.program().owner(method).name + " *" + (named ? "self" : "");
    String parameters =
        method.getParameters().stream()
            .map(
                each ->
                    ", "
                        + (named
                            ? facts.types().declare(each.asType(), facts.names().local(each))
                            : facts.types().of(each.asType())))
            .collect(Collectors.joining());
    return facts.types().declare(method.getReturnType(), name) + "(" + self + parameters + ")";
  }

  private static String returns(ExecutableElement method) {
    return method.getReturnType().getKind() == javax.lang.model.type.TypeKind.VOID ? "" : "return ";
  }

  private String arguments(String object, ExecutableElement method) {
    StringBuilder text = new StringBuilder(object);
    for (VariableElement parameter : method.getParameters()) {
      text.append(", ").append(facts.names().local(parameter));
    }
    return text.toString();
  }

  /** The class itself, and what an interface's calls find by its number. */
  void define(JavaClass c, Output out) {
    if (c.isInterface()) {
      introduced(c).forEach(method -> byNumber(c, method, out));
      return;
    }
    for (ExecutableElement method : introduced(c)) {
      out.line("");
      out.line("extern inline " + signature(c, method) + ";");
    }
    if (!c.polymorphic() || c.isAbstract() || !facts.reachable().isInstantiated(c)) {
      return;
    }
    out.line("");
    Set<JavaClass> interfaces = new LinkedHashSet<>();
    collectInterfaces(c, interfaces);
    String list = "NULL";
    if (!interfaces.isEmpty()) {
      list = c.name + "_interfaces";
      String ids = interfaces.stream().map(each -> each.id + ", ").collect(Collectors.joining());
      out.line("static const uint16_t %s[] = {%s0};".formatted(list, ids));
      out.line("");
    }
    out.open(0, "const %1$s_methods %1$s_class = {".formatted(c.name));
    out.line(".type = {%d, %d, %s},".formatted(c.id, c.lastId, list));
    for (ExecutableElement slot : slots(c)) {
      ExecutableElement target = facts.program().implementation(slot, c);
      if (target != null && facts.reachable().isReached(target)) {
        out.line(
            ".%s = (%s) %s,"
                .formatted(
                    facts.names().slot(slot),
                    pointer(slot, "(*)"),
                    facts.names().function(target)));
      }
    }
    out.close("};");
  }

  private static void collectInterfaces(JavaClass c, Set<JavaClass> found) {
    for (JavaClass each : c.interfaces) {
      found.add(each);
      collectInterfaces(each, found);
    }
    if (c.superclass != null) {
      collectInterfaces(c.superclass, found);
    }
  }

  private void byNumber(JavaClass c, ExecutableElement method, Output out) {
    out.line("");
    out.open(0, signature(c, method) + " {");
    out.open(0, "switch (self->class->id) {");
    for (JavaClass each : implementers(c)) {
      ExecutableElement target =
          facts.reachable().isInstantiated(each)
              ? facts.program().implementation(method, each)
              : null;
      if (target != null) {
        String call =
            "%s(%s)"
                .formatted(
                    facts.names().function(target),
                    arguments("(" + facts.program().owner(target).name + " *) self", method));
        boolean isVoid = returns(method).isEmpty();
        TypeMirror returned = method.getReturnType();
        String cast = CTypes.isReference(returned) ? "(" + facts.types().of(returned) + ") " : "";
        out.line(
            "case %d: %s%s%s;%s"
                .formatted(
                    each.id, returns(method), isVoid ? "" : cast, call, isVoid ? " break;" : ""));
      }
    }
    out.line("default: __builtin_unreachable();");
    out.close("}");
    out.close("}");
  }

  /** Classes of which objects are made and that an interface's calls may reach. */
  Set<JavaClass> implementers(JavaClass c) {
    Set<JavaClass> found = new LinkedHashSet<>();
    for (JavaClass each : facts.program().classes()) {
      boolean concerns = c.isInterface() ? each.isSubclassOf(c) : each == c;
      if (concerns && facts.reachable().isInstantiated(each)) {
        found.add(each);
        if (c.isInterface()) {
          for (ExecutableElement method : introduced(c)) {
            ExecutableElement target = facts.program().implementation(method, each);
            if (target != null) {
              found.add(facts.program().owner(target));
            }
          }
        } else {
          for (ExecutableElement slot : slots(each)) {
            ExecutableElement target = facts.program().implementation(slot, each);
            if (target != null) {
              found.add(facts.program().owner(target));
            }
          }
        }
      }
    }
    return found;
  }
}
