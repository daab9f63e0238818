package milliwatt.tinyjava;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/** Statements and expressions of Java that Tiny Java does not have in any form, or in fewer. */
final class StatementRules {
  private final Attribution attribution;
  private final Findings findings;

  StatementRules(Attribution attribution, Findings findings) {
    this.attribution = attribution;
    this.findings = findings;
  }

  void annotation(AnnotationTree tree) {
    String name = tree.getAnnotationType().toString();
    if (!name.equals("Override") && !name.equals("java.lang.Override")) {
      findings.report(
          tree, "The annotation @" + name + " means nothing on a board.", "Leave it out.");
    }
  }

  void generic(Tree tree) {
    findings.report(
        tree,
        "The type " + tree + " is generic.",
        "Use an array, or write a class for the one type that you need.");
  }

  void function(Tree tree) {
    findings.report(
        tree,
        "A function is used as a value.",
        "Write a loop, or an interface and a class that implements it.");
  }

  void pattern(Tree tree) {
    findings.report(
        tree,
        "A pattern takes an object apart.",
        "Write `x instanceof T` without a name and then a cast, or give the types a method.");
  }

  /** What a switch decides by. */
  void selector(TreePath path, ExpressionTree selector) {
    if (Attribution.isString(attribution.type(path, selector))) {
      findings.report(
          selector, "The switch is over text.", "Switch over an int constant or an enum.");
    }
  }

  /**
   * The labels of a case.
   *
   * @return whether the scan should go on into them
   */
  boolean label(CaseTree tree) {
    if (tree.getGuard() != null) {
      pattern(tree);
      return false;
    }
    for (CaseLabelTree label : tree.getLabels()) {
      if (label instanceof ConstantCaseLabelTree constant
          && constant.getConstantExpression().getKind() == Tree.Kind.NULL_LITERAL) {
        findings.report(label, "A case is for null.", "Compare with null before the switch.");
      } else if (!(label instanceof ConstantCaseLabelTree)
          && !(label instanceof DefaultCaseLabelTree)) {
        pattern(label);
        return false;
      }
    }
    return true;
  }

  void forEach(TreePath path, EnhancedForLoopTree tree) {
    if (!Attribution.isArray(attribution.type(path, tree.getExpression()))) {
      findings.report(tree, "The loop runs over something other than an array.", JdkAdvice.ARRAYS);
    }
  }

  void thrown(ThrowTree tree) {
    ExpressionTree what = tree.getExpression();
    while (what instanceof ParenthesizedTree brackets) {
      what = brackets.getExpression();
    }
    if (!(what instanceof NewClassTree)) {
      findings.report(
          tree,
          "Something other than a new exception is thrown.",
          "Write `throw new X(\"constant text\", numbers)`.");
    }
  }

  void tried(Tree tree) {
    findings.report(
        tree,
        "Tiny Java does not have try.",
        "Test the condition with `if` before it goes wrong; what is thrown ends the call.");
  }

  void locked(Tree tree) {
    findings.report(tree, "Tiny Java does not have `synchronized`.", JdkAdvice.THREADS);
  }

  void asserted(Tree tree) {
    findings.report(
        tree, "Tiny Java does not have assert.", "Write `if (...) { throw new X(\"...\"); }`.");
  }
}
