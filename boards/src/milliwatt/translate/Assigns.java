package milliwatt.translate;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.VariableElement;

/** Whether a piece of code assigns a field. */
final class Assigns extends TreeScanner<Void, Void> {
  private final Facts facts;
  private boolean any;

  Assigns(Facts facts) {
    this.facts = facts;
  }

  boolean any() {
    return any;
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void nothing) {
    any |=
        facts.element(Statements.unwrapped(tree.getVariable())) instanceof VariableElement variable
            && variable.getKind().isField();
    return super.visitAssignment(tree, nothing);
  }
}
