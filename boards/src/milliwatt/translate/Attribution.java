package milliwatt.translate;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import milliwatt.tinyjava.TinyJavaCompiler.Attributed;

/** What javac found out about a tree: what its name stands for, its type, its place. */
final class Attribution {
  final Types types;
  final Elements elements;
  private final Trees trees;
  private final SourcePositions positions;
  private final TreePath anywhere;

  Attribution(Attributed attributed) {
    trees = attributed.trees();
    types = attributed.task().getTypes();
    elements = attributed.task().getElements();
    positions = trees.getSourcePositions();
    anywhere = new TreePath(attributed.units().getFirst());
  }

  /** What the name, call or declaration stands for; null where it is no name. */
  Element element(Tree tree) {
    return trees.getElement(new TreePath(anywhere, tree));
  }

  TypeMirror type(Tree tree) {
    return trees.getTypeMirror(new TreePath(anywhere, tree));
  }

  long start(CompilationUnitTree unit, Tree tree) {
    return positions.getStartPosition(unit, tree);
  }

  long end(CompilationUnitTree unit, Tree tree) {
    return positions.getEndPosition(unit, tree);
  }

  /**
   * Where javac takes an expression or declaration to be, which is what its line numbers say: at
   * the operator between two operands, at the bracket behind what is called, at a variable's name.
   */
  long position(CompilationUnitTree unit, Tree tree) {
    return switch (tree) {
      case BinaryTree binary -> behind(unit, binary.getLeftOperand(), "");
      case AssignmentTree assignment -> behind(unit, assignment.getVariable(), "");
      case CompoundAssignmentTree assignment -> behind(unit, assignment.getVariable(), "");
      case ConditionalExpressionTree conditional -> behind(unit, conditional.getCondition(), "");
      case InstanceOfTree test -> behind(unit, test.getExpression(), "");
      case MethodInvocationTree call -> behind(unit, call.getMethodSelect(), "");
      case ArrayAccessTree access -> behind(unit, access.getExpression(), "");
      case MemberSelectTree select -> behind(unit, select.getExpression(), "");
      case UnaryTree unary when isPostfix(unary) -> behind(unit, unary.getExpression(), "");
      case VariableTree variable when variable.getType() != null ->
          behind(unit, variable.getType(), variable.getName().toString());
      default -> start(unit, tree);
    };
  }

  private static boolean isPostfix(UnaryTree tree) {
    return tree.getKind() == Tree.Kind.POSTFIX_INCREMENT
        || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
  }

  /** The first place behind a tree that is neither space nor comment, or where the text is. */
  private long behind(CompilationUnitTree unit, Tree tree, String text) {
    long end = end(unit, tree);
    if (end < 0) {
      return start(unit, tree);
    }
    String source = source(unit);
    int i = (int) end;
    while (i < source.length()) {
      if (source.startsWith("//", i)) {
        i = source.indexOf('\n', i);
      } else if (source.startsWith("/*", i)) {
        i = source.indexOf("*/", i + 2) + 2;
      } else if (Character.isWhitespace(source.charAt(i)) || !source.startsWith(text, i)) {
        i++;
      } else {
        return i;
      }
    }
    return end;
  }

  /** The text of a file. */
  static String source(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // sources are in memory
    }
  }

  /** The line on which a tree begins, 0 if javac made it up. */
  int line(CompilationUnitTree unit, Tree tree) {
    return line(unit, start(unit, tree));
  }

  /** The line of a position, 0 where there is none. */
  int line(CompilationUnitTree unit, long position) {
    return position < 0 ? 0 : (int) unit.getLineMap().getLineNumber(position);
  }

  /** Whether javac, and not a person, wrote the declaration. */
  boolean implicit(Element element) {
    return elements.getOrigin(element) != Elements.Origin.EXPLICIT;
  }
}
