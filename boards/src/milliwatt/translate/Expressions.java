package milliwatt.translate;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import java.util.List;
import java.util.function.BiFunction;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Java's expressions in C. Each kind that takes more than a few lines has a class of its own. */
final class Expressions {
  final Facts facts;
  final Scope scope;
  final Conversions conversions;
  final Accesses accesses;
  final Sequence sequence;
  private final ConstantExpression constants;
  private final Calls calls;
  private final Creations creations;
  private final Assignments assignments;
  private final BiFunction<SwitchExpressionTree, TypeMirror, String> switches;

  /**
   * @param switches writes a switch expression, whose value is to be of the given type, as a C
   *     statement expression
   */
  Expressions(
      Facts facts, Scope scope, BiFunction<SwitchExpressionTree, TypeMirror, String> switches) {
    this.facts = facts;
    this.scope = scope;
    this.switches = switches;
    conversions = new Conversions(facts);
    sequence = new Sequence(facts, scope);
    constants = new ConstantExpression(facts);
    accesses = new Accesses(this);
    calls = new Calls(this);
    creations = new Creations(this);
    assignments = new Assignments(this);
  }

  /** An expression for its value. */
  C value(ExpressionTree tree) {
    return switch (tree) {
      case LiteralTree literal -> C.constant(Literals.of(literal, source(literal)));
      case ParenthesizedTree brackets -> inBrackets(value(brackets.getExpression()));
      case IdentifierTree name -> accesses.name(name);
      case MemberSelectTree select -> accesses.select(select);
      case ArrayAccessTree access -> accesses.element(access);
      case UnaryTree unary -> unary(unary);
      case BinaryTree binary -> binary(binary);
      case ConditionalExpressionTree conditional ->
          conditional(conditional, facts.type(tree), true);
      case AssignmentTree assignment -> assignments.assign(assignment, true);
      case CompoundAssignmentTree assignment -> assignments.compound(assignment, true);
      case TypeCastTree cast -> cast(cast);
      case InstanceOfTree test -> creations.instanceOf(test);
      case MethodInvocationTree call -> calls.call(call);
      case NewClassTree creation -> creations.object(creation);
      case NewArrayTree array -> creations.array(array, facts.type(array));
      case SwitchExpressionTree choice -> chosen(choice, facts.type(choice));
      default -> throw new Untranslatable(tree, "Tiny Java has no such expression.");
    };
  }

  /** An expression for what it does; its value is not used. */
  C effect(ExpressionTree tree) {
    return switch (tree) {
      case ParenthesizedTree brackets -> effect(brackets.getExpression());
      case AssignmentTree assignment -> assignments.assign(assignment, false);
      case CompoundAssignmentTree assignment -> assignments.compound(assignment, false);
      case UnaryTree unary when isStep(unary.getKind()) -> assignments.step(unary, false);
      default -> value(tree);
    };
  }

  /** An expression whose value goes to a place of another type, without a cast in the source. */
  C converted(ExpressionTree tree, TypeMirror to) {
    if (tree instanceof NewArrayTree array && array.getType() == null) {
      return creations.array(array, to);
    }
    if (to != null && to.getKind().isPrimitive() && chooses(tree)) {
      C c = branch(tree, to);
      return c.binding() < C.UNARY ? new C("(" + c.text() + ")", C.PRIMARY, c.effects()) : c;
    }
    TypeMirror from = facts.type(tree);
    if (from instanceof ArrayType
        && to instanceof ArrayType
        && !facts.program().attribution.types.isSameType(from, to)) {
      throw new Untranslatable(
          tree, "An array is used as one of another class. Make it an array of that class.");
    }
    return conversions.assigned(value(tree), from, to);
  }

  private String source(LiteralTree literal) {
    Attribution attribution = facts.program().attribution;
    int start = (int) attribution.start(scope.owner.unit, literal);
    int end = (int) attribution.end(scope.owner.unit, literal);
    return start < 0 || end < start
        ? ""
        : Attribution.source(scope.owner.unit).substring(start, end);
  }

