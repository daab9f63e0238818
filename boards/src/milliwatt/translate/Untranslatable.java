package milliwatt.translate;

import com.sun.source.tree.Tree;

/** Something in the sources that cannot become C. */
final class Untranslatable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Tree tree;

  /**
   * @param reason what it is and what to write instead
   */
  Untranslatable(Tree tree, String reason) {
    super(reason);
    this.tree = tree;
  }

  Tree tree() {
    return tree;
  }
}
