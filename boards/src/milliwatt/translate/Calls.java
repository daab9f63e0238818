package milliwatt.translate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Calls of methods: of the program's own, of the JDK's, and of constructors from constructors. */
final class Calls {
  private final Expressions expressions;
  private final Facts facts;
  private final Scope scope;

  Calls(Expressions expressions) {
    this.expressions = expressions;
    this.facts = expressions.facts;
    this.scope = expressions.scope;
  }

  static boolean isSuper(ExpressionTree tree) {
    return tree instanceof IdentifierTree name && name.getName().contentEquals("super")
        || tree instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("super"); // Interface.super
  }

  C call(MethodInvocationTree tree) {
    ExecutableElement method = (ExecutableElement) facts.element(tree.getMethodSelect());
    JavaClass owner = facts.program().owner(method);
    List<C> operands = new ArrayList<>();
    List<TypeMirror> types = new ArrayList<>();
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    ExpressionTree receiver = receiver(tree);
    if (owner == null) {
      return ofJdk(tree, method, receiver);
    }
    if (!isStatic) {
      C object = object(receiver);
      operands.add(object);
      types.add(
          receiver == null || isSuper(receiver) ? owner.element.asType() : facts.type(receiver));
    }
    arguments(tree.getArguments(), method, operands, types);
    scope.atPosition(tree);
    C call =
        isStatic || method.getKind() == ElementKind.CONSTRUCTOR || isSuper(receiver)
            ? direct(method, operands, types, isStatic)
            : onObject(method, operands, types);
    C whole =
        isStatic && receiver != null && !(facts.element(receiver) instanceof TypeElement)
            ? C.primary(
                "({ (void) (%s); %s; })".formatted(expressions.value(receiver).text(), call.text()),
                Effects.ANY)
            : call;
    return CTypes.isReference(facts.type(tree)) && !sameType(method, tree)
        ? whole.cast(facts.types().of(facts.type(tree)))
        : whole;
  }

  private boolean sameType(ExecutableElement method, MethodInvocationTree tree) {
    return facts.types().of(method.getReturnType()).equals(facts.types().of(facts.type(tree)));
  }

  private static ExpressionTree receiver(MethodInvocationTree tree) {
    ExpressionTree select = tree.getMethodSelect();
    while (select instanceof ParenthesizedTree brackets) {
      select = brackets.getExpression();
    }
    return select instanceof MemberSelectTree member ? member.getExpression() : null;
  }

  private C object(ExpressionTree receiver) {
    return receiver == null || isSuper(receiver)
        ? C.primary("self", Effects.NONE)
        : expressions.value(receiver);
  }