  static boolean isStep(Tree.Kind kind) {
    return switch (kind) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  private C unary(UnaryTree tree) {
    if (isStep(tree.getKind())) {
      return assignments.step(tree, true);
    }
    boolean not = tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT;
    C operand = not ? condition(tree.getExpression()) : value(tree.getExpression());
    String operator =
        switch (tree.getKind()) {
          case UNARY_MINUS -> "-";
          case UNARY_PLUS -> "+";
          case BITWISE_COMPLEMENT -> "~";
          case LOGICAL_COMPLEMENT -> "!";
          default -> throw new Untranslatable(tree, "Tiny Java has no such operator.");
        };
    boolean least = operand.text().equals("INT32_MIN") || operand.text().equals("INT64_MIN");
    boolean nan = operand.text().equals("MW_NAN"); // javac keeps no sign of it
    if ((least || nan) && tree.getKind() == Tree.Kind.UNARY_MINUS) {
      return operand; // 2147483648 behind a minus, which javac reads as what it will become
    }
    return new C(operand.unary(operator), C.UNARY, operand.effects());
  }

  private C binary(BinaryTree tree) {
    Tree.Kind kind = tree.getKind();
    if (kind == Tree.Kind.CONDITIONAL_AND || kind == Tree.Kind.CONDITIONAL_OR) {
      return shortCircuit(tree);
    }
    TypeMirror leftType = facts.type(tree.getLeftOperand());
    TypeMirror rightType = facts.type(tree.getRightOperand());
    TypeKind in =
        Operators.isShift(kind)
            ? CTypes.promoted(leftType, leftType)
            : CTypes.promoted(leftType, rightType);
    C left = operand(tree.getLeftOperand(), in);
    C right =
        Operators.isShift(kind)
            ? value(tree.getRightOperand())
            : operand(tree.getRightOperand(), in);
    if (kind == Tree.Kind.PLUS && CTypes.isReference(facts.type(tree))) {
      return C.primary(left.text() + " " + right.text(), Effects.NONE); // constant text
    }
    if (CTypes.isReference(leftType) && CTypes.isReference(rightType)) {
      if (!facts.types().of(leftType).equals(facts.types().of(rightType))) {
        left = left.cast("void *");
      }
    }
    String site = scope.site();
    Number divisor = constant(tree.getRightOperand());
    return sequence.ordered(
        List.of(left, right),
        List.of(leftType, rightType),
        operands -> Operators.binary(kind, in, operands.get(0), operands.get(1), divisor, site));
  }

  /** The value of a number written in the source, null for any other expression. */
  Number constant(ExpressionTree tree) {
    return switch (tree) {
      case LiteralTree literal when literal.getValue() instanceof Number number -> number;
      case ParenthesizedTree brackets -> constant(brackets.getExpression());
      case IdentifierTree name -> accesses.constant(name);
      case MemberSelectTree name -> accesses.constant(name);
      default -> null;
    };
  }

  /**
   * An expression that decides where to go on. A conditional has no lines of its own there: javac
   * makes jumps of it.
   */
  C condition(ExpressionTree tree) {
    return switch (tree) {
      case ParenthesizedTree brackets -> inBrackets(condition(brackets.getExpression()));
      case ConditionalExpressionTree conditional ->
          conditional(conditional, facts.type(tree), false);
      default -> value(tree);
    };
  }

  private static C inBrackets(C inner) {
    return inner.binding() >= C.UNARY
        ? inner
        : new C("(" + inner.text() + ")", C.PRIMARY, inner.effects());
  }

  private C shortCircuit(BinaryTree tree) {
    boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
    C left = condition(tree.getLeftOperand());
    C right = condition(tree.getRightOperand());
    int binding = and ? C.AND : C.OR;
    // && inside || wants no brackets in either language, but C's compilers ask for them.
    String text =
        left.at(and ? C.AND : C.OR + 2)
            + (and ? " && " : " || ")
            + right.at(and ? C.AND + 1 : C.OR + 2);
    if (!and && left.binding() == C.OR) {
      text = left.text() + " || " + right.at(C.OR + 2);
    }
    return new C(text, binding, left.effects().and(right.effects()));
  }

  /**
   * {@code condition ? yes : no}.
   *
   * @param type what the two sides are converted to: where a number is expected, javac converts
   *     each side to that type at once, and not first to the one that both have in common
   * @param lines whether what comes next is on the line of the side, for javac
   */
  private C conditional(ConditionalExpressionTree tree, TypeMirror type, boolean lines) {
    Boolean known =
        facts.reachable().neverHolds(tree.getCondition())
            ? Boolean.FALSE
            : constants.settled(tree.getCondition());
    if (known != null) {
      // Here javac does take the type of both first.
      TypeMirror own = facts.type(tree);
      C only = branch(known ? tree.getTrueExpression() : tree.getFalseExpression(), own);
      return own.getKind().isPrimitive() && type.getKind().isPrimitive()
          ? conversions.cast(only, own, type)
          : conversions.assigned(only, own, type);
    }
    if (lines) {
      scope.atPosition(tree.getCondition());
    }
    C condition = condition(tree.getCondition());
    if (lines) {
      scope.atPosition(tree.getTrueExpression());
    }
    C yes = lines ? branch(tree.getTrueExpression(), type) : condition(tree.getTrueExpression());
    if (lines) {
      scope.atPosition(tree.getFalseExpression());
    }
    C no = lines ? branch(tree.getFalseExpression(), type) : condition(tree.getFalseExpression());
    String text =
        condition.at(C.OR) + " ? " + yes.at(C.CONDITIONAL + 1) + " : " + no.at(C.CONDITIONAL);
    return new C(text, C.CONDITIONAL, condition.effects().and(yes.effects()).and(no.effects()));
  }

  private C chosen(SwitchExpressionTree tree, TypeMirror type) {
    Effects effects = Effects.ANY.and(LocalEffects.of(tree, facts));
    C chosen = C.primary(switches.apply(tree, type), effects);
    if (CTypes.isReference(facts.type(Statements.unwrapped(tree.getExpression())))) {
      scope.at(tree); // javac writes an enum's switch anew, and forgets where it ended
    } else {
      scope.atEnd(tree);
    }
    return chosen;
  }

  /**
   * Whether an expression's value is that of one of several others. In brackets it is a value of
   * its own type for javac.
   */
  private static boolean chooses(ExpressionTree tree) {
    return tree instanceof ConditionalExpressionTree || tree instanceof SwitchExpressionTree;
  }

  /** One of the values that a conditional or switch expression chooses from, in the type of all. */
  C branch(ExpressionTree tree, TypeMirror type) {
    if (!type.getKind().isPrimitive()) {
      return converted(tree, type);
    }
    return switch (tree) {
      case ConditionalExpressionTree conditional -> conditional(conditional, type, true);
      case SwitchExpressionTree choice -> chosen(choice, type);
      default -> {
        TypeMirror from = facts.type(tree);
        C value = value(tree);
        yield from.getKind() == type.getKind() ? value : conversions.cast(value, from, type);
      }
    };
  }

  /** An operand that an operator computes with in a certain type. */
  C operand(ExpressionTree tree, TypeKind in) {
    return chooses(tree) && in.isPrimitive() && in != TypeKind.BOOLEAN
        ? converted(tree, facts.program().attribution.types.getPrimitiveType(in))
        : value(tree);
  }

  private C cast(TypeCastTree tree) {
    TypeMirror to = facts.type(tree);
    TypeMirror from = facts.type(tree.getExpression());
    if (CTypes.isReference(to)) {
      return creations.cast(value(tree.getExpression()), from, to);
    }
    return chooses(tree.getExpression())
        ? converted(tree.getExpression(), to)
        : conversions.cast(value(tree.getExpression()), from, to);
  }
}
