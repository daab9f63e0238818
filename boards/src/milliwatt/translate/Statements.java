package milliwatt.translate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Java's statements in C. */
final class Statements {
  final Facts facts;
  final Scope scope;
  final Expressions expressions;
  private final Comments comments;
  private final Loops loops;
  private final Switches switches;
  private final Jumps jumps = new Jumps();
  private Output out;
  private boolean silent;

  /** What the method returns. */
  private final TypeMirror returned;

  Statements(Facts facts, Scope scope, Comments comments, TypeMirror returned, Output out) {
    this.facts = facts;
    this.scope = scope;
    this.comments = comments;
    this.returned = returned;
    this.out = out;
    switches = new Switches(this, jumps);
    expressions = new Expressions(facts, scope, switches::expression);
    loops = new Loops(this, jumps);
  }

  Output out() {
    return out;
  }

  /** Writes to another place until it is called again with what this call returned. */
  Output redirect(Output other) {
    Output before = out;
    out = other;
    return before;
  }

  /** The statements of a block, without its braces. */
  void body(StatementTree tree) {
    if (tree instanceof BlockTree block) {
      sequence(block.getStatements(), comments.afterOpening(block), block);
    } else {
      statement(tree);
    }
  }

  /**
   * @param from position in the source behind which comments belong to the first statement
   * @param end what ends behind the last statement; comments before that end come last
   */
  void sequence(List<? extends StatementTree> statements, long from, Tree end) {
    long position = from;
    for (StatementTree each : statements) {
      comments(position, facts.program().attribution.start(scope.owner.unit, each));
      statement(each);
      position = facts.program().attribution.end(scope.owner.unit, each);
    }
    comments(position, facts.program().attribution.end(scope.owner.unit, end) - 1);
  }

  private void comments(long from, long to) {
    if (!silent) {
      comments.write(from, to, out);
    }
  }

  /** For a second copy of what was written with its comments already. */
  void withoutComments(Runnable writing) {
    boolean before = silent;
    silent = true;
    writing.run();
    silent = before;
  }

  void statement(StatementTree tree) {
    scope.at(tree);
    int line = scope.line();
    switch (tree) {
      case BlockTree block -> {
        out.open(line, "{");
        body(block);
        out.close("}");
      }
      case VariableTree variable -> {
        scope.atPosition(variable);
        variable(variable);
      }
      case ExpressionStatementTree statement -> expression(line, statement.getExpression());
      case IfTree choice when facts.reachable().neverHolds(choice.getCondition()) -> {
        if (choice.getElseStatement() != null) {
          statement(choice.getElseStatement());
        }
      }
      case IfTree choice -> ifElse("", choice);
      case ForLoopTree loop -> loops.counted(loop, null);
      case EnhancedForLoopTree loop -> loops.overArray(loop, null);
      case WhileLoopTree loop -> loops.whileLoop(loop, null);
      case DoWhileLoopTree loop -> loops.doWhile(loop, null);
      case LabeledStatementTree labelled -> labelled(labelled);
      case SwitchTree choice -> switches.statement(choice);
      case ReturnTree result -> returns(line, result);
      case ThrowTree thrown -> throwNew(line, thrown);
      case BreakTree jump ->
          out.line(line, jump.getLabel() == null ? "break;" : jumps.breakOf(jump.getLabel()));
      case ContinueTree jump ->
          out.line(line, jump.getLabel() == null ? "continue;" : jumps.continueOf(jump.getLabel()));
      case YieldTree result -> switches.yield(line, result.getValue());
      case EmptyStatementTree nothing -> out.line(line, ";");
      default -> throw new Untranslatable(tree, "Tiny Java has no such statement.");
    }
  }

  /** An expression as a statement; what it puts into variables first gets lines of its own. */
  private void expression(int line, ExpressionTree tree) {
    C effect = expressions.effect(tree);
    write(line, effect.text());
  }

  void write(int line, String text) {
    if (text.startsWith("({ ") && text.endsWith("; })") && balanced(text)) {
      out.open(line, "{");
      Texts.statements(text.substring(3, text.length() - 3)).forEach(each -> out.line(line, each));
      out.close("}");
    } else {
      out.line(line, text + ";");
    }
  }

  private static boolean balanced(String text) {
    return Texts.closing(text, 0) == text.length() - 1;
  }

  private void variable(VariableTree tree) {
    int line = scope.line();
    VariableElement variable = (VariableElement) facts.element(tree);
    String declaration = facts.types().declare(variable.asType(), facts.names().local(variable));
    ExpressionTree value = tree.getInitializer();
    if (value == null) {
      out.line(line, declaration + ";");
    } else if (unwrapped(value) instanceof SwitchExpressionTree choice) {
      out.line(line, declaration + ";");
      switches.assigned(choice, facts.names().local(variable), variable.asType());
    } else {
      C c = expressions.converted(value, variable.asType());
      out.line(line, declaration + " = " + c.at(C.ASSIGNMENT) + ";");
    }
  }

  static ExpressionTree unwrapped(ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree brackets) {
      inner = brackets.getExpression();
    }
    return inner;
  }

  /** The text of a condition, without the brackets that Java's trees have around it. */
  String condition(ExpressionTree tree) {
    return expressions.condition(unwrapped(tree)).text();
  }

  private void ifElse(String prefix, IfTree tree) {
    int line = scope.line();
    String opening = prefix + "if (" + condition(tree.getCondition()) + ") {";
    if (prefix.isEmpty()) {
      out.open(line, opening);
    } else {
      out.outdent();
      out.open(line, opening);
    }
    body(tree.getThenStatement());
    StatementTree otherwise = tree.getElseStatement();
    if (otherwise instanceof IfTree chained) {
      scope.at(chained);
      ifElse("} else ", chained);
    } else if (otherwise != null) {
      out.outdent();
      out.open(0, "} else {");
      body(otherwise);
      out.close("}");
    } else {
      out.close("}");
    }
  }

  private void labelled(LabeledStatementTree tree) {
    String label = tree.getLabel().toString();
    scope.at(tree.getStatement());
    switch (tree.getStatement()) {
      case ForLoopTree loop -> loops.counted(loop, label);
      case EnhancedForLoopTree loop -> loops.overArray(loop, label);
      case WhileLoopTree loop -> loops.whileLoop(loop, label);
      case DoWhileLoopTree loop -> loops.doWhile(loop, label);
      default -> {
        Jumps.Target target = jumps.enter(label, scope);
        statement(tree.getStatement());
        jumps.leave(target, out);
      }
    }
  }

  private void returns(int line, ReturnTree tree) {
    ExpressionTree value = tree.getExpression();
    if (value == null) {
      out.line(line, "return;");
    } else if (unwrapped(value) instanceof SwitchExpressionTree choice) {
      switches.returned(choice, returned);
    } else {
      out.line(line, "return " + expressions.converted(value, returned).text() + ";");
    }
  }

  void throwNew(int line, ThrowTree tree) {
    NewClassTree creation = (NewClassTree) unwrapped(tree.getExpression());
    ExecutableElement constructor = (ExecutableElement) facts.element(creation);
    write(line, new Exceptions(this).thrown(creation, constructor).text());
  }
}
