package milliwatt.translate;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.VariableElement;

/**
 * What a piece of a method does to the local variables around it. A switch expression holds whole
 * statements, so the effects of its parts are not those of operands; they are collected here.
 */
final class LocalEffects extends TreeScanner<Void, Void> {
  private final Facts facts;
  private Effects effects = Effects.NONE;

  private LocalEffects(Facts facts) {
    this.facts = facts;
  }

  static Effects of(Tree tree, Facts facts) {
    LocalEffects scanner = new LocalEffects(facts);
    scanner.scan(tree, null);
    return scanner.effects;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void nothing) {
    if (local(tree) instanceof VariableElement variable) {
      effects = effects.and(Effects.readsLocal(variable));
    }
    return nothing;
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void nothing) {
    writes(tree.getVariable());
    return super.visitAssignment(tree, nothing);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
    writes(tree.getVariable());
    return super.visitCompoundAssignment(tree, nothing);
  }

  @Override
  public Void visitUnary(UnaryTree tree, Void nothing) {
    if (Expressions.isStep(tree.getKind())) {
      writes(tree.getExpression());
    }
    return super.visitUnary(tree, nothing);
  }

  private void writes(ExpressionTree target) {
    if (local(Statements.unwrapped(target)) instanceof VariableElement variable) {
      effects = effects.and(Effects.writesLocal(variable));
    }
  }

  /** Null for a field, and for what is no variable. */
  private VariableElement local(Tree tree) {
    return facts.element(tree) instanceof VariableElement variable && !variable.getKind().isField()
        ? variable
        : null;
  }
}
