package milliwatt.translate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * What has to happen before a class is used for the first time. Mostly nothing: constants are
 * constants in C, too, and a table that the program only reads is one.
 */
final class ClassInitialisation {
  private ClassInitialisation() {}

  /** Whether the class, or one it extends, has something to execute at its first use. */
  static boolean isNeeded(JavaClass c, Program program) {
    return c.staticInitialisers.stream().anyMatch(tree -> executes(tree, program))
        || before(c).stream().anyMatch(each -> isNeeded(each, program));
  }

  /**
   * The classes that Java initialises before this one: its superclass, and then the interfaces it
   * implements that have code for its objects, each after those it extends.
   */
  static List<JavaClass> before(JavaClass c) {
    List<JavaClass> before = new ArrayList<>();
    if (!c.isInterface()) {
      if (c.superclass != null) {
        before.add(c.superclass);
      }
      c.interfaces.forEach(each -> addWithDefaults(each, before));
    }
    return before;
  }

  private static void addWithDefaults(JavaClass c, List<JavaClass> before) {
    c.interfaces.forEach(each -> addWithDefaults(each, before));
    boolean hasCode =
        c.methods.keySet().stream()
            .map(ExecutableElement::getModifiers)
            .anyMatch(
                modifiers ->
                    !modifiers.contains(Modifier.ABSTRACT) && !modifiers.contains(Modifier.STATIC));
    if (hasCode && !before.contains(c)) {
      before.add(c);
    }
  }

  /** Whether a static block or field has to be executed. */
  static boolean executes(Tree initialiser, Program program) {
    if (initialiser instanceof BlockTree) {
      return true;
    }
    VariableTree field = (VariableTree) initialiser;
    VariableElement element = (VariableElement) program.attribution.element(field);
    return field.getInitializer() != null
        && element.getConstantValue() == null
        && !program.tables().contains(element)
        && !isZero(field.getInitializer());
  }

  private static boolean isZero(ExpressionTree value) {
    return value instanceof LiteralTree literal
        && (literal.getValue() == null
            || literal.getValue() instanceof Number number
                && number.doubleValue() == 0
                && Double.doubleToRawLongBits(number.doubleValue()) == 0
            || Boolean.FALSE.equals(literal.getValue()));
  }

  /** Whether a field may be a table in flash: every element is a constant of Java. */
  static boolean looksLikeTable(VariableElement field, VariableTree tree, Program program) {
    return field.getModifiers().contains(Modifier.STATIC)
        && field.getModifiers().contains(Modifier.FINAL)
        && tree.getInitializer() instanceof NewArrayTree array
        && array.getInitializers() != null
        && !array.getInitializers().isEmpty()
        && CTypes.element(field.asType()).getKind().isPrimitive()
        && array.getInitializers().stream().allMatch(element -> isConstant(element, program));
  }

  private static boolean isConstant(ExpressionTree tree, Program program) {
    return switch (tree) {
      case LiteralTree literal -> true;
      case ParenthesizedTree brackets -> isConstant(brackets.getExpression(), program);
      case UnaryTree unary ->
          switch (unary.getKind()) {
            case UNARY_MINUS, UNARY_PLUS, BITWISE_COMPLEMENT ->
                isConstant(unary.getExpression(), program);
            default -> false;
          };
      case TypeCastTree cast ->
          !CTypes.isFloating(program.attribution.type(cast.getExpression()))
              && isConstant(cast.getExpression(), program);
      case IdentifierTree name -> isConstantName(name, program);
      case MemberSelectTree name -> isConstantName(name, program);
      default -> false;
    };
  }

  private static boolean isConstantName(Tree name, Program program) {
    return program.attribution.element(name) instanceof VariableElement variable
        && variable.getKind().isField()
        && variable.getConstantValue() != null;
  }
}
