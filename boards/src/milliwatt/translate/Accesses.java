package milliwatt.translate;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.List;
import java.util.function.BinaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Variables, fields and elements of arrays. */
final class Accesses {
  private final Expressions expressions;
  private final Facts facts;
  private final Scope scope;

  Accesses(Expressions expressions) {
    this.expressions = expressions;
    this.facts = expressions.facts;
    this.scope = expressions.scope;
  }

  /** A simple name: a local variable, a field of this object, a static field, or {@code this}. */
  C name(IdentifierTree tree) {
    if (tree.getName().contentEquals("this")) {
      return C.primary("self", Effects.NONE);
    }
    VariableElement variable = (VariableElement) facts.element(tree);
    if (!variable.getKind().isField()) {
      return C.primary(facts.names().local(variable), Effects.readsLocal(variable));
    }
    return isStatic(variable) ? staticField(variable) : field("self", variable, Effects.NONE);
  }

  /** {@code something.name}, where the name is a field, or an array's length. */
  C select(MemberSelectTree tree) {
    Element element = facts.element(tree);
    TypeMirror holder = facts.type(tree.getExpression());
    if (holder != null && holder.getKind() == TypeKind.ARRAY) {
      C array = expressions.value(tree.getExpression());
      return C.primary(
          dereferenced(array) + "->length", array.effects().and(Effects.TRAPS_ON_NULL));
    }
    if (element instanceof VariableElement variable && variable.getKind().isField()) {
      if (isStatic(variable)) {
        return withEffectsOf(tree.getExpression(), staticField(variable));
      }
      if (variable.getConstantValue() != null) {
        // Java has put the constant here, but still looks whether there is an object.
        C object = expressions.value(tree.getExpression());
        String constant = Literals.of(variable.getConstantValue());
        return object.text().equals("self")
            ? C.constant(constant)
            : C.primary(
                "({ (void) %s; %s; })".formatted(nonNull(object), constant),
                object.effects().and(Effects.TRAPS_ON_NULL));
      }
      C object = expressions.value(tree.getExpression());
      return field(dereferenced(object), variable, object.effects().and(onNull(object)));
    }
    throw new Untranslatable(tree, "Tiny Java has no such name.");
  }

  /** What stands before the name of a static member is evaluated, and forgotten. */
  private C withEffectsOf(ExpressionTree qualifier, C member) {
    if (facts.element(qualifier) instanceof TypeElement) {
      return member;
    }
    C before = expressions.value(qualifier);
    return before.effects().none()
        ? member
        : C.primary(
            "({ (void) (%s); %s; })".formatted(before.text(), member.text()),
            before.effects().and(member.effects()));
  }

  private C field(String object, VariableElement field, Effects effects) {
    if (field.getConstantValue() != null) {
      return C.constant(Literals.of(field.getConstantValue()));
    }
    return C.primary(object + "->" + facts.names().field(field), effects.and(Effects.READS));
  }

  private C staticField(VariableElement field) {
    Object constant = field.getConstantValue();
    JavaClass owner = facts.program().owner(field);
    if (constant instanceof String || constant != null && owner == null) {
      return C.constant(jdkConstant(field));
    }
    String name = facts.names().staticField(field);
    if (constant != null) {
      return C.primary(name, Effects.NONE);
    }
    if (facts.program().tables().contains(field)) {
      return C.primary(used(owner, name), initialising(owner));
    }
    return C.primary(used(owner, name), initialising(owner).and(Effects.READS));
  }

  private static String jdkConstant(VariableElement field) {
    String owner = ((TypeElement) field.getEnclosingElement()).getSimpleName().toString();
    return switch (owner + "." + field.getSimpleName()) {
      case "Integer.MAX_VALUE" -> "INT32_MAX";
      case "Long.MAX_VALUE" -> "INT64_MAX";
      case "Byte.MIN_VALUE" -> "INT8_MIN";
      case "Byte.MAX_VALUE" -> "INT8_MAX";
      case "Short.MIN_VALUE" -> "INT16_MIN";
      case "Short.MAX_VALUE" -> "INT16_MAX";
      default -> Literals.of(field.getConstantValue());
    };
  }

  /** A static name, after the first use of its class has initialised it. */
  String used(JavaClass owner, String name) {
    return needsUse(owner) ? "(%s_use(%s), %s)".formatted(owner.name, scope.site(), name) : name;
  }

  Effects initialising(JavaClass owner) {
    return needsUse(owner) ? Effects.ANY : Effects.NONE;
  }

  /** A class's own code runs only once its initialisation has begun. */
  boolean needsUse(JavaClass owner) {
    return owner != scope.owner && ClassInitialisation.isNeeded(owner, facts.program());
  }

  /** The value of a named constant that is a number, otherwise null. */
  Number constant(ExpressionTree name) {
    return facts.element(name) instanceof VariableElement variable
            && variable.getKind() != ElementKind.ENUM_CONSTANT
            && variable.getConstantValue() instanceof Number number
        ? number
        : null;
  }

  /** An element of an array, to be read. */
  C element(ArrayAccessTree tree) {
    TypeMirror type = facts.type(tree);
    C place = place(tree);
    C value = place.with(Effects.READS);
    return CTypes.isReference(type) ? value.cast(facts.types().of(type)) : value;
  }

  /** An element of an array, to be read or written; a reference is a {@code void *} there. */
  C place(ArrayAccessTree tree) {
    return reach(tree, Accesses::unchecked, "*");
  }

  /** Where an element of an array lies. */
  C address(ArrayAccessTree tree) {
    return reach(
        tree,
        (array, index) -> new C(unchecked(array, index).unary("&"), C.UNARY, Effects.NONE),
        "");
  }

  private C reach(ArrayAccessTree tree, BinaryOperator<C> proven, String prefix) {
    C array = expressions.value(tree.getExpression());
    C index = expressions.value(tree.getIndex());
    TypeMirror arrayType = facts.type(tree.getExpression());
    boolean isProven = scope.proven.contains(tree);
    String at = CTypes.word(CTypes.element(arrayType).getKind()) + "_at";
    String site = scope.site();
    Effects trap = isProven ? Effects.NONE : Effects.TRAPS.and(Effects.TRAPS_ON_NULL);
    return expressions.sequence.ordered(
        List.of(array, index),
        List.of(arrayType, facts.type(tree.getIndex())),
        operands -> {
          C a = operands.get(0);
          C i = operands.get(1);
          C reached =
              isProven
                  ? proven.apply(a, i)
                  : new C(
                      "%s%s(%s, %s, %s)".formatted(prefix, at, a.text(), i.text(), site),
                      prefix.isEmpty() ? C.PRIMARY : C.UNARY,
                      trap);
          return reached.with(a.effects().and(i.effects()));
        });
  }

  private static C unchecked(C array, C index) {
    return C.primary(array.at(C.PRIMARY) + "->data[" + index.text() + "]", Effects.NONE);
  }

  /** The object before {@code ->}. */
  String dereferenced(C object) {
    return isSelf(object) || !facts.explicitNullChecks() ? object.at(C.PRIMARY) : nonNull(object);
  }

  /** The object, after a look whether it is one. */
  String nonNull(C object) {
    return "MW_NONNULL(%s, %s)".formatted(object.text(), scope.site());
  }

  Effects onNull(C object) {
    return isSelf(object) ? Effects.NONE : Effects.TRAPS_ON_NULL;
  }

  static boolean isSelf(C object) {
    return object.text().equals("self");
  }

  static boolean isStatic(VariableElement variable) {
    return variable.getModifiers().contains(Modifier.STATIC);
  }
}
