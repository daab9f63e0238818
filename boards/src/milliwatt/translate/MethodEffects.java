package milliwatt.translate;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** What a call of a method may read, write and trap on, with all that it calls in turn. */
final class MethodEffects {
  private final Program program;
  private final Reachable reachable;
  private final Map<ExecutableElement, Summary> summaries = new HashMap<>();

  /** One method's effects, with those of what it calls once {@link #close} is done. */
  private static final class Summary {
    Effects effects = Effects.NONE;
    final Set<VariableElement> assigned = new HashSet<>();
    boolean recursive;
  }

  MethodEffects(Program program, Reachable reachable) {
    this.program = program;
    this.reachable = reachable;
    for (JavaClass c : program.classes()) {
      c.methods.forEach(
          (method, tree) -> {
            if (reachable.isReached(method)) {
              summaries.put(method, summary(c, method, tree));
            }
          });
    }
    close();
    findRecursion();
  }

  /** Of a call that is bound to any of the method's implementations. */
  Effects of(ExecutableElement method) {
    Effects all = Effects.NONE;
    for (ExecutableElement target : reachable.targets(method)) {
      Summary summary = summaries.get(target);
      all = all.and(summary == null ? Effects.READS : summary.effects);
    }
    return all;
  }

  /** Fields that a call may assign. */
  Set<VariableElement> assigned(ExecutableElement method) {
    Set<VariableElement> all = new HashSet<>();
    for (ExecutableElement target : reachable.targets(method)) {
      Summary summary = summaries.get(target);
      if (summary != null) {
        all.addAll(summary.assigned);
      }
    }
    return all;
  }

  /** Whether a method may be called again while it runs. */
  boolean isRecursive(ExecutableElement method) {
    Summary summary = summaries.get(method);
    return summary != null && summary.recursive;
  }

  private Summary summary(JavaClass c, ExecutableElement method, MethodTree tree) {
    Summary summary = new Summary();
    Scanner scanner = new Scanner(summary);
    scanner.scan(tree.getBody(), null);
    if (method.getKind() == javax.lang.model.element.ElementKind.CONSTRUCTOR) {
      for (VariableElement field : c.instanceFields()) {
        scanner.scan(c.fields.get(field), null);
        summary.assigned.add(field);
      }
      summary.effects = summary.effects.and(Effects.WRITES);
    }
    if (ClassInitialisation.isNeeded(c, program)) {
      summary.effects = Effects.ANY; // its first call may run any initialiser
    }
    return summary;
  }

  private void close() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<ExecutableElement, Summary> entry : summaries.entrySet()) {
        Summary summary = entry.getValue();
        for (ExecutableElement callee : reachable.callees(entry.getKey())) {
          Summary called = summaries.get(callee);
          if (called != null && called != summary) {
            Effects joined = summary.effects.and(called.effects);
            changed |= !joined.equals(summary.effects);
            summary.effects = joined;
            changed |= summary.assigned.addAll(called.assigned);
          }
        }
      }
    }
  }

  private void findRecursion() {
    for (ExecutableElement method : summaries.keySet()) {
      summaries.get(method).recursive = reaches(method, method, new HashSet<>());
    }
  }

  private boolean reaches(
      ExecutableElement from, ExecutableElement goal, Set<ExecutableElement> seen) {
    for (ExecutableElement callee : reachable.callees(from)) {
      if (callee.equals(goal) || seen.add(callee) && reaches(callee, goal, seen)) {
        return true;
      }
    }
    return false;
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    private final Summary summary;

    Scanner(Summary summary) {
      this.summary = summary;
    }

    private void add(Effects effects) {
      summary.effects = summary.effects.and(effects);
    }

    @Override
    public Void visitCase(com.sun.source.tree.CaseTree tree, Void nothing) {
      return reachable.isDead(tree) ? nothing : super.visitCase(tree, nothing);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
      assigned(tree.getVariable());
      return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
      assigned(tree.getVariable());
      if (Operators.maySplitByZero(tree.getKind())) {
        add(Effects.TRAPS);
      }
      return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void nothing) {
      switch (tree.getKind()) {
        case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
            assigned(tree.getExpression());
        default -> {
          // Reads only.
        }
      }
      return super.visitUnary(tree, nothing);
    }

    private void assigned(ExpressionTree target) {
      ExpressionTree variable = target;
      while (variable instanceof ParenthesizedTree brackets) {
        variable = brackets.getExpression();
      }
      if (variable instanceof ArrayAccessTree) {
        add(Effects.WRITES);
        return;
      }
      Element element = program.attribution.element(variable);
      if (element instanceof VariableElement field && field.getKind().isField()) {
        add(Effects.WRITES);
        summary.assigned.add(field);
      }
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree tree, Void nothing) {
      add(Effects.READS.and(Effects.TRAPS).and(Effects.TRAPS_ON_NULL));
      return super.visitArrayAccess(tree, nothing);
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
      if (Operators.maySplitByZero(tree.getKind())) {
        add(Effects.TRAPS);
      }
      return super.visitBinary(tree, nothing);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
      readsField(tree);
      return nothing;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
      readsField(tree);
      if (program.attribution.element(tree.getExpression()) instanceof VariableElement) {
        add(Effects.TRAPS_ON_NULL);
      }
      return super.visitMemberSelect(tree, nothing);
    }

    private void readsField(Tree tree) {
      if (program.attribution.element(tree) instanceof VariableElement field
          && field.getKind().isField()
          && field.getConstantValue() == null) {
        add(Effects.READS);
        JavaClass owner = program.owner(field);
        if (owner != null
            && field.getModifiers().contains(javax.lang.model.element.Modifier.STATIC)
            && ClassInitialisation.isNeeded(owner, program)) {
          add(Effects.ANY);
        }
      }
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      if (program.attribution.element(call.getMethodSelect()) instanceof ExecutableElement method
          && program.owner(method) == null) {
        add(Jdk.effects(method));
      }
      if (call.getMethodSelect() instanceof MemberSelectTree) {
        add(Effects.TRAPS_ON_NULL);
      }
      return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitNewArray(NewArrayTree tree, Void nothing) {
      add(Effects.TRAPS);
      return super.visitNewArray(tree, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
      add(Effects.TRAPS);
      return super.visitNewClass(tree, nothing);
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void nothing) {
      add(Effects.TRAPS);
      return super.visitThrow(tree, nothing);
    }

    @Override
    public Void visitTypeCast(TypeCastTree tree, Void nothing) {
      if (CTypes.isReference(program.attribution.type(tree))) {
        add(Effects.TRAPS);
      }
      return super.visitTypeCast(tree, nothing);
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
      add(Effects.TRAPS_ON_NULL);
      return super.visitSwitch(tree, nothing);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
      add(Effects.TRAPS_ON_NULL.and(Effects.TRAPS));
      return super.visitSwitchExpression(tree, nothing);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
      add(Effects.READS.and(Effects.TRAPS_ON_NULL));
      return super.visitEnhancedForLoop(tree, nothing);
    }
  }
}
