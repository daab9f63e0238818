package milliwatt.translate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import milliwatt.tinyjava.TinyJavaCompiler.Attributed;

/** All classes of a program, who extends whom, and which method a call reaches. */
final class Program {
  final Attribution attribution;

  /** Java files by number, from 1 on: the name without its folder. */
  final List<String> files = new ArrayList<>();

  /** For each file, whether it belongs to the student's package. */
  final List<Boolean> inStudentPackage = new ArrayList<>();

  private static final String STUDENT_PACKAGE = "tinyml";

  private final Map<TypeElement, JavaClass> classes = new LinkedHashMap<>();
  private final Map<String, Integer> namesTaken = new HashMap<>();
  private final Set<VariableElement> tables;

  Program(Attributed attributed) {
    attribution = new Attribution(attributed);
    for (CompilationUnitTree unit : attributed.units()) {
      String path = unit.getSourceFile().getName();
      files.add(path.substring(path.lastIndexOf('/') + 1));
      inStudentPackage.add(
          unit.getPackageName() != null
              && unit.getPackageName().toString().equals(STUDENT_PACKAGE));
      for (Tree declaration : unit.getTypeDecls()) {
        if (declaration instanceof ClassTree tree) {
          add(tree, unit);
        }
      }
    }
    classes.values().forEach(this::link);
    number();
    tables = Tables.in(this);
  }

  /** Static final arrays that lie in flash. */
  Set<VariableElement> tables() {
    return tables;
  }

  private void add(ClassTree tree, CompilationUnitTree unit) {
    TypeElement element = (TypeElement) attribution.element(tree);
    if (Intrinsics.define(element)) {
      return; // like a class of the JDK
    }
    String name = Names.ofClass(element);
    int taken = namesTaken.merge(name, 1, Integer::sum);
    JavaClass added =
        new JavaClass(element, tree, unit, files.size(), taken > 1 ? name + "_" + taken : name);
    classes.put(element, added);
    added.read(attribution);
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree nested) {
        add(nested, unit);
      }
    }
  }

  private void link(JavaClass c) {
    c.superclass = classOf(c.element.getSuperclass());
    if (c.superclass != null) {
      c.superclass.subclasses.add(c);
    }
    for (TypeMirror parent : c.element.getInterfaces()) {
      JavaClass known = classOf(parent);
      if (known != null) {
        c.interfaces.add(known);
        known.subclasses.add(c);
      }
    }
  }

  /** Classes are numbered so that the subclasses of one follow it without a gap; 0 is nobody's. */
  private void number() {
    int next = 1;
    for (JavaClass c : classes.values()) {
      if (c.isInterface()) {
        c.id = next++;
        c.lastId = c.id;
      } else if (c.superclass == null) {
        next = number(c, next);
      }
    }
  }

  private static int number(JavaClass c, int first) {
    c.id = first;
    int next = first + 1;
    for (JavaClass subclass : c.subclasses) {
      next = number(subclass, next);
    }
    c.lastId = next - 1;
    return next;
  }

  Collection<JavaClass> classes() {
    return classes.values();
  }

  /** The program's class of this type, null for any other type. */
  JavaClass classOf(TypeMirror type) {
    return type instanceof DeclaredType declared ? classes.get(declared.asElement()) : null;
  }

  /** The program's class that is, or declares, the element; null for the JDK's. */
  JavaClass owner(Element element) {
    Element type = element;
    while (type != null && !(type instanceof TypeElement)) {
      type = type.getEnclosingElement();
    }
    return classes.get(type);
  }

  /** A class by its qualified name. */
  JavaClass named(String name) {
    return classes.values().stream()
        .filter(each -> each.element.getQualifiedName().contentEquals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no class " + name));
  }

  boolean isException(TypeElement type) {
    TypeMirror throwable = attribution.elements.getTypeElement("java.lang.Throwable").asType();
    return attribution.types.isSubtype(type.asType(), throwable);
  }

  /** The method that runs when {@code method} is called on an object of class {@code c}. */
  ExecutableElement implementation(ExecutableElement method, JavaClass c) {
    for (JavaClass each = c; each != null; each = each.superclass) {
      for (ExecutableElement own : each.methods.keySet()) {
        if (overridesOrIs(own, method, c) && !own.getModifiers().contains(Modifier.ABSTRACT)) {
          return own;
        }
      }
      if (each.isRecord()) {
        ExecutableElement accessor = implicitAccessor(each, method);
        if (accessor != null) {
          return accessor;
        }
      }
    }
    return defaultMethod(method, c);
  }

  /** A record's method that reads a component and that nobody wrote. */
  private ExecutableElement implicitAccessor(JavaClass c, ExecutableElement method) {
    return ElementFilter.methodsIn(c.element.getEnclosedElements()).stream()
        .filter(own -> !c.methods.containsKey(own) && overridesOrIs(own, method, c))
        .findFirst()
        .orElse(null);
  }

  /** The method that a class first declared and that {@code method} overrides, or itself. */
  ExecutableElement root(ExecutableElement method) {
    ExecutableElement root = method;
    JavaClass owner = owner(method);
    if (isStaticallyBound(method) || owner.isInterface()) {
      return method;
    }
    for (JavaClass each = owner.superclass; each != null; each = each.superclass) {
      for (ExecutableElement inherited : each.methods.keySet()) {
        if (!isStaticallyBound(inherited)
            && attribution.elements.overrides(method, inherited, owner.element)) {
          root = inherited;
        }
      }
    }
    return root;
  }

  private ExecutableElement defaultMethod(ExecutableElement method, JavaClass c) {
    ExecutableElement found = null;
    for (JavaClass each : supertypes(c)) {
      if (each.isInterface()) {
        for (ExecutableElement own : each.methods.keySet()) {
          boolean closer = found == null || each.isSubclassOf(owner(found)) && owner(found) != each;
          if (closer
              && overridesOrIs(own, method, c)
              && !own.getModifiers().contains(Modifier.ABSTRACT)) {
            found = own;
          }
        }
      }
    }
    return found;
  }

  private Set<JavaClass> supertypes(JavaClass c) {
    Set<JavaClass> all = new LinkedHashSet<>();
    collectSupertypes(c, all);
    return all;
  }

  private static void collectSupertypes(JavaClass c, Set<JavaClass> all) {
    if (c != null && all.add(c)) {
      collectSupertypes(c.superclass, all);
      c.interfaces.forEach(each -> collectSupertypes(each, all));
    }
  }

  private boolean overridesOrIs(ExecutableElement own, ExecutableElement method, JavaClass c) {
    return own.equals(method)
        || own.getSimpleName().equals(method.getSimpleName())
            && own.getKind() == ElementKind.METHOD
            && !own.getModifiers().contains(Modifier.STATIC)
            && !own.getModifiers().contains(Modifier.PRIVATE)
            && (attribution.elements.overrides(own, method, c.element)
                || sameSignature(own, method) && owner(method).isInterface());
  }

  private boolean sameSignature(ExecutableElement a, ExecutableElement b) {
    List<String> left = a.getParameters().stream().map(p -> p.asType().toString()).toList();
    return left.equals(b.getParameters().stream().map(p -> p.asType().toString()).toList());
  }

  /** Whether a call of the method needs no object to know what it reaches. */
  static boolean isStaticallyBound(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.PRIVATE)
        || method.getKind() == ElementKind.CONSTRUCTOR;
  }
}
