package milliwatt.tinyjava;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What javac found out about names and expressions, in the terms the rules ask in. */
final class Attribution {
  private static final String STRING = "java.lang.String";

  private final Trees trees;
  private final Types types;
  private final Elements elements;

  Attribution(Trees trees, Types types, Elements elements) {
    this.trees = trees;
    this.types = types;
    this.elements = elements;
  }

  /** What the name or call stands for; null where it is no name. */
  Element element(TreePath path) {
    return trees.getElement(path);
  }

  TypeMirror type(TreePath path) {
    return trees.getTypeMirror(path);
  }

  TypeMirror type(TreePath parent, Tree child) {
    return trees.getTypeMirror(new TreePath(parent, child));
  }

  /** Whether javac, and not the student, wrote this declaration. */
  boolean implicit(Element element) {
    return element != null && elements.getOrigin(element) != Elements.Origin.EXPLICIT;
  }

  /** Whether the type is in package tinyml, which is all a student's program consists of. */
  boolean ours(Element element) {
    return elements.getPackageOf(element).getQualifiedName().contentEquals(Placement.PACKAGE);
  }

  static boolean isType(Element element) {
    return element instanceof TypeElement;
  }

  /** The qualified name of a class or interface type; empty for any other type. */
  static String name(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : "";
  }

  static boolean isString(TypeMirror type) {
    return name(type).equals(STRING);
  }

  static boolean isPrimitive(TypeMirror type) {
    return type != null && type.getKind().isPrimitive();
  }

  static boolean isReference(TypeMirror type) {
    return type instanceof DeclaredType && type.getKind() == TypeKind.DECLARED;
  }

  static boolean isArray(TypeMirror type) {
    return type instanceof ArrayType;
  }

  /** Whether it is a class of ours that can be thrown, or one of the JDK's that Tiny Java has. */
  boolean isException(TypeElement type) {
    if (!ours(type)) {
      return JdkMembers.isException(type.getQualifiedName().toString());
    }
    TypeElement root = elements.getTypeElement("java.lang.RuntimeException");
    return types.isSubtype(type.asType(), root.asType());
  }

  /** The member as {@link JdkMembers} writes it, without its owner. */
  String signature(ExecutableElement method) {
    List<String> parameters =
        method.getParameters().stream()
            .map(parameter -> types.erasure(parameter.asType()).toString())
            .toList();
    String name =
        method.getKind() == ElementKind.CONSTRUCTOR ? "<init>" : method.getSimpleName().toString();
    return JdkMembers.signature(name, parameters);
  }

  boolean assignable(TypeMirror from, TypeMirror to) {
    return types.isAssignable(from, to);
  }

  boolean sameType(TypeMirror a, TypeMirror b) {
    return types.isSameType(a, b);
  }

  static TypeElement owner(Element member) {
    return (TypeElement) member.getEnclosingElement();
  }

  /** The path of the nearest parent that is not a pair of brackets. */
  static TreePath context(TreePath path) {
    TreePath parent = path.getParentPath();
    while (parent.getLeaf().getKind() == Tree.Kind.PARENTHESIZED) {
      parent = parent.getParentPath();
    }
    return parent;
  }
}
