package milliwatt.translate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * Constants of which a program with its model in flash will meet only some: the operators that the
 * model has. Cases and comparisons that ask for one of the others are never taken, and what only
 * they would reach is left out, as an operator that nobody registered is left out elsewhere.
 *
 * @param holder simple name of the class that declares the constants
 * @param values those that occur; null if any may
 */
public record ClosedSet(String holder, Set<Integer> values) {
  /** Nothing is known to be left out. */
  public static final ClosedSet OPEN = new ClosedSet("", null);

  /** The operators of a model, by their codes in the schema of {@code .tflite} files. */
  public static ClosedSet ofOperators(Set<Integer> codes) {
    return new ClosedSet("OperatorCode", Set.copyOf(codes));
  }

  /** Whether all labels of a case are constants that do not occur. */
  boolean excludes(CaseTree tree, Attribution attribution) {
    return values != null
        && !tree.getLabels().isEmpty()
        && tree.getLabels().stream().allMatch(label -> excludes(label, attribution));
  }

  private boolean excludes(CaseLabelTree label, Attribution attribution) {
    return label instanceof ConstantCaseLabelTree constant
        && excludes(constant.getConstantExpression(), attribution);
  }

  private boolean excludes(ExpressionTree tree, Attribution attribution) {
    return attribution.element(tree) instanceof VariableElement constant
        && constant.getConstantValue() instanceof Integer code
        && constant.getEnclosingElement().getSimpleName().contentEquals(holder)
        && !values.contains(code);
  }

  /** The side of {@code code == CONSTANT ? a : b} that is always taken, null if either may be. */
  ExpressionTree only(ConditionalExpressionTree tree, Attribution attribution) {
    return values != null
            && Statements.unwrapped(tree.getCondition()) instanceof BinaryTree comparison
            && comparison.getKind() == Tree.Kind.EQUAL_TO
            && excludes(comparison.getRightOperand(), attribution)
        ? tree.getFalseExpression()
        : null;
  }
}
