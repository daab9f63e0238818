package milliwatt.translate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Switches, old and new, statements and expressions. */
final class Switches {
  private final Statements statements;
  private final Jumps jumps;
  private final Facts facts;
  private final Scope scope;

  /** What the switch expressions around the current place do with a value. */
  private final Deque<Sink> sinks = new ArrayDeque<>();

  /**
   * Where a switch expression's value goes.
   *
   * @param variable assigned, or null where the value is returned
   * @param end label behind the switch
   */
  private record Sink(String variable, TypeMirror type, String end, boolean[] used) {}

  Switches(Statements statements, Jumps jumps) {
    this.statements = statements;
    this.jumps = jumps;
    this.facts = statements.facts;
    this.scope = statements.scope;
  }

  void statement(SwitchTree tree) {
    open(tree, tree.getExpression());
    cases(tree.getCases(), tree, null);
    statements.out().close("}");
  }

  /** {@code variable = switch ...}, where the variable is declared already. */
  void assigned(SwitchExpressionTree tree, String variable, TypeMirror type) {
    Sink sink = new Sink(variable, type, scope.temporary("chosen"), new boolean[1]);
    choose(tree, sink);
  }

  /** {@code return switch ...}. */
  void returned(SwitchExpressionTree tree, TypeMirror type) {
    choose(tree, new Sink(null, type, "", new boolean[1]));
  }

  /** A switch expression in the middle of another expression. */
  String expression(SwitchExpressionTree tree, TypeMirror type) {
    String variable = scope.temporary("chosen");
    Output inner = new Output();
    Output before = statements.redirect(inner);
    inner.line(facts.types().declare(type, variable) + ";");
    statements.withoutComments(() -> assigned(tree, variable, type));
    statements.redirect(before);
    String text = inner.text().lines().map(String::strip).collect(Collectors.joining(" "));
    return "({ " + text + " " + variable + "; })";
  }

  private void choose(SwitchExpressionTree tree, Sink sink) {
    open(tree, tree.getExpression());
    sinks.push(sink);
    boolean complete = cases(tree.getCases(), tree, sink);
    if (!complete) {
      // Java has made sure that the cases name every constant there is.
      statements.out().line("default:");
      statements.out().line("  mw_trap(MW_NO_CASE, " + scope.site() + ", 0, 0);");
    }
    sinks.pop();
    statements.out().close("}");
    if (sink.used[0]) {
      statements.out().label(0, sink.end + ":;");
    }
  }

  private void open(Tree whole, ExpressionTree selector) {
    int line = scope.line();
    ExpressionTree inner = Statements.unwrapped(selector);
    C value = statements.expressions.value(inner);
    boolean constant = CTypes.isReference(facts.type(inner));
    String text = constant ? ordinal(whole, inner, value) : value.text();
    statements.out().open(line, "switch (" + text + ") {");
  }

  /**
   * The number of an enum's constant. javac's code initialises the enum before it looks for null,
   * which for javac is on the line of the word {@code switch}.
   */
  private String ordinal(Tree whole, ExpressionTree selector, C value) {
    scope.at(whole);
    Accesses accesses = statements.expressions.accesses;
    JavaClass type = facts.program().classOf(facts.type(selector));
    String object = accesses.dereferenced(value);
    return (type != null ? accesses.used(type, object) : object) + "->ordinal";
  }

  /** Whether one of the cases is the default. */
  private boolean cases(List<? extends CaseTree> cases, Tree whole, Sink sink) {
    boolean complete = false;
    for (CaseTree each : cases) {
      if (facts.reachable().isDead(each)) {
        continue;
      }
      scope.at(each);
      boolean isDefault = labels(each);
      complete |= isDefault;
      statements.out().indent();
      if (each.getCaseKind() == CaseTree.CaseKind.RULE) {
        rule(each, sink);
      } else {
        group(each, whole);
      }
      statements.out().outdent();
    }
    return complete;
  }

  private boolean labels(CaseTree tree) {
    boolean isDefault = tree.getLabels().isEmpty();
    for (CaseLabelTree label : tree.getLabels()) {
      if (label instanceof ConstantCaseLabelTree constant) {
        statements
            .out()
            .line(scope.line(), "case " + label(constant.getConstantExpression()) + ":");
      } else {
        isDefault = true;
      }
    }
    if (isDefault) {
      statements.out().line(scope.line(), "default:");
    }
    return isDefault;
  }

  private String label(ExpressionTree tree) {
    if (facts.element(tree) instanceof VariableElement variable) {
      if (variable.getKind() == ElementKind.ENUM_CONSTANT) {
        return EnumConstants.ordinalName(variable, facts);
      }
      if (!variable.getKind().isField()) {
        return Literals.of(variable.getConstantValue()); // a final local variable
      }
    }
    return statements.expressions.value(tree).text();
  }

  /** {@code case A -> ...}: nothing falls through. */
  private void rule(CaseTree tree, Sink sink) {
    Output out = statements.out();
    int line = scope.line();
    switch (tree.getBody()) {
      case ThrowTree thrown -> statements.statement(thrown);
      case BlockTree block -> {
        out.outdent();
        out.append(" {");
        out.indent();
        statements.body(block);
        if (sink == null) {
          out.line("break;");
        }
        out.outdent();
        out.line("}");
        out.indent();
      }
      case ExpressionTree value when sink != null -> {
        scope.at(value);
        deliver(scope.line(), value, sink, true);
      }
      case ExpressionTree effect -> {
        scope.at(effect);
        statements.write(scope.line(), statements.expressions.effect(effect).text());
        out.line(line, "break;");
      }
      case ExpressionStatementTree effect -> {
        statements.statement(effect);
        out.line(line, "break;");
      }
      case StatementTree other -> {
        statements.statement(other);
        out.line(line, "break;");
      }
      default -> throw new Untranslatable(tree, "Tiny Java has no such case.");
    }
  }

  /** {@code case A: ...}, which may run on into the next case. */
  private void group(CaseTree tree, Tree whole) {
    List<? extends StatementTree> inside = tree.getStatements();
    if (!inside.isEmpty()) {
      statements.out().append(";"); // C wants a statement behind a label, not a declaration
      Attribution attribution = facts.program().attribution;
      long start = attribution.start(scope.owner.unit, inside.getFirst());
      statements.sequence(inside, start, tree);
    } else {
      statements.out().append(";");
    }
  }

  /** {@code yield value}. */
  void yield(int line, ExpressionTree value) {
    deliver(line, value, sinks.getFirst(), false);
  }

  private void deliver(int line, ExpressionTree value, Sink sink, boolean directly) {
    Output out = statements.out();
    if (Statements.unwrapped(value) instanceof SwitchExpressionTree inner) {
      if (sink.variable == null) {
        returned(inner, sink.type);
        return;
      }
      assigned(inner, sink.variable, sink.type);
    } else {
      C c = statements.expressions.branch(value, sink.type);
      if (sink.variable == null) {
        out.line(line, "return " + c.text() + ";");
        return;
      }
      out.line(line, sink.variable + " = " + c.at(C.ASSIGNMENT) + ";");
    }
    if (directly) {
      out.line(line, "break;");
    } else {
      sink.used[0] = true; // the yield may stand in a loop or switch of its own
      out.line(line, "goto " + sink.end + ";");
    }
  }
}
