package milliwatt.translate;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
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
