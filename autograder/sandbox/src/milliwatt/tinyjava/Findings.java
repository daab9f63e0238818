package milliwatt.tinyjava;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The violations found so far, each once a line, in the order of file and line. */
final class Findings {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::message);

  /** More than anybody reads; what a hostile file can make of it stays small. */
  private static final int MOST = 1_000;

  private final Positions positions;
  private final Set<String> said = new HashSet<>();
  private final Collection<Diagnostic> found = new TreeSet<>(ORDER);
  private CompilationUnitTree unit;

  Findings(Positions positions) {
    this.positions = positions;
  }

  /** Names the file that the next reports are about. */
  void begin(CompilationUnitTree unit) {
    this.unit = unit;
  }

  /**
   * @param message what is wrong, one sentence
   * @param advice what to write instead
   */
  void report(Tree tree, String message, String advice) {
    Diagnostic diagnostic = positions.diagnostic(unit, tree, message, advice);
    boolean first = said.add(diagnostic.file() + ":" + diagnostic.line() + ":" + message);
    if (first && found.size() < MOST) {
      found.add(diagnostic);
    }
  }

  List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
