package milliwatt.translate;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Loops stay loops. */
final class Loops {
  private final Statements statements;
  private final Jumps jumps;
  private final Facts facts;
  private final Scope scope;

  Loops(Statements statements, Jumps jumps) {
    this.statements = statements;
    this.jumps = jumps;
    this.facts = statements.facts;
    this.scope = statements.scope;
  }

  /**
   * A for loop. Where one look before it can tell that all its indices are in range, there are two
   * copies: one that looks at each index, as Java does, and one that need not.
   *
   * @param label null if there is none
   */
  void counted(ForLoopTree tree, String label) {
    LoopRange range = LoopRange.of(tree, statements.expressions);
    if (range == null
        || range.accesses().isEmpty()
        || scope.inSetUp() && !range.guard().isEmpty()) {
      loop(tree, label);
      return;
    }
    int line = scope.line();
    if (range.guard().isEmpty()) {
      scope.proven.addAll(range.accesses());
      loop(tree, label);
      scope.proven.removeAll(range.accesses());
      return;
    }
    Output out = statements.out();
    out.open(line, "if (MW_EXPECTED(" + range.guard() + ")) {");
    scope.proven.addAll(range.accesses());
    loop(tree, label);
    scope.proven.removeAll(range.accesses());
    out.outdent();
    out.open(0, "} else {");
    statements.withoutComments(
        () -> {
          scope.line(line);
          loop(tree, label);
        });
    out.close("}");
  }

  private void loop(ForLoopTree tree, String label) {
    int line = scope.line();
    Output out = statements.out();
    String first = initial(tree.getInitializer());
    String condition = "";
    if (tree.getCondition() != null) {
      scope.atPosition(tree.getCondition());
      condition = " " + statements.condition(tree.getCondition());
    }
    String update = tree.getUpdate().stream().map(this::effect).collect(Collectors.joining(", "));
    out.open(
        line,
        "for (" + first + ";" + condition + ";" + (update.isEmpty() ? "" : " " + update) + ") {");
    rest(tree.getStatement(), label, "}");
  }

  private void rest(StatementTree body, String label, String closing) {
    Output out = statements.out();
    Jumps.Target target = jumps.enter(label, scope);
    statements.body(body);
    jumps.endOfBody(target, out);
    out.close(closing);
    jumps.leave(target, out);
  }

  private String effect(ExpressionStatementTree tree) {
    scope.at(tree);
    return statements.expressions.effect(tree.getExpression()).text();
  }

  private String initial(List<? extends StatementTree> trees) {
    StringBuilder text = new StringBuilder();
    for (StatementTree tree : trees) {
      if (tree instanceof VariableTree variable) {
        scope.atPosition(variable);
        VariableElement element = (VariableElement) facts.element(variable);
        String name = facts.names().local(element);
        String declared = facts.types().declare(element.asType(), name);
        boolean pointer = declared.contains("*");
        text.append(text.isEmpty() ? declared : ", " + (pointer ? "*" : "") + name);
        if (variable.getInitializer() != null) {
          C value = statements.expressions.converted(variable.getInitializer(), element.asType());
          text.append(" = ").append(value.at(C.ASSIGNMENT));
        }
      } else {
        text.append(text.isEmpty() ? "" : ", ").append(effect((ExpressionStatementTree) tree));
      }
    }
    return text.toString();
  }

  void overArray(EnhancedForLoopTree tree, String label) {
    int line = scope.line();
    Output out = statements.out();
    TypeMirror arrayType = facts.type(tree.getExpression());
    scope.atPosition(tree.getExpression());
    C array = statements.expressions.value(tree.getExpression());
    String name = scope.temporary("array");
    String index = scope.temporary("i");
    String value =
        facts.explicitNullChecks()
            ? statements.expressions.accesses.nonNull(array)
            : array.at(C.ASSIGNMENT);
    out.line(line, facts.types().declare(arrayType, name) + " = " + value + ";");
    out.open(line, "for (int32_t %1$s = 0; %1$s < %2$s->length; %1$s++) {".formatted(index, name));
    VariableElement variable = (VariableElement) facts.element(tree.getVariable());
    out.line(
        line,
        "%s = %s->data[%s];"
            .formatted(
                facts.types().declare(variable.asType(), facts.names().local(variable)),
                name,
                index));
    rest(tree.getStatement(), label, "}");
  }

  void whileLoop(WhileLoopTree tree, String label) {
    int line = scope.line();
    String condition = statements.condition(tree.getCondition());
    statements.out().open(line, "while (" + condition + ") {");
    rest(tree.getStatement(), label, "}");
  }

  void doWhile(DoWhileLoopTree tree, String label) {
    Output out = statements.out();
    out.open(scope.line(), "do {");
    Jumps.Target target = jumps.enter(label, scope);
    statements.body(tree.getStatement());
    jumps.endOfBody(target, out);
    scope.at(tree.getCondition());
    out.close("} while (" + statements.condition(tree.getCondition()) + ");");
    jumps.leave(target, out);
  }
}
