package milliwatt.tinyjava;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Names in expressions: variables, fields, and what stands before a dot. */
final class NameRules {
  private final Attribution attribution;
  private final Findings findings;
  private final TypeRules types;
  private final StringRules strings;

  NameRules(Attribution attribution, Findings findings, TypeRules types, StringRules strings) {
    this.attribution = attribution;
    this.findings = findings;
    this.types = types;
    this.strings = strings;
  }

  /** A variable's simple name. */
  void variable(TreePath path, VariableElement variable) {
    if (variable.getSimpleName().contentEquals("this")
        || variable.getSimpleName().contentEquals("super")) {
      return;
    }
    if (variable.getEnclosingElement() instanceof TypeElement owner && !attribution.ours(owner)) {
      field(path, variable, owner); // inherited, or imported statically
    }
    if (Attribution.isString(variable.asType())) {
      strings.expression(path);
    }
  }

  /**
   * {@code something.name}.
   *
   * @return whether the scan should go on into what stands before the dot
   */
  boolean select(TreePath path, MemberSelectTree tree) {
    Tree before = tree.getExpression();
    if (tree.getIdentifier().contentEquals("class")) {
      findings.report(tree, "A class is used as a value.", JdkAdvice.REFLECTION);
      return false;
    }
    Element element = attribution.element(path);
    if (element instanceof TypeElement type) {
      types.named(path, type);
      return false;
    }
    TreePath qualifier = new TreePath(path, before);
    if (element instanceof VariableElement variable
        && !tree.getIdentifier().contentEquals("this")
        && !tree.getIdentifier().contentEquals("super")) {
      selected(path, qualifier, variable);
    }
    Element holder = attribution.element(qualifier);
    return !(holder instanceof PackageElement) && !Attribution.isType(holder);
  }

  private void selected(TreePath path, TreePath qualifier, VariableElement variable) {
    if (Attribution.isArray(attribution.type(qualifier))) {
      return; // length
    }
    if (variable.getEnclosingElement() instanceof TypeElement owner && !attribution.ours(owner)) {
      field(path, variable, owner);
    } else {
      types.value(path.getLeaf(), variable.asType());
    }
    if (Attribution.isString(variable.asType())) {
      strings.expression(path);
    }
  }

  private void field(TreePath path, VariableElement variable, TypeElement owner) {
    String type = owner.getQualifiedName().toString();
    String name = variable.getSimpleName().toString();
    if (!JdkMembers.inLanguage(type, name)) {
      findings.report(
          path.getLeaf(),
          "Tiny Java does not have " + type + "." + name + ".",
          JdkAdvice.instead(type, name));
    }
  }
}
