package milliwatt.translate;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Name;

/** Where {@code break} and {@code continue} lead; those with a label become a goto. */
final class Jumps {
  /** A statement that jumps may leave, or a loop that they may go on with. */
  static final class Target {
    final String label;
    final String unique;
    boolean left;
    boolean continued;

    private Target(String label, String unique) {
      this.label = label;
      this.unique = unique;
    }
  }

  private final Deque<Target> open = new ArrayDeque<>();

  Target enter(String label, Scope scope) {
    Target target = new Target(label, scope.temporary(label == null ? "loop" : label));
    open.push(target);
    return target;
  }

  /** Writes the label that jumps out of the statement lead to, if there are such jumps. */
  void leave(Target target, Output out) {
    open.remove(target);
    if (target.left) {
      out.label(0, target.unique + "_end:;");
    }
  }

  /** Writes the label at the end of a loop's body. */
  void endOfBody(Target target, Output out) {
    if (target.continued) {
      out.label(0, target.unique + "_next:;");
    }
  }

  String breakOf(Name label) {
    Target target = find(label);
    target.left = true;
    return "goto " + target.unique + "_end;";
  }

  String continueOf(Name label) {
    Target target = find(label);
    target.continued = true;
    return "goto " + target.unique + "_next;";
  }

  private Target find(Name label) {
    return open.stream()
        .filter(target -> label.contentEquals(target.label == null ? "" : target.label))
        .findFirst()
        .orElseThrow();
  }
}
