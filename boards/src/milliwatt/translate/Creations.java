package milliwatt.translate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** New objects and arrays, and the questions what class an object has. */
final class Creations {
  private final Expressions expressions;
  private final Facts facts;
  private final Scope scope;

  Creations(Expressions expressions) {
    this.expressions = expressions;
    this.facts = expressions.facts;
    this.scope = expressions.scope;
  }

  /** {@code new X(...)}. */
  C object(NewClassTree tree) {
    ExecutableElement constructor = (ExecutableElement) facts.element(tree);
    JavaClass c = facts.program().owner(constructor);
    String site = scope.site(); // the object is made before its arguments are computed
    List<C> operands = new ArrayList<>();
    List<TypeMirror> types = new ArrayList<>();
    for (int i = 0; i < tree.getArguments().size(); i++) {
      TypeMirror type = constructor.getParameters().get(i).asType();
      operands.add(expressions.converted(tree.getArguments().get(i), type));
      types.add(type);
    }
    Effects effects = facts.effects().of(constructor).and(Effects.TRAPS);
    C created =
        expressions.sequence.ordered(
            operands,
            types,
            settled -> {
              Effects all = effects;
              StringBuilder arguments = new StringBuilder();
              for (C each : settled) {
                arguments.append(each.text()).append(", ");
                all = all.and(each.effects());
              }
              return C.primary(
                  facts.names().creator(constructor) + "(" + arguments + site + ")", all);
            });
    return expressions.accesses.needsUse(c)
        ? C.primary("({ " + c.name + "_use(" + site + "); " + created.text() + "; })", Effects.ANY)
        : created;
  }

  /** {@code new int[n]}, {@code new int[n][m]}, {@code new int[] {1, 2}}, {@code {1, 2}}. */
  C array(NewArrayTree tree, TypeMirror type) {
    return tree.getInitializers() != null ? listed(tree, type) : sized(tree, type);
  }

  private C sized(NewArrayTree tree, TypeMirror type) {
    List<C> sizes = new ArrayList<>();
    List<TypeMirror> types = new ArrayList<>();
    TypeMirror innermost = type;
    for (ExpressionTree dimension : tree.getDimensions()) {
      sizes.add(expressions.value(dimension));
      types.add(facts.program().attribution.types.getPrimitiveType(TypeKind.INT));
      innermost = CTypes.element(innermost);
    }
    String site = scope.site();
    String structure = facts.types().array(type);
    if (sizes.size() == 1) {
      C size = sizes.getFirst();
      return C.primary(
          "MW_NEW_ARRAY(%s, %s, %s)".formatted(structure, size.text(), site),
          size.effects().and(Effects.TRAPS));
    }
    String last = lastArray(type, sizes.size());
    return expressions.sequence.ordered(
        sizes,
        types,
        settled -> {
          String list = settled.stream().map(C::text).collect(Collectors.joining(", "));
          Effects effects =
              settled.stream().map(C::effects).reduce(Effects.TRAPS, (a, b) -> a.and(b));
          return C.primary(
              "((RefArray *) MW_NEW_ARRAYS(%s, %d, ((int32_t[]) {%s}), %s))"
                  .formatted(last, settled.size(), list, site),
              effects);
        });
  }

  /** The structure of the arrays that the last given dimension makes. */
  private String lastArray(TypeMirror type, int dimensions) {
    TypeMirror inner = type;
    for (int i = 1; i < dimensions; i++) {
      inner = CTypes.element(inner);
    }
    return facts.types().array(inner);
  }

  private C listed(NewArrayTree tree, TypeMirror type) {
    TypeMirror elementType = CTypes.element(type);
    String structure = facts.types().array(type);
    String array = scope.temporary("a");
    StringBuilder text =
        new StringBuilder(
            "({ %s *%s = MW_NEW_ARRAY(%s, %d, %s); "
                .formatted(
                    structure, array, structure, tree.getInitializers().size(), scope.site()));
    Effects effects = Effects.TRAPS;
    int i = 0;
    for (ExpressionTree element : tree.getInitializers()) {
      C value = expressions.converted(element, elementType);
      text.append("%s->data[%d] = %s; ".formatted(array, i++, value.text()));
      effects = effects.and(value.effects());
    }
    return C.primary(text + array + "; })", effects);
  }

  /** A cast to a class or interface. */
  C cast(C value, TypeMirror from, TypeMirror to) {
    JavaClass target = facts.program().classOf(to);
    if (target == null || from.getKind() == TypeKind.NULL) {
      return value.cast(facts.types().of(to));
    }
    JavaClass source = facts.program().classOf(from);
    if (source != null && source.isSubclassOf(target)) {
      return source == target ? value : value.cast(target.name + " *");
    }
    String function =
        target.isInterface()
            ? "mw_cast_to_interface(%s, %d, %s)".formatted(value.text(), target.id, scope.site())
            : "mw_cast(%s, %d, %d, %s)"
                .formatted(value.text(), target.id, target.lastId, scope.site());
    return C.primary(function, value.effects().and(Effects.TRAPS).and(Effects.READS))
        .cast(target.name + " *");
  }

  /** {@code x instanceof X}. */
  C instanceOf(InstanceOfTree tree) {
    C value = expressions.value(tree.getExpression());
    JavaClass target = facts.program().classOf(facts.type(tree.getType()));
    if (target == null) {
      // An array: Tiny Java has no type that could hold one of another type.
      return new C(value.at(C.EQUALITY + 1) + " != NULL", C.EQUALITY, value.effects());
    }
    JavaClass source = facts.program().classOf(facts.type(tree.getExpression()));
    if (source != null && source.isSubclassOf(target)) {
      return new C(value.at(C.EQUALITY + 1) + " != NULL", C.EQUALITY, value.effects());
    }
    String function =
        target.isInterface()
            ? "mw_implements(%s, %d)".formatted(value.text(), target.id)
            : "mw_is(%s, %d, %d)".formatted(value.text(), target.id, target.lastId);
    return C.primary(function, value.effects().and(Effects.READS));
  }
}
