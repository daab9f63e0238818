package milliwatt.tinyjava;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;

/** Turns a place in a syntax tree into a {@link Diagnostic}'s file, line and column. */
final class Positions {
  private final SourcePositions positions;

  Positions(SourcePositions positions) {
    this.positions = positions;
  }

  Diagnostic diagnostic(CompilationUnitTree unit, Tree tree, String message, String advice) {
    long start = positions.getStartPosition(unit, tree);
    LineMap lines = unit.getLineMap();
    boolean known = start >= 0 && lines != null;
    return new Diagnostic(
        SourceText.fileName(unit.getSourceFile().getName()),
        known ? (int) lines.getLineNumber(start) : 0,
        known ? (int) lines.getColumnNumber(start) : 0,
        message,
        advice);
  }
}
