package milliwatt.translate;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Methods whose very first step reads a field of their object, which notices a null by itself. */
final class Receivers {
  private Receivers() {}

  static boolean touchesThisFirst(ExecutableElement method, Facts facts) {
    JavaClass owner = facts.program().owner(method);
    MethodTree tree = owner.methods.get(method);
    if (tree == null || tree.getBody() == null) {
      return owner.isRecord(); // an accessor
    }
    List<? extends StatementTree> statements = tree.getBody().getStatements();
    if (statements.isEmpty()) {
      return false;
    }
    return switch (statements.getFirst()) {
      case ReturnTree result ->
          result.getExpression() != null && first(result.getExpression(), facts);
      case VariableTree local ->
          local.getInitializer() != null && first(local.getInitializer(), facts);
      case ExpressionStatementTree ignored -> false;
      default -> false;
    };
  }

  /** Whether what is evaluated first is a field of this object. */
  private static boolean first(ExpressionTree tree, Facts facts) {
    return switch (tree) {
      case ParenthesizedTree brackets -> first(brackets.getExpression(), facts);
      case BinaryTree binary -> first(binary.getLeftOperand(), facts);
      case UnaryTree unary
          when unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
              || unary.getKind() == Tree.Kind.UNARY_MINUS ->
          first(unary.getExpression(), facts);
      case ArrayAccessTree access -> first(access.getExpression(), facts);
      case MemberSelectTree select -> first(select.getExpression(), facts);
      case IdentifierTree name -> isField(name, facts);
      default -> false;
    };
  }

  private static boolean isField(IdentifierTree name, Facts facts) {
    return facts.element(name) instanceof VariableElement variable
        && variable.getKind().isField()
        && variable.getConstantValue() == null
        && !name.getName().contentEquals("this")
        && !variable.getModifiers().contains(Modifier.STATIC);
  }
}
