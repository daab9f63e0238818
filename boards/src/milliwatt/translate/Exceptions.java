package milliwatt.translate;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * {@code throw new X("sentence %d", numbers)}: nothing catches it, so nothing is created. Class,
 * sentence and numbers go to the harness, which ends the call.
 */
final class Exceptions {
  private final Facts facts;
  private final Scope scope;
  private final Expressions expressions;

  Exceptions(Statements statements) {
    this.facts = statements.facts;
    this.scope = statements.scope;
    this.expressions = statements.expressions;
  }

  C thrown(NewClassTree creation, ExecutableElement constructor) {
    TypeElement type = (TypeElement) constructor.getEnclosingElement();
    JavaClass own = facts.program().owner(constructor);
    String text = "NULL";
    List<C> numbers = new ArrayList<>();
    List<TypeMirror> types = new ArrayList<>();
    for (ExpressionTree argument : creation.getArguments()) {
      TypeMirror argumentType = facts.type(argument);
      if (argumentType.toString().equals("java.lang.String")) {
        text = expressions.value(argument).text();
      } else if (argument instanceof NewArrayTree list && list.getInitializers() != null) {
        for (ExpressionTree element : list.getInitializers()) {
          numbers.add(expressions.value(element));
          types.add(facts.type(element));
        }
      } else if (argumentType.getKind() == TypeKind.ARRAY) {
        throw new Untranslatable(
            argument, "The numbers of an exception come from an array. List them one by one.");
      } else {
        numbers.add(expressions.value(argument));
        types.add(argumentType);
      }
    }
    if (text.equals("NULL") && own != null) {
      text = textOfConstructor(own.methods.get(constructor));
    }
    boolean filled = constructor.isVarArgs();
    String sentence = text;
    String head =
        "mw_throw(\"%s\", %s, %s, %s, "
            .formatted(type.getSimpleName(), own != null, scope.site(), sentence);
    return expressions.sequence.ordered(
        withTrap(numbers),
        withTrap(types, type.asType()),
        settled -> {
          List<C> shown = settled.subList(0, settled.size() - 1);
          if (shown.isEmpty() || !filled) {
            String discarded =
                shown.stream()
                    .filter(each -> !each.effects().none())
                    .map(each -> "(void) (" + each.text() + "); ")
                    .collect(Collectors.joining());
            String call = head + "0, NULL)";
            return C.primary(
                discarded.isEmpty() ? call : "({ " + discarded + call + "; })", Effects.ANY);
          }
          String list = shown.stream().map(C::text).collect(Collectors.joining(", "));
          return C.primary(
              "%s%d, (int32_t[]) {%s})".formatted(head, shown.size(), list), Effects.ANY);
        });
  }

  /**
   * The throw itself comes last, so that operands which matter are evaluated in order before it.
   */
  private static List<C> withTrap(List<C> numbers) {
    List<C> operands = new ArrayList<>(numbers);
    operands.add(C.primary("", Effects.NONE));
    return operands;
  }

  private static List<TypeMirror> withTrap(List<TypeMirror> types, TypeMirror last) {
    List<TypeMirror> all = new ArrayList<>(types);
    all.add(last);
    return all;
  }

  /** What a constructor without a text of its caller's hands to {@code super}. */
  private String textOfConstructor(MethodTree constructor) {
    for (StatementTree statement : constructor.getBody().getStatements()) {
      if (statement instanceof ExpressionStatementTree call
          && call.getExpression() instanceof MethodInvocationTree invocation
          && invocation.getMethodSelect() instanceof IdentifierTree name
          && name.getName().contentEquals("super")
          && !invocation.getArguments().isEmpty()) {
        return expressions.value(invocation.getArguments().getFirst()).text();
      }
    }
    return "NULL";
  }
}
