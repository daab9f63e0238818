package milliwatt.translate;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Assignments of all kinds. */
final class Assignments {
  private final Expressions expressions;
  private final Facts facts;
  private final Scope scope;

  Assignments(Expressions expressions) {
    this.expressions = expressions;
    this.facts = expressions.facts;
    this.scope = expressions.scope;
  }

  /**
   * Where a value goes.
   *
   * @param before what has to be evaluated first, as declarations; empty for most
   * @param place the variable
   * @param effects of evaluating {@code before}
   * @param written what writing to the place does
   */
  private record Target(String before, C place, Effects effects, Effects written) {}

  /** {@code variable = value}. */
  C assign(AssignmentTree tree, boolean valueUsed) {
    ExpressionTree variable = unwrapped(tree.getVariable());
    TypeMirror type = facts.type(variable);
    if (variable instanceof ArrayAccessTree access) {
      return assignElement(access, tree.getExpression(), type, valueUsed);
    }
    if (facts.element(variable) instanceof VariableElement field
        && field.getKind().isField()
        && !Accesses.isStatic(field)
        && variable instanceof MemberSelectTree select) {
      return assignField(select, field, tree.getExpression(), type);
    }
    C value = expressions.converted(tree.getExpression(), type);
    VariableElement assigned = (VariableElement) facts.element(variable);
    if (assigned.getKind().isField() && Accesses.isStatic(assigned)) {
      JavaClass owner = facts.program().owner(assigned);
      String name = facts.names().staticField(assigned);
      if (expressions.accesses.needsUse(owner)) {
        return block(
            facts.types().declare(type, "v")
                + " = "
                + value.text()
                + "; "
                + owner.name
                + "_use("
                + scope.site()
                + "); "
                + name
                + " = v;",
            "v",
            valueUsed,
            Effects.ANY);
      }
      return assignment(name, value, value.effects().and(Effects.WRITES));
    }
    boolean local = !assigned.getKind().isField();
    String name = local ? facts.names().local(assigned) : "self->" + facts.names().field(assigned);
    Effects effects = local ? Effects.writesLocal(assigned) : Effects.WRITES;
    return assignment(name, value, value.effects().and(effects));
  }

  private static C assignment(String place, C value, Effects effects) {
    return new C(place + " = " + value.at(C.ASSIGNMENT), C.ASSIGNMENT, effects);
  }

  private C block(String statements, String result, boolean valueUsed, Effects effects) {
    return C.primary("({ " + statements + (valueUsed ? " " + result + ";" : "") + " })", effects);
  }

  /** Java looks at array, index and value before it looks whether the array has such an element. */
  private C assignElement(
      ArrayAccessTree access, ExpressionTree source, TypeMirror type, boolean valueUsed) {
    C array = expressions.value(access.getExpression());
    C index = expressions.value(access.getIndex());
    C value = expressions.converted(source, type);
    String site = scope.site();
    boolean proven = scope.proven.contains(access);
    String at = CTypes.word(type.getKind()) + "_at";
    Effects trap = proven ? Effects.NONE : Effects.TRAPS.and(Effects.TRAPS_ON_NULL);
    C stored =
        expressions.sequence.ordered(
            List.of(array, index, value),
            List.of(facts.type(access.getExpression()), facts.type(access.getIndex()), type),
            settled -> {
              String a = settled.get(0).text();
              String i = settled.get(1).text();
              String place =
                  proven
                      ? settled.get(0).at(C.PRIMARY) + "->data[" + i + "]"
                      : "*%s(%s, %s, %s)".formatted(at, a, i, site);
              return store(place, settled, type, trap);
            });
    return valueUsed && CTypes.isReference(type) ? stored.cast(facts.types().of(type)) : stored;
  }

  /** The last of the operands goes to the place; what the place traps on comes after its value. */
  private C store(String place, List<C> settled, TypeMirror type, Effects trap) {
    C value = settled.getLast();
    Effects effects = trap.and(Effects.WRITES);
    for (C operand : settled) {
      effects = effects.and(operand.effects());
    }
    if (!value.effects().conflictsWith(trap)) {
      return assignment(place, value, effects);
    }
    String name = scope.temporary("v");
    return C.primary(
        "({ %s = %s; %s = %s; })"
            .formatted(facts.types().declare(type, name), value.text(), place, name),
        effects);
  }

  private C assignField(
      MemberSelectTree select, VariableElement field, ExpressionTree source, TypeMirror type) {
    C object = expressions.value(select.getExpression());
    C value = expressions.converted(source, type);
    String name = facts.names().field(field);
    Effects onNull = expressions.accesses.onNull(object);
    Effects checked = facts.explicitNullChecks() ? onNull : Effects.NONE;
    return expressions
        .sequence
        .ordered(
            List.of(object, value),
            List.of(facts.type(select.getExpression()), type),
            settled ->
                store(
                    expressions.accesses.dereferenced(settled.get(0)) + "->" + name,
                    settled,
                    type,
                    checked))
        .with(onNull);
  }

