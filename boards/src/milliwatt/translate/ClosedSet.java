package milliwatt.translate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * What a program whose model lies in flash will meet: only some operators, and tensors of only some
 * types. Cases and comparisons that ask for another one are never taken, and what only they would
 * reach is left out, as an operator that nobody registered is left out elsewhere.
 *
 * @param operators codes of the model's operators, from class {@code OperatorCode}; null if any may
 *     occur
 * @param types types of the model's tensors, from class {@code TensorType}; null if any may occur
 */
public record ClosedSet(Set<Integer> operators, Set<Integer> types) {
  /** Nothing is known to be left out. */
  public static final ClosedSet OPEN = new ClosedSet(null, null);

  /** Whether all labels of a case are operators that do not occur. */
  boolean excludes(CaseTree tree, Attribution attribution) {
    return operators != null
        && !tree.getLabels().isEmpty()
        && tree.getLabels().stream().allMatch(label -> excludes(label, attribution));
  }

  private boolean excludes(CaseLabelTree label, Attribution attribution) {
    return label instanceof ConstantCaseLabelTree constant
        && isMissing(constant.getConstantExpression(), "OperatorCode", operators, attribution);
  }

  /** Whether a condition is {@code x.field == CONSTANT} with a constant that does not occur. */
  boolean neverHolds(ExpressionTree condition, Attribution attribution) {
    return Statements.unwrapped(condition) instanceof BinaryTree comparison
        && comparison.getKind() == Tree.Kind.EQUAL_TO
        && comparison.getLeftOperand() instanceof MemberSelectTree
        && (isMissing(comparison.getRightOperand(), "OperatorCode", operators, attribution)
            || isMissing(comparison.getRightOperand(), "TensorType", types, attribution));
  }

  private static boolean isMissing(
      ExpressionTree tree, String holder, Set<Integer> present, Attribution attribution) {
    return present != null
        && attribution.element(tree) instanceof VariableElement constant
        && constant.getConstantValue() instanceof Integer code
        && constant.getEnclosingElement().getSimpleName().contentEquals(holder)
        && !present.contains(code);
  }
}
