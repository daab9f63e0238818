package milliwatt.translate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
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

  /**
   * What a loop compares its variable with, in C; null if it may change. The loop looks at it
   * before it does anything else, so it may also be a part of an object that never changes: if
   * there is no such object, that is noticed either way.
   */
  static String bound(ExpressionTree tree, Expressions expressions, Set<VariableElement> assigned) {
    ExpressionTree term = Statements.unwrapped(tree);
    ExpressionTree object =
        switch (term) {
          case MemberSelectTree select when isFinalField(select, expressions) ->
              select.getExpression();
          case MethodInvocationTree call when isComponent(call, expressions) ->
              ((MemberSelectTree) call.getMethodSelect()).getExpression();
          default -> null;
        };
    return object instanceof IdentifierTree name
            && isInvariant(name, expressions, assigned, Set.of())
        ? expressions.value(term).at(C.UNARY + 1)
        : text(tree, expressions, assigned, Set.of());
  }

  private static boolean isFinalField(MemberSelectTree select, Expressions expressions) {
    return expressions.facts.element(select) instanceof VariableElement field
        && field.getKind().isField()
        && !Accesses.isStatic(field)
        && field.getConstantValue() == null
        && field.getModifiers().contains(javax.lang.model.element.Modifier.FINAL)
        && !isInConstructor(expressions)
        && expressions.facts.program().owner(field) != null;
  }

  /** A record's method that reads a component and that nobody wrote. */
  private static boolean isComponent(MethodInvocationTree call, Expressions expressions) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)
        || !call.getArguments().isEmpty()
        || !(expressions.facts.element(select) instanceof ExecutableElement method)) {
      return false;
    }
    JavaClass owner = expressions.facts.program().owner(method);
    return owner != null && owner.isRecord() && !owner.methods.containsKey(method);
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