  void arguments(
      List<? extends ExpressionTree> given,
      ExecutableElement method,
      List<C> operands,
      List<TypeMirror> types) {
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < given.size(); i++) {
      TypeMirror type = parameters.get(i).asType();
      operands.add(expressions.converted(given.get(i), type));
      types.add(type);
    }
  }

  /**
   * A call whose target is known: a static method, a constructor, or a method of the superclass.
   */
  private C direct(
      ExecutableElement method, List<C> operands, List<TypeMirror> types, boolean isStatic) {
    ExecutableElement target = isStatic ? method : superTarget(method);
    JavaClass owner = facts.program().owner(target);
    Effects effects = facts.effects().of(target);
    if (isStatic && expressions.accesses.needsUse(owner)) {
      return afterUse(target, operands, types);
    }
    return expressions.sequence.ordered(
        operands,
        types,
        settled -> {
          List<C> arguments = new ArrayList<>(settled);
          if (!isStatic && owner != scope.owner) {
            arguments.set(0, arguments.getFirst().cast(owner.name + " *"));
          }
          return invocation(facts.names().function(target), arguments, effects);
        });
  }

  /**
   * A static method whose class may have to be initialised: after the arguments, before the call.
   */
  private C afterUse(ExecutableElement method, List<C> operands, List<TypeMirror> types) {
    StringBuilder before = new StringBuilder();
    List<C> settled = settled(operands, types, before);
    String use = facts.program().owner(method).name + "_use(" + scope.site() + "); ";
    C call = invocation(facts.names().function(method), settled, Effects.ANY);
    return C.primary("({ " + before + use + call.text() + "; })", Effects.ANY);
  }

  /** All operands in variables, whose declarations go to {@code before}. */
  private List<C> settled(List<C> operands, List<TypeMirror> types, StringBuilder before) {
    List<C> settled = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      String name = scope.temporary("t");
      before.append(
          "%s = %s; ".formatted(facts.types().declare(types.get(i), name), operands.get(i).text()));
      settled.add(C.primary(name, Effects.NONE));
    }
    return settled;
  }

  /** {@code super.method()} may find the method further up. */
  private ExecutableElement superTarget(ExecutableElement method) {
    JavaClass owner = facts.program().owner(method);
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? method
        : facts.program().implementation(method, owner);
  }

  private static C invocation(String function, List<C> arguments, Effects effects) {
    Effects all = effects;
    StringBuilder text = new StringBuilder(function).append('(');
    for (int i = 0; i < arguments.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(arguments.get(i).text());
      all = all.and(arguments.get(i).effects());
    }
    return C.primary(text.append(')').toString(), all);
  }

  /**
   * A call on an object, whose class decides what is called. Null is noticed after the arguments.
   */
  private C onObject(ExecutableElement method, List<C> operands, List<TypeMirror> types) {
    C object = operands.getFirst();
    Set<ExecutableElement> targets = facts.reachable().targets(method);
    Effects onNull = expressions.accesses.onNull(object);
    Effects effects = facts.effects().of(method);
    if (!Accesses.isSelf(object) && argumentsNotice(operands)) {
      return late(method, targets, operands, types, effects.and(onNull));
    }
    List<C> checked = new ArrayList<>(operands);
    checked.set(0, object.with(onNull));
    return expressions.sequence.ordered(
        checked, types, settled -> invoke(method, targets, settled, effects));
  }

  private static boolean argumentsNotice(List<C> operands) {
    return operands.stream()
        .skip(1)
        .anyMatch(argument -> argument.effects().traps() || argument.effects().writes());
  }

  /** Object and arguments in variables, then the look at the object. */
  private C late(
      ExecutableElement method,
      Set<ExecutableElement> targets,
      List<C> operands,
      List<TypeMirror> types,
      Effects effects) {
    StringBuilder before = new StringBuilder();
    List<C> settled = settled(operands, types, before);
    Effects all = effects;
    for (C operand : operands) {
      all = all.and(operand.effects());
    }
    C call = invoke(method, targets, settled, effects);
    return C.primary("({ " + before + call.text() + "; })", all);
  }

  private C invoke(
      ExecutableElement method, Set<ExecutableElement> targets, List<C> settled, Effects effects) {
    List<C> arguments = new ArrayList<>(settled);
    C object = arguments.getFirst();
    boolean self = Accesses.isSelf(object);
    if (targets.size() == 1) {
      ExecutableElement target = targets.iterator().next();
      JavaClass owner = facts.program().owner(target);
      C checked =
          self || Receivers.touchesThisFirst(target, facts) && !facts.explicitNullChecks()
              ? object
              : C.primary(expressions.accesses.nonNull(object), object.effects());
      arguments.set(0, self && owner == scope.owner ? checked : checked.cast(owner.name + " *"));
      return asDeclared(
          invocation(facts.names().function(target), arguments, effects), target, method);
    }
    if (targets.isEmpty()) {
      // No object of such a class is ever made, so the reference is null.
      String nothing = "(" + facts.types().of(method.getReturnType()) + ") 0";
      return C.primary(
          "({ mw_trap(MW_NULL_POINTER, %s, 0, 0); %s; })".formatted(scope.site(), nothing),
          effects.and(Effects.TRAPS_ON_NULL));
    }
    C checked =
        self || !facts.explicitNullChecks()
            ? object
            : C.primary(expressions.accesses.nonNull(object), object.effects());
    ExecutableElement root = facts.program().root(method);
    JavaClass declaring = facts.program().owner(root);
    arguments.set(0, checked.cast(declaring.name + " *"));
    C call =
        invocation(
            "%s_call_%s".formatted(declaring.name, facts.names().slot(root)), arguments, effects);
    return asDeclared(call, root, method);
  }

  /** A method that overrides another one may return a more special class. */
  private C asDeclared(C call, ExecutableElement called, ExecutableElement method) {
    String returned = facts.types().of(method.getReturnType());
    return facts.types().of(called.getReturnType()).equals(returned) ? call : call.cast(returned);
  }

  private C ofJdk(MethodInvocationTree tree, ExecutableElement method, ExpressionTree receiver) {
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return C.primary("(void) 0", Effects.NONE); // of Object, Enum or Record
    }
    if (method.getSimpleName().contentEquals("ordinal")) {
      C object = object(receiver);
      return C.primary(
          expressions.accesses.dereferenced(object) + "->ordinal",
          object.effects().and(expressions.accesses.onNull(object)));
    }
    List<C> operands = new ArrayList<>();
    List<TypeMirror> types = new ArrayList<>();
    arguments(tree.getArguments(), method, operands, types);
    scope.atPosition(tree);
    if (scope.proven.contains(tree)) {
      return expressions.sequence.ordered(operands, types, Calls::provenLoad);
    }
    scope.atPosition(tree);
    boolean traps = Jdk.mayTrap(method);
    String site = scope.site();
    return expressions.sequence.ordered(
        operands,
        types,
        settled -> {
          List<C> arguments = new ArrayList<>(settled);
          if (traps) {
            arguments.add(C.constant(site));
          }
          return invocation(Jdk.function(method), arguments, Jdk.effects(method));
        });
  }

  private static C provenLoad(List<C> operands) {
    C array = operands.get(0);
    C index = operands.get(1);
    return C.primary(
        "mw_load4(&%s->data[%s])".formatted(array.at(C.PRIMARY), index.text()),
        array.effects().and(index.effects()).and(Effects.READS));
  }
}
