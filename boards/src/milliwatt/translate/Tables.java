package milliwatt.translate;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * Static final arrays of constants that the program only reads: they lie in flash. The name of such
 * a table occurs only where an element is read, or four of them at once, where its length is asked
 * for, or in a for loop over its elements; whatever else is done with it might end in a write to
 * it.
 */
final class Tables {
  private Tables() {}

  static Set<VariableElement> in(Program program) {
    Set<VariableElement> tables = new HashSet<>();
    for (JavaClass c : program.classes()) {
      c.fields.forEach(
          (field, tree) -> {
            if (ClassInitialisation.looksLikeTable(field, tree, program)) {
              tables.add(field);
            }
          });
    }
    Uses uses = new Uses(program, tables);
    program.classes().forEach(c -> uses.scan(c.tree, null));
    return tables;
  }

  private static final class Uses extends TreeScanner<Void, Void> {
    private final Program program;
    private final Set<VariableElement> tables;

    Uses(Program program, Set<VariableElement> tables) {
      this.program = program;
      this.tables = tables;
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree tree, Void nothing) {
      if (table(tree.getExpression()) == null) {
        scan(tree.getExpression(), nothing);
      }
      return scan(tree.getIndex(), nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
      boolean loads =
          program.attribution.element(tree.getMethodSelect()) instanceof ExecutableElement method
              && Intrinsics.loads(method);
      return loads && table(tree.getArguments().get(0)) != null
          ? scan(tree.getArguments().get(1), nothing)
          : super.visitMethodInvocation(tree, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
      if (table(tree) != null) {
        tables.remove(table(tree)); // handed on
      } else if (!tree.getIdentifier().contentEquals("length")
          || table(tree.getExpression()) == null) {
        scan(tree.getExpression(), nothing);
      }
      return nothing;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
      tables.remove(table(tree)); // handed on
      return nothing;
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
      if (table(tree.getExpression()) == null) {
        scan(tree.getExpression(), nothing);
      }
      return scan(tree.getStatement(), nothing);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
      written(tree.getVariable());
      return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
      written(tree.getVariable());
      return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void nothing) {
      written(tree.getExpression()); // too careful for -a[i], which does no harm
      return super.visitUnary(tree, nothing);
    }

    private void written(ExpressionTree target) {
      ExpressionTree variable = target;
      while (variable instanceof ParenthesizedTree brackets) {
        variable = brackets.getExpression();
      }
      if (variable instanceof ArrayAccessTree access) {
        tables.remove(table(access.getExpression()));
      }
    }

    private VariableElement table(Tree tree) {
      ExpressionTree named = (ExpressionTree) tree;
      while (named instanceof ParenthesizedTree brackets) {
        named = brackets.getExpression();
      }
      return program.attribution.element(named) instanceof VariableElement variable
              && tables.contains(variable)
          ? variable
          : null;
    }
  }
}
