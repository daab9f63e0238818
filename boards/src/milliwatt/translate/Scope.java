package milliwatt.translate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.Set;

/** Where in the program the translator is: the class, the line, and what is proven there. */
final class Scope {
  final JavaClass owner;

  /**
   * Accesses and loads whose indices are known to be in range, and whose array is known to be
   * there.
   */
  final Set<ExpressionTree> proven = new HashSet<>();

  private final Attribution attribution;
  private final boolean header;
  private boolean inConstructor;
  private boolean inSetUp;
  private int line;
  private int temporaries;

  /**
   * @param header whether the C goes into a header, which several files include
   */
  Scope(JavaClass owner, Attribution attribution, boolean header) {
    this.owner = owner;
    this.attribution = attribution;
    this.header = header;
  }

  /** Moves to the line that a tree begins on. */
  void at(Tree tree) {
    to(attribution.start(owner.unit, tree));
  }

  /** Moves to the line on which javac takes a tree to be. */
  void atPosition(Tree tree) {
    to(attribution.position(owner.unit, tree));
  }

  /** Moves to the line that a tree ends on. */
  void atEnd(Tree tree) {
    to(attribution.end(owner.unit, tree) - 1);
  }

  private void to(long position) {
    int known = attribution.line(owner.unit, position);
    if (known > 0) {
      line = known;
    }
  }

  /** Notes that the C is a constructor's: final fields do not have their values yet. */
  void enterConstructor() {
    inConstructor = true;
  }

  /** Notes that the C is for getting ready: it is to be small, and need not be fast. */
  void enterSetUp() {
    inSetUp = true;
  }

  boolean inSetUp() {
    return inSetUp;
  }

  boolean inConstructor() {
    return inConstructor;
  }

  int line() {
    return line;
  }

  void line(int known) {
    line = known;
  }

  /** The current place as a trap reports it. */
  String site() {
    return (header ? "AT_" + owner.name : "AT") + "(" + line + ")";
  }

  /** A name that no variable has. */
  String temporary(String stem) {
    temporaries++;
    return stem + "_" + temporaries;
  }
}
