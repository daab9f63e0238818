package milliwatt.translate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/** Expressions that have the same value in each round of a loop, and cost nothing to name again. */
final class Invariants {
  private Invariants() {}

  /**
   * An int expression, in C.
   *
   * @param assigned variables that the loop assigns
   * @param declared variables that the loop declares
   * @return null if it may change, or may do something else than giving a value
   */
  static String text(
      ExpressionTree tree,
      Expressions expressions,
      Set<VariableElement> assigned,
      Set<VariableElement> declared) {
    ExpressionTree term = Statements.unwrapped(tree);
    boolean invariant =
        switch (term) {
          case LiteralTree literal -> literal.getValue() instanceof Number;
          case IdentifierTree name -> isInvariant(name, expressions, assigned, declared);
          case MemberSelectTree select -> expressions.accesses.constant(select) != null;
          case UnaryTree unary when unary.getKind() == Tree.Kind.UNARY_MINUS ->
              text(unary.getExpression(), expressions, assigned, declared) != null;
          case BinaryTree binary ->
              switch (binary.getKind()) {
                case PLUS, MINUS, MULTIPLY ->
                    text(binary.getLeftOperand(), expressions, assigned, declared) != null
                        && text(binary.getRightOperand(), expressions, assigned, declared) != null;
                default -> false;
              };
          default -> false;
        };
    if (!invariant) {
      return null;
    }
    C c = expressions.value(term);
    return c.at(C.UNARY + 1);
  }

  /** An array that the loop does not exchange for another one, in C; null if it may. */
  static String array(
      ExpressionTree tree,
      Expressions expressions,
      Set<VariableElement> assigned,
      Set<VariableElement> declared) {
    ExpressionTree term = Statements.unwrapped(tree);
    if (term instanceof IdentifierTree name && isInvariant(name, expressions, assigned, declared)) {
      return expressions.value(name).text();
    }
    return null;
  }

  private static boolean isInvariant(
      IdentifierTree name,
      Expressions expressions,
      Set<VariableElement> assigned,
      Set<VariableElement> declared) {
    if (!(expressions.facts.element(name) instanceof VariableElement variable)) {
      return false;
    }
    if (variable.getKind().isField()) {
      boolean isStatic = Accesses.isStatic(variable);
      return variable.getConstantValue() != null
          || isStatic
              && expressions.facts.program().tables().contains(variable)
              && !expressions.accesses.needsUse(expressions.facts.program().owner(variable))
          || !isStatic
              && !name.getName().contentEquals("this")
              && variable.getModifiers().contains(javax.lang.model.element.Modifier.FINAL)
              && !isInConstructor(expressions);
    }
    return !assigned.contains(variable) && !declared.contains(variable);
  }

  /** In its constructor, a final field may still get its value. */
  private static boolean isInConstructor(Expressions expressions) {
    return expressions.scope.inConstructor();
  }
}
