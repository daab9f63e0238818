package milliwatt.translate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** One class, interface, enum or record of the program, and its place among the others. */
final class JavaClass {
  final TypeElement element;
  final ClassTree tree;
  final CompilationUnitTree unit;

  /** Number of the Java file in {@code mw_files}. */
  final int file;

  /** The name of its structure, and what the names of its functions begin with. */
  final String name;

  /** Null where Java's is one of the JDK's. */
  JavaClass superclass;

  final List<JavaClass> interfaces = new ArrayList<>();

  /** Those that extend or implement it directly. */
  final List<JavaClass> subclasses = new ArrayList<>();

  /** Its number, and the greatest number of its subclasses; interfaces have only a number. */
  int id;

  int lastId;

  /** Trees of the members, in the order of the source. */
  final Map<ExecutableElement, MethodTree> methods = new LinkedHashMap<>();

  final Map<VariableElement, VariableTree> fields = new LinkedHashMap<>();

  /** Static initialiser blocks and static fields' declarations, in the order of the source. */
  final List<Tree> staticInitialisers = new ArrayList<>();

  JavaClass(TypeElement element, ClassTree tree, CompilationUnitTree unit, int file, String name) {
    this.element = element;
    this.tree = tree;
    this.unit = unit;
    this.file = file;
    this.name = name;
  }

  /** Fills the members. */
  void read(Attribution attribution) {
    for (Tree member : tree.getMembers()) {
      Element declared = attribution.element(member);
      switch (member) {
        case MethodTree method -> methods.put((ExecutableElement) declared, method);
        case VariableTree variable -> {
          fields.put((VariableElement) declared, variable);
          if (declared.getModifiers().contains(Modifier.STATIC)) {
            staticInitialisers.add(variable);
          }
        }
        case BlockTree block -> staticInitialisers.add(block);
        default -> {
          // Nested classes are classes of their own; empty declarations say nothing.
        }
      }
    }
  }

  boolean isInterface() {
    return element.getKind() == ElementKind.INTERFACE;
  }

  boolean isEnum() {
    return element.getKind() == ElementKind.ENUM;
  }

  boolean isRecord() {
    return element.getKind() == ElementKind.RECORD;
  }

  boolean isAbstract() {
    return element.getModifiers().contains(Modifier.ABSTRACT);
  }

  /** Fields that every object has, in the order of the source, without inherited ones. */
  List<VariableElement> instanceFields() {
    return fields.keySet().stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  /** Whether its objects begin with a pointer to their class. */
  boolean polymorphic() {
    return superclass != null || !subclasses.isEmpty() || !interfaces.isEmpty() || isInterface();
  }

  boolean isSubclassOf(JavaClass other) {
    if (this == other) {
      return true;
    }
    if (superclass != null && superclass.isSubclassOf(other)) {
      return true;
    }
    return interfaces.stream().anyMatch(each -> each.isSubclassOf(other));
  }

  @Override
  public String toString() {
    return name;
  }
}
