package milliwatt.translate;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * The array accesses, and loads of four bytes, of an innermost for loop whose indices form an
 * arithmetic sequence: {@code a[i]}, {@code a[base + i * s]}, {@code a[p]} with {@code p = p +
 * step} once a round. Such a sequence is in range if its first and its last member are.
 *
 * @param guard the condition in C under which all of them are; empty if it needs no looking
 * @param accesses those that need no check of their own where the guard holds
 */
record LoopRange(String guard, Set<ExpressionTree> accesses) {

  /** Null where the loop has another form than counting, or holds another loop. */
  static LoopRange of(ForLoopTree tree, Expressions expressions) {
    LoopCount count = LoopCount.of(tree, expressions);
    if (count == null) {
      return null;
    }
    Body body = new Body(expressions, count);
    body.scan(tree.getStatement(), null);
    if (body.nested || body.assigned.contains(count.variable())) {
      return null;
    }
    if (!count.isInvariant(body.assigned)) {
      return null;
    }
    body.findSteps(tree.getStatement());
    return body.range();
  }

  /** What happens in the loop's body. */
  private static final class Body extends TreeScanner<Void, Void> {
    private final Expressions expressions;
    private final Facts facts;
    private final LoopCount count;
    private final Set<VariableElement> assigned = new HashSet<>();
    private final Set<VariableElement> declared = new HashSet<>();
    private final List<Access> accesses = new ArrayList<>();

    /** Variables that move by the same step once a round, and where in the body they do. */
    private final Map<VariableElement, Step> steps = new HashMap<>();

    private boolean nested;
    private boolean continues;

    private record Step(String by, long position) {}

    /**
     * @param isLoad whether it reads four elements from the index on, and not one
     */
    private record Access(
        ExpressionTree tree, ExpressionTree array, ExpressionTree index, boolean isLoad) {}

    Body(Expressions expressions, LoopCount count) {
      this.expressions = expressions;
      this.facts = expressions.facts;
      this.count = count;
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void nothing) {
      nested = true;
      return nothing;
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
      nested = true;
      return nothing;
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
      nested = true;
      return nothing;
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
      nested = true;
      return nothing;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Void nothing) {
      continues = true;
      return nothing;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
      declared.add((VariableElement) facts.element(tree));
      return super.visitVariable(tree, nothing);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
      assigned(tree.getVariable());
      return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
      assigned(tree.getVariable());
      return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void nothing) {
      if (Expressions.isStep(tree.getKind())) {
        assigned(tree.getExpression());
      }
      return super.visitUnary(tree, nothing);
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree tree, Void nothing) {
      accesses.add(new Access(tree, tree.getExpression(), tree.getIndex(), false));
      return super.visitArrayAccess(tree, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
      if (facts.element(tree.getMethodSelect()) instanceof ExecutableElement method
          && Intrinsics.loads(method)) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        accesses.add(new Access(tree, arguments.get(0), arguments.get(1), true));
      }
      return super.visitMethodInvocation(tree, nothing);
    }

    private void assigned(ExpressionTree target) {
      if (facts.element(Statements.unwrapped(target)) instanceof VariableElement variable) {
        assigned.add(variable);
      }
    }

    /** Finds {@code p = p + step} and its like among the statements that run once a round. */
    void findSteps(StatementTree statement) {
      if (continues || !(statement instanceof BlockTree block)) {
        return;
      }
      Map<VariableElement, Integer> times = new HashMap<>();
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitAssignment(AssignmentTree tree, Void nothing) {
          add(tree.getVariable());
          return super.visitAssignment(tree, nothing);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
          add(tree.getVariable());
          return super.visitCompoundAssignment(tree, nothing);
        }

        @Override
        public Void visitUnary(UnaryTree tree, Void nothing) {
          if (Expressions.isStep(tree.getKind())) {
            add(tree.getExpression());
          }
          return super.visitUnary(tree, nothing);
        }

        private void add(ExpressionTree target) {
          if (facts.element(Statements.unwrapped(target)) instanceof VariableElement variable) {
            times.merge(variable, 1, Integer::sum);
          }
        }
      }.scan(block, null);
      for (StatementTree each : block.getStatements()) {
        if (each instanceof ExpressionStatementTree expression) {
          step(expression.getExpression(), times);
        }
      }
    }

    private void step(ExpressionTree tree, Map<VariableElement, Integer> times) {
      VariableElement variable = null;
      String by = null;
      switch (tree) {
        case UnaryTree unary when Expressions.isStep(unary.getKind()) -> {
          variable = local(unary.getExpression());
          boolean up =
              unary.getKind() == Tree.Kind.PREFIX_INCREMENT
                  || unary.getKind() == Tree.Kind.POSTFIX_INCREMENT;
          by = up ? "1" : "-1";
        }
        case CompoundAssignmentTree compound
            when compound.getKind() == Tree.Kind.PLUS_ASSIGNMENT -> {
          variable = local(compound.getVariable());
          by = invariant(compound.getExpression());
        }
        case AssignmentTree assignment
            when Statements.unwrapped(assignment.getExpression()) instanceof BinaryTree sum
                && sum.getKind() == Tree.Kind.PLUS -> {
          variable = local(assignment.getVariable());
          if (variable != null && variable.equals(local(sum.getLeftOperand()))) {
            by = invariant(sum.getRightOperand());
          } else if (variable != null && variable.equals(local(sum.getRightOperand()))) {
            by = invariant(sum.getLeftOperand());
          }
        }
        default -> {
          // Not a step.
        }
      }
      if (variable != null
          && by != null
          && variable.asType().getKind() == TypeKind.INT
          && !declared.contains(variable)
          && times.get(variable) == 1) {
        long position = facts.program().attribution.start(expressions.scope.owner.unit, tree);
        steps.put(variable, new Step(by, position));
      }
    }

