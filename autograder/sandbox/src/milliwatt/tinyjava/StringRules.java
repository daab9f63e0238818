package milliwatt.tinyjava;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Text is a constant, and the one thing to do with it is to hand it to an exception. */
final class StringRules {
  private static final String SUM = "Text is put together with +.";
  private static final String INSTEAD_OF_SUM =
      "Throw it with %d where the numbers belong: `throw new X(\"text %d\", number)`.";

  private final Attribution attribution;
  private final Findings findings;

  StringRules(Attribution attribution, Findings findings) {
    this.attribution = attribution;
    this.findings = findings;
  }

  /** A variable of type String. */
  void variable(TreePath path, VariableElement variable) {
    if (isConstant(variable) || isExceptionParameter(variable)) {
      return;
    }
    findings.report(
        path.getLeaf(),
        "The variable " + variable.getSimpleName() + " holds text.",
        "Make it `static final String` with a constant, or a parameter of an exception's"
            + " constructor; otherwise use int constants or an enum.");
  }

  /**
   * An expression of type String: a literal, a name, or a sum. Its parts need no look of their own.
   */
  void expression(TreePath path) {
    ExpressionTree tree = (ExpressionTree) path.getLeaf();
    if (tree instanceof BinaryTree && !constant(path, tree)) {
      findings.report(tree, SUM, INSTEAD_OF_SUM);
      return;
    }
    TreePath context = Attribution.context(path);
    if (context.getLeaf() instanceof BinaryTree sum
        && Attribution.isString(attribution.type(context))
        && constant(context, sum)) {
      return; // the sum itself was looked at
    }
    if (!allowed(path, context)) {
      findings.report(
          tree, "Text is used for something other than an exception's message.", JdkAdvice.TEXT);
    }
  }

  /** {@code text += ...}. */
  void appended(Tree tree) {
    findings.report(tree, SUM, INSTEAD_OF_SUM);
  }

  private boolean allowed(TreePath path, TreePath context) {
    return switch (context.getLeaf()) {
      case VariableTree variable -> true; // looked at as a variable
      case NewClassTree creation -> createsException(context);
      case MethodInvocationTree call -> callsExceptionConstructor(context, call);
      case MemberSelectTree select -> true; // looked at as a member of String
      default -> false;
    };
  }

  private boolean createsException(TreePath creation) {
    Element constructor = attribution.element(creation);
    return constructor != null && isExceptionConstructor(constructor);
  }

  private boolean callsExceptionConstructor(TreePath call, MethodInvocationTree tree) {
    Element constructor = attribution.element(new TreePath(call, tree.getMethodSelect()));
    return constructor != null && isExceptionConstructor(constructor);
  }

  private boolean isExceptionConstructor(Element element) {
    return element.getKind() == ElementKind.CONSTRUCTOR
        && element.getEnclosingElement() instanceof TypeElement owner
        && attribution.isException(owner);
  }

  private boolean isExceptionParameter(VariableElement variable) {
    return variable.getKind() == ElementKind.PARAMETER
        && isExceptionConstructor(variable.getEnclosingElement());
  }

  private static boolean isConstant(VariableElement variable) {
    return variable.getModifiers().contains(Modifier.STATIC) && variable.getConstantValue() != null;
  }

  /** Whether javac turns the expression into one constant without computing with numbers. */
  private boolean constant(TreePath path, ExpressionTree tree) {
    return switch (tree) {
      case LiteralTree literal -> literal.getKind() == Tree.Kind.STRING_LITERAL;
      case ParenthesizedTree brackets -> constant(path, brackets.getExpression());
      case BinaryTree sum ->
          constant(new TreePath(path, sum), sum.getLeftOperand())
              && constant(new TreePath(path, sum), sum.getRightOperand());
      case IdentifierTree name -> isConstantName(new TreePath(path, name));
      case MemberSelectTree name -> isConstantName(new TreePath(path, name));
      default -> false;
    };
  }

  private boolean isConstantName(TreePath path) {
    return attribution.element(path) instanceof VariableElement variable
        && isConstant(variable)
        && Attribution.isString(variable.asType());
  }
}
