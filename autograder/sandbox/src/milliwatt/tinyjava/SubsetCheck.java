package milliwatt.tinyjava;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.util.List;

/**
 * Holds the student's sources to Tiny Java, on the syntax tree that javac has attributed: names are
 * known to be what they stand for, and every expression has a type.
 */
final class SubsetCheck {
  private SubsetCheck() {}

  /**
   * Everything in the student's files that lies outside Tiny Java, by file and line.
   *
   * @param units free of errors
   */
  static List<Diagnostic> violations(
      JavacTask task, Trees trees, Iterable<? extends CompilationUnitTree> units) {
    Findings findings = new Findings(new Positions(trees.getSourcePositions()));
    SubsetScanner scanner =
        new SubsetScanner(new Attribution(trees, task.getTypes(), task.getElements()), findings);
    for (CompilationUnitTree unit : units) {
      if (SourceText.isStudent(unit.getSourceFile())) {
        findings.begin(unit);
        scanner.scan(unit, null);
      }
    }
    return findings.all();
  }
}