    private VariableElement local(ExpressionTree tree) {
      return Statements.unwrapped(tree) instanceof IdentifierTree name
              && facts.element(name) instanceof VariableElement variable
              && !variable.getKind().isField()
          ? variable
          : null;
    }

    /** An int expression that is the same in each round, in C; null if it may not be. */
    private String invariant(ExpressionTree tree) {
      return Invariants.text(tree, expressions, assigned, declared);
    }

    LoopRange range() {
      Set<ExpressionTree> safe = new HashSet<>();
      Set<String> guards = new LinkedHashSet<>();
      for (Access access : accesses) {
        String guard = guard(access);
        if (guard != null) {
          safe.add(access.tree);
          if (!guard.isEmpty()) {
            guards.add(guard);
          }
        }
      }
      return new LoopRange(String.join(" && ", guards), safe);
    }

    /** What must hold for the access to be in range in every round; null if no one knows. */
    private String guard(Access access) {
      String array = Invariants.array(access.array, expressions, assigned, declared);
      if (array == null) {
        return null;
      }
      Sum index = new Sum();
      long position = facts.program().attribution.start(expressions.scope.owner.unit, access.tree);
      if (!collect(access.index, "", index, position)) {
        return null;
      }
      if (index.stride.isEmpty()) {
        return null; // the same element in each round: one check a round is cheap enough
      }
      String first = index.first.isEmpty() ? "0" : String.join("", index.first);
      String stride = index.stride.size() == 1 ? index.stride.getFirst() : null;
      if (stride == null) {
        return null;
      }
      if (access.isLoad) {
        return "mw_spans_words(%s, %s, %s, %s)".formatted(array, first, stride, count.text());
      }
      if (stride.equals("1") && first.equals("0") && count.isLengthOf(array)) {
        return "";
      }
      return stride.equals("1")
          ? "mw_spans(%s, %s, %s)".formatted(array, first, count.text())
          : "mw_spans_by(%s, %s, %s, %s)".formatted(array, first, stride, count.text());
    }

    /** An index as a sum: its value in the first round, and what it grows by. */
    private static final class Sum {
      final List<String> first = new ArrayList<>();
      final List<String> stride = new ArrayList<>();

      void addFirst(String sign, String term) {
        if (!term.equals("0")) {
          String signed = sign.equals("-") ? "-" : first.isEmpty() ? "" : "+";
          first.add(first.isEmpty() ? signed + term : " " + signed + " " + term);
        }
      }
    }

    private boolean collect(ExpressionTree tree, String sign, Sum sum, long position) {
      ExpressionTree term = Statements.unwrapped(tree);
      if (facts.type(term) == null || !isIntLike(term)) {
        return false;
      }
      if (term instanceof BinaryTree binary) {
        if (binary.getKind() == Tree.Kind.PLUS) {
          return collect(binary.getLeftOperand(), sign, sum, position)
              && collect(binary.getRightOperand(), sign, sum, position);
        }
        if (binary.getKind() == Tree.Kind.MINUS && sign.isEmpty()) {
          return collect(binary.getLeftOperand(), sign, sum, position)
              && collect(binary.getRightOperand(), "-", sum, position);
        }
        if (binary.getKind() == Tree.Kind.MULTIPLY) {
          return product(binary, sign, sum);
        }
      }
      VariableElement variable = local(term);
      if (variable != null && variable.equals(count.variable())) {
        sum.addFirst(sign, count.first());
        sum.stride.add(negated(sign, count.step()));
        return true;
      }
      if (variable != null && steps.containsKey(variable)) {
        Step step = steps.get(variable);
        sum.addFirst(sign, facts.names().local(variable));
        if (position > step.position) { // moved already when it is used
          sum.addFirst(sign, step.by);
        }
        sum.stride.add(negated(sign, step.by));
        return true;
      }
      String constant = invariant(term);
      if (constant == null) {
        return false;
      }
      sum.addFirst(sign, constant);
      return true;
    }

    private boolean product(BinaryTree tree, String sign, Sum sum) {
      VariableElement left = local(tree.getLeftOperand());
      VariableElement right = local(tree.getRightOperand());
      boolean countLeft = count.variable().equals(left);
      if (countLeft || count.variable().equals(right)) {
        String factor = invariant(countLeft ? tree.getRightOperand() : tree.getLeftOperand());
        if (factor == null || !count.step().equals("1")) {
          return false;
        }
        if (!count.first().equals("0")) {
          sum.addFirst(sign, count.first() + " * " + factor);
        }
        sum.stride.add(negated(sign, factor));
        return true;
      }
      String whole = invariant(tree);
      if (whole == null) {
        return false;
      }
      sum.addFirst(sign, whole);
      return true;
    }

    private static String negated(String sign, String step) {
      if (sign.isEmpty()) {
        return step;
      }
      return step.startsWith("-") ? step.substring(1) : "-" + step;
    }

    private boolean isIntLike(ExpressionTree tree) {
      return switch (facts.type(tree).getKind()) {
        case INT, SHORT, BYTE, CHAR -> true;
        default -> false;
      };
    }
  }
}