  /** {@code variable op= value}. */
  C compound(CompoundAssignmentTree tree, boolean valueUsed) {
    ExpressionTree variable = unwrapped(tree.getVariable());
    TypeMirror type = facts.type(variable);
    Tree.Kind operator = Operators.ofCompound(tree.getKind());
    Target target = target(variable);
    TypeMirror valueType = facts.type(tree.getExpression());
    Number divisor = expressions.constant(tree.getExpression());
    boolean shift = Operators.isShift(operator);
    TypeKind in = shift ? CTypes.promoted(type, type) : CTypes.promoted(type, valueType);
    C value =
        shift
            ? expressions.value(tree.getExpression())
            : expressions.operand(tree.getExpression(), in);
    String site = scope.site();
    C old = target.place().with(Effects.READS);
    C sum =
        expressions.sequence.ordered(
            List.of(old, value),
            List.of(type, valueType),
            operands ->
                Operators.binary(operator, in, operands.get(0), operands.get(1), divisor, site));
    String word = symbol(operator);
    boolean plain =
        word != null
            && !sum.text().startsWith("({")
            && (CTypes.isFloating(type) || !CTypes.isFloating(valueType));
    Effects effects = target.effects().and(sum.effects()).and(target.written());
    String assigned =
        plain
            ? target.place().text() + " " + word + " " + value.at(C.ASSIGNMENT)
            : target.place().text() + " = " + narrowed(sum, in, type).at(C.ASSIGNMENT);
    return target.before().isEmpty()
        ? new C(assigned, C.ASSIGNMENT, effects)
        : C.primary("({ " + target.before() + assigned + "; })", effects);
  }

  /** What Java computes in a wider type goes back by a cast that nobody wrote. */
  private C narrowed(C value, TypeKind in, TypeMirror type) {
    if (in == type.getKind()) {
      return value;
    }
    if ((in == TypeKind.FLOAT || in == TypeKind.DOUBLE) && !CTypes.isFloating(type)) {
      return expressions.conversions.cast(
          value, facts.program().attribution.types.getPrimitiveType(in), type);
    }
    return value.cast(facts.types().of(type));
  }

  private static String symbol(Tree.Kind operator) {
    return switch (operator) {
      case PLUS -> "+=";
      case MINUS -> "-=";
      case MULTIPLY -> "*=";
      case AND -> "&=";
      case OR -> "|=";
      case XOR -> "^=";
      default -> null;
    };
  }

  /** {@code ++} and {@code --}. */
  C step(UnaryTree tree, boolean valueUsed) {
    ExpressionTree variable = unwrapped(tree.getExpression());
    Target target = target(variable);
    Tree.Kind kind = tree.getKind();
    boolean up = kind == Tree.Kind.PREFIX_INCREMENT || kind == Tree.Kind.POSTFIX_INCREMENT;
    boolean after = kind == Tree.Kind.POSTFIX_INCREMENT || kind == Tree.Kind.POSTFIX_DECREMENT;
    String operator = up ? "++" : "--";
    Effects effects =
        target.effects().and(target.place().effects()).and(Effects.READS).and(target.written());
    String place = target.place().at(C.PRIMARY);
    String text = after || !valueUsed ? place + operator : operator + place;
    C stepped = new C(text, after || !valueUsed ? C.PRIMARY : C.UNARY, effects);
    return target.before().isEmpty()
        ? stepped
        : C.primary("({ " + target.before() + text + "; })", effects);
  }

  /** A variable that is read and then written: what leads to it is evaluated once. */
  private Target target(ExpressionTree variable) {
    if (variable instanceof ArrayAccessTree access) {
      if (scope.proven.contains(access)) {
        int line = scope.line();
        C place = expressions.accesses.place(access);
        if (place.effects().none()) {
          return new Target("", place, Effects.NONE, Effects.WRITES);
        }
        scope.line(line); // back to where the translation of the same element begins anew
      }
      return pointed(expressions.accesses.address(access), facts.type(access));
    }
    VariableElement element = (VariableElement) facts.element(variable);
    if (!element.getKind().isField()) {
      return new Target(
          "",
          C.primary(facts.names().local(element), Effects.readsLocal(element)),
          Effects.NONE,
          Effects.writesLocal(element));
    }
    if (Accesses.isStatic(element)) {
      JavaClass owner = facts.program().owner(element);
      String name = facts.names().staticField(element);
      return expressions.accesses.needsUse(owner)
          ? new Target(
              owner.name + "_use(" + scope.site() + "); ",
              C.primary(name, Effects.READS),
              Effects.ANY,
              Effects.WRITES)
          : new Target("", C.primary(name, Effects.READS), Effects.NONE, Effects.WRITES);
    }
    if (variable instanceof MemberSelectTree select
        && !(facts.element(select.getExpression()) instanceof TypeElement)) {
      C object = expressions.value(select.getExpression());
      String name = facts.names().field(element);
      if (object.text().matches("\\w+")) {
        return new Target(
            "",
            C.primary(
                expressions.accesses.dereferenced(object) + "->" + name,
                object.effects().and(expressions.accesses.onNull(object))),
            Effects.NONE,
            Effects.WRITES);
      }
      C address =
          new C(
              "&" + expressions.accesses.dereferenced(object) + "->" + name,
              C.UNARY,
              object.effects().and(expressions.accesses.onNull(object)));
      return pointed(address, facts.type(select));
    }
    return new Target(
        "",
        C.primary("self->" + facts.names().field(element), Effects.READS),
        Effects.NONE,
        Effects.WRITES);
  }

  private Target pointed(C address, TypeMirror type) {
    String pointer = scope.temporary("p");
    String declared = CTypes.isReference(type) ? "void *" : facts.types().of(type) + " ";
    return new Target(
        "%s*%s = %s; ".formatted(declared, pointer, address.text()),
        new C("*" + pointer, C.UNARY, Effects.NONE),
        address.effects(),
        Effects.WRITES);
  }

  private static ExpressionTree unwrapped(ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree brackets) {
      inner = brackets.getExpression();
    }
    return inner;
  }
}
