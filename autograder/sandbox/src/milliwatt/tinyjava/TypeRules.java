package milliwatt.tinyjava;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which types a program may name, and which types its values may have. */
final class TypeRules {
  private static final Set<String> BOXES =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short");

  private final Attribution attribution;
  private final Findings findings;

  TypeRules(Attribution attribution, Findings findings) {
    this.attribution = attribution;
    this.findings = findings;
  }

  /** A type's name where it is not the qualifier of a member. */
  void named(TreePath path, TypeElement type) {
    if (attribution.ours(type)) {
      return;
    }
    String name = type.getQualifiedName().toString();
    TreePath context = path.getParentPath();
    if (JdkMembers.isException(name) && throwsOrExtends(path, context)) {
      return;
    }
    if (name.equals("java.lang.String") && context.getLeaf() instanceof VariableTree) {
      return; // StringRules knows which variables may hold text
    }
    if (name.equals("java.lang.String")) {
      findings.report(
          path.getLeaf(), "Text is no type to compute with in Tiny Java.", JdkAdvice.TEXT);
    } else {
      refuse(path.getLeaf(), name);
    }
  }

  private static boolean throwsOrExtends(TreePath path, TreePath context) {
    return switch (context.getLeaf()) {
      case NewClassTree creation -> creation.getIdentifier() == path.getLeaf();
      case com.sun.source.tree.MethodTree method -> method.getThrows().contains(path.getLeaf());
      case com.sun.source.tree.ClassTree type ->
          type.getExtendsClause() == path.getLeaf()
              && path.getLeaf().toString().endsWith("RuntimeException");
      default -> false;
    };
  }

  /** A value that was computed: catches the types that nobody wrote down. */
  void value(Tree tree, TypeMirror type) {
    if (type == null) {
      return;
    }
    if (type.getKind() == TypeKind.INTERSECTION || type.getKind() == TypeKind.TYPEVAR) {
      findings.report(tree, "The two sides have no class of yours in common.", JdkAdvice.CONCRETE);
    } else if (Attribution.isReference(type)
        && !Attribution.isString(type)
        && type instanceof javax.lang.model.type.DeclaredType declared
        && !attribution.ours(declared.asElement())
        && !JdkMembers.isException(Attribution.name(type))) {
      refuse(tree, Attribution.name(type));
    }
  }

  /** A value on its way to where {@code target} is expected. */
  void conversion(Tree tree, TypeMirror value, TypeMirror target) {
    if (Attribution.isPrimitive(value) && Attribution.isReference(target)) {
      boxed(tree, value.toString());
    } else if (Attribution.isPrimitive(target) && BOXES.contains(Attribution.name(value))) {
      boxed(tree, target.toString());
    } else if (value instanceof ArrayType from
        && target instanceof ArrayType to
        && !attribution.sameType(from, to)) {
      findings.report(
          tree,
          "An array of " + elements(from) + " is used as one of " + elements(to) + ".",
          "Make it with `new " + elements(to) + "[n]`: it holds objects of the other class, too.");
    }
  }

  private static String elements(ArrayType array) {
    String type = array.getComponentType().toString();
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private void boxed(Tree tree, String primitive) {
    findings.report(
        tree,
        "A value of type " + primitive + " is boxed here: Java would make an object of it.",
        JdkAdvice.PRIMITIVES);
  }

  private void refuse(Tree tree, String type) {
    String message =
        BOXES.contains(type)
            ? "The type " + type + " boxes a number in an object."
            : "Tiny Java does not have the type " + type + ".";
    findings.report(tree, message, JdkAdvice.instead(type, ""));
  }
}
