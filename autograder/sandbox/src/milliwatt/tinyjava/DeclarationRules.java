package milliwatt.tinyjava;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** How classes, methods and variables may be declared. */
final class DeclarationRules {
  private static final String OWN_CLASS = "Make it `static`, or give it a file of its own.";

  private final Attribution attribution;
  private final Findings findings;

  DeclarationRules(Attribution attribution, Findings findings) {
    this.attribution = attribution;
    this.findings = findings;
  }

  void imported(ImportTree tree) {
    String name = tree.getQualifiedIdentifier().toString();
    if (tree.isModule() || !name.startsWith(Placement.PACKAGE + ".")) {
      String type = name.endsWith(".*") ? name.substring(0, name.length() - 1) : name;
      findings.report(
          tree,
          "The import of " + name + " leaves package tinyml.",
          tree.isModule() || type.startsWith("java.lang.Math")
              ? "Remove it; the names of java.lang, Math among them, need no import."
              : JdkAdvice.instead(type, ""));
    }
  }

  /**
   * A class, interface, enum or record.
   *
   * @return whether the scan should go on into it
   */
  boolean type(TreePath path, ClassTree type) {
    Tree parent = path.getParentPath().getLeaf();
    String name = type.getSimpleName().toString();
    boolean nested = parent instanceof ClassTree;
    if (!nested && parent.getKind() != Tree.Kind.COMPILATION_UNIT) {
      findings.report(
          type, "The class " + name + " is declared inside a method.", "Move it out: " + OWN_CLASS);
      return false;
    }
    if (type.getKind() == Tree.Kind.ANNOTATION_TYPE) {
      findings.report(type, "An annotation is declared.", "Use a comment.");
      return false;
    }
    if (nested
        && attribution.element(path) instanceof TypeElement element
        && !element.getModifiers().contains(Modifier.STATIC)) {
      findings.report(
          type, "The class " + name + " is an inner class: each object hides another.", OWN_CLASS);
    }
    if (type.getModifiers().getFlags().contains(Modifier.SEALED)
        || type.getModifiers().getFlags().contains(Modifier.NON_SEALED)) {
      findings.report(
          type,
          "Sealed types serve pattern matching, which Tiny Java does not have.",
          "Leave out `sealed`, `non-sealed` and `permits`.");
    }
    generic(type, type.getTypeParameters());
    for (Tree member : type.getMembers()) {
      if (member instanceof BlockTree block && !block.isStatic()) {
        findings.report(
            block, "An initialiser block stands between the members.", "Use the constructor.");
      }
    }
    return true;
  }

  void method(TreePath path, MethodTree method) {
    generic(method, method.getTypeParameters());
    modifiers(method, method.getModifiers());
    if (!(attribution.element(path) instanceof ExecutableElement element)) {
      return;
    }
    if (element.isVarArgs()) {
      findings.report(
          method,
          "The method takes any number of arguments.",
          "Give it an array as its last parameter.");
    }
    String signature = attribution.signature(element);
    if (CallRules.ofObject(signature) && element.getKind() == ElementKind.METHOD) {
      findings.report(
          method,
          "The method " + signature + " changes one that Java gives every object.",
          "Give your method another name.");
    }
  }

  void variable(VariableTree variable) {
    modifiers(variable, variable.getModifiers());
    if (variable.getName().isEmpty()) {
      findings.report(variable, "A variable has no name.", "Give it one, such as `unused`.");
    }
  }

  private void generic(Tree tree, List<?> parameters) {
    if (!parameters.isEmpty()) {
      findings.report(
          tree,
          "Type parameters make this generic.",
          "Write it for the one type that you need, such as int[] or Tensor[].");
    }
  }

  private void modifiers(Tree tree, ModifiersTree modifiers) {
    for (Modifier modifier : modifiers.getFlags()) {
      String advice =
          switch (modifier) {
            case SYNCHRONIZED, VOLATILE -> JdkAdvice.THREADS;
            case TRANSIENT -> "Leave it out: nothing is serialised here.";
            case NATIVE -> "Write the method in Java; it becomes C by itself.";
            case STRICTFP -> "Leave it out: Java's arithmetic is strict anyway.";
            default -> "";
          };
      if (!advice.isEmpty()) {
        findings.report(tree, "Tiny Java does not have `" + modifier + "`.", advice);
      }
    }
  }
}
