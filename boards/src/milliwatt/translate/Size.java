package milliwatt.translate;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;

/** How much a method does. */
final class Size extends TreeScanner<Void, Void> {
  /** Names, numbers and operators of a method that is still small. */
  private static final int SMALL = 30;

  private int nodes;
  private boolean branches;

  private Size() {}

  /** Few nodes, and nothing that repeats, chooses among many, or gives up. */
  static boolean isSmall(MethodTree method) {
    Size size = new Size();
    size.scan(method.getBody(), null);
    return size.nodes <= SMALL && !size.branches;
  }

  @Override
  public Void scan(Tree tree, Void nothing) {
    nodes += tree == null ? 0 : 1;
    return super.scan(tree, nothing);
  }

  private Void branch() {
    branches = true;
    return null;
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void nothing) {
    return branch();
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
    return branch();
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
    return branch();
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
    return branch();
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void nothing) {
    return branch();
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
    return branch();
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void nothing) {
    return branch();
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void nothing) {
    return branch();
  }
}
