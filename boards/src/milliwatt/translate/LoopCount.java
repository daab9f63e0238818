package milliwatt.translate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * How a for loop counts: {@code for (int i = first; i < bound; i++)}, up or down by one, or up by
 * another constant.
 *
 * @param variable that counts
 * @param first its value in the first round, in C
 * @param step -1, or a positive number
 * @param text how many rounds there are at most, in C; never too few, and negative or 0 for none
 * @param bound what the variable is compared with
 */
record LoopCount(
    VariableElement variable,
    String first,
    String step,
    String text,
    ExpressionTree bound,
    ExpressionTree start,
    Expressions expressions) {

  /** Null where the loop counts in another way. */
  static LoopCount of(ForLoopTree tree, Expressions expressions) {
    Facts facts = expressions.facts;
    if (tree.getInitializer().size() != 1
        || tree.getUpdate().size() != 1
        || !(tree.getInitializer().getFirst() instanceof VariableTree declaration)
        || declaration.getInitializer() == null
        || !(facts.element(declaration) instanceof VariableElement variable)
        || variable.asType().getKind() != TypeKind.INT
        || tree.getCondition() == null
        || !(Statements.unwrapped(tree.getCondition()) instanceof BinaryTree condition)
        || !isName(condition.getLeftOperand(), variable, facts)) {
      return null;
    }
    int step = step(tree.getUpdate().getFirst(), variable, expressions);
    ExpressionTree start = declaration.getInitializer();
    ExpressionTree bound = condition.getRightOperand();
    String first = Invariants.text(start, expressions, Set.of(), Set.of());
    String last = boundText(bound, expressions);
    if (step == 0 || first == null || last == null) {
      return null;
    }
    String text =
        switch (condition.getKind()) {
          case LESS_THAN -> step > 0 ? rounds(first, last, 0, step) : null;
          case LESS_THAN_EQUAL -> step > 0 ? rounds(first, last, 1, step) : null;
          case GREATER_THAN -> step < 0 ? rounds(last, first, 0, 1) : null;
          case GREATER_THAN_EQUAL -> step < 0 ? rounds(last, first, 1, 1) : null;
          default -> null;
        };
    return text == null
        ? null
        : new LoopCount(variable, first, Integer.toString(step), text, bound, start, expressions);
  }

  private static String rounds(String low, String high, int more, int step) {
    if (step > 1) {
      return "mw_rounds_by(%s, %s, %d, %d)".formatted(low, high, more, step);
    }
    return low.equals("0") && more == 0 ? high : "mw_rounds(%s, %s, %d)".formatted(low, high, more);
  }

  private static boolean isName(ExpressionTree tree, VariableElement variable, Facts facts) {
    return Statements.unwrapped(tree) instanceof IdentifierTree name
        && variable.equals(facts.element(name));
  }

  /** 0 if the variable is not moved by a constant. */
  private static int step(
      ExpressionStatementTree update, VariableElement variable, Expressions expressions) {
    return switch (update.getExpression()) {
      case UnaryTree unary when isName(unary.getExpression(), variable, expressions.facts) ->
          switch (unary.getKind()) {
            case PREFIX_INCREMENT, POSTFIX_INCREMENT -> 1;
            case PREFIX_DECREMENT, POSTFIX_DECREMENT -> -1;
            default -> 0;
          };
      case CompoundAssignmentTree sum
          when isName(sum.getVariable(), variable, expressions.facts)
              && sum.getKind() == Tree.Kind.PLUS_ASSIGNMENT
              && expressions.constant(sum.getExpression()) instanceof Integer by ->
          Math.max(by, 0);
      default -> 0;
    };
  }

  private static String boundText(ExpressionTree bound, Expressions expressions) {
    if (lengthArray(bound, expressions) != null) {
      return "mw_length(" + lengthArray(bound, expressions) + ")";
    }
    return expressions.facts.type(bound).getKind() == TypeKind.LONG
            || CTypes.isFloating(expressions.facts.type(bound))
        ? null
        : Invariants.bound(bound, expressions, Set.of());
  }

  /** The array whose length the bound is, in C. */
  private static String lengthArray(ExpressionTree bound, Expressions expressions) {
    return Statements.unwrapped(bound) instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("length")
            && expressions.facts.type(select.getExpression()) != null
            && expressions.facts.type(select.getExpression()).getKind() == TypeKind.ARRAY
        ? Invariants.array(select.getExpression(), expressions, Set.of(), Set.of())
        : null;
  }

  /** Whether neither start nor bound change while the loop runs. */
  boolean isInvariant(Set<VariableElement> assigned) {
    ExpressionTree limit =
        lengthArray(bound, expressions) != null
            ? ((MemberSelectTree) Statements.unwrapped(bound)).getExpression()
            : bound;
    boolean same =
        lengthArray(bound, expressions) != null
            ? Invariants.array(limit, expressions, assigned, Set.of()) != null
            : Invariants.bound(limit, expressions, assigned) != null;
    return same && Invariants.text(start, expressions, assigned, Set.of()) != null;
  }

  /** Whether the loop counts from 0 up to the array's length. */
  boolean isLengthOf(String array) {
    return step.equals("1") && first.equals("0") && text.equals("mw_length(" + array + ")");
  }
}
