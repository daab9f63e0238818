package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing program smaller for as long as it still fails: runs, classes, statements and
 * members go, expressions give way to their parts or to constants.
 */
final class Shrinker {
  private final Predicate<Generated> fails;
  private final long deadline;
  private Generated program;

  /**
   * @param fails whether a program still fails in the same way; one that does not compile does not
   */
  private Shrinker(Generated program, Predicate<Generated> fails, long millis) {
    this.program = program;
    this.fails = fails;
    this.deadline = System.nanoTime() + millis * 1_000_000;
  }

  /** Changes the program's trees in place, and returns it with the runs that are still needed. */
  static Generated shrink(Generated program, Predicate<Generated> fails, long millis) {
    Shrinker shrinker = new Shrinker(program, fails, millis);
    shrinker.fewerRuns();
    int size;
    do {
      size = shrinker.program.size();
      shrinker.fewerClasses();
      shrinker.shorterSequences();
      shrinker.flatterStatements();
      shrinker.simplerExpressions();
    } while (shrinker.program.size() < size && shrinker.timeLeft());
    return shrinker.program;
  }

  private boolean timeLeft() {
    return System.nanoTime() < deadline;
  }

  private void fewerRuns() {
    for (int i = program.runs().size() - 1; i >= 0 && program.runs().size() > 1; i--) {
      List<Arguments> rest = new ArrayList<>(program.runs());
      rest.remove(i);
      Generated smaller = new Generated(program.seed(), program.files(), program.adapter(), rest);
      if (timeLeft() && fails.test(smaller)) {
        program = smaller;
      }
    }
  }

  private void fewerClasses() {
    for (String name : List.copyOf(program.files().keySet())) {
      if (timeLeft() && program.files().size() > 1) {
        Node file = program.files().remove(name);
        if (!fails.test(program)) {
          program.files().put(name, file);
        }
      }
    }
  }

  private List<Node> nodes(Node.Kind kind) {
    List<Node> nodes = new ArrayList<>();
    for (Node file : program.files().values()) {
      file.each(
          node -> {
            if (node.kind == kind) {
              nodes.add(node);
            }
          });
    }
    return nodes;
  }

  /** Drops runs of parts, long ones first. */
  private void shorterSequences() {
    for (Node sequence : nodes(Node.Kind.SEQUENCE)) {
      for (int length = sequence.parts.size(); length > 0; length /= 2) {
        for (int at = sequence.parts.size() - length; at >= 0; at -= length) {
          drop(sequence, at, length);
        }
      }
    }
  }

  private void drop(Node sequence, int at, int length) {
    List<Object> dropped = List.copyOf(sequence.parts.subList(at, at + length));
    sequence.parts.subList(at, at + length).clear();
    if (!timeLeft() || !fails.test(program)) {
      sequence.parts.addAll(at, dropped);
    }
  }

  /** Puts what is in a block, a loop or a branch in its place. */
  private void flatterStatements() {
    for (Node sequence : nodes(Node.Kind.SEQUENCE)) {
      for (int at = 0; at < sequence.parts.size() && timeLeft(); at++) {
        if (sequence.parts.get(at) instanceof Node statement
            && statement.kind == Node.Kind.STATEMENT) {
          Node inner = firstSequence(statement);
          if (inner != null) {
            sequence.parts.set(at, inner);
            if (!fails.test(program)) {
              sequence.parts.set(at, statement);
            }
          }
        }
      }
    }
  }

  private static Node firstSequence(Node node) {
    for (Object part : node.parts) {
      if (part instanceof Node inner) {
        Node found = inner.kind == Node.Kind.SEQUENCE ? inner : firstSequence(inner);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private void simplerExpressions() {
    for (Node file : List.copyOf(program.files().values())) {
      simpler(file);
    }
  }

  private void simpler(Node parent) {
    for (int i = 0; i < parent.parts.size() && timeLeft(); i++) {
      if (parent.parts.get(i) instanceof Node node) {
        boolean replaced = node.kind == Node.Kind.EXPRESSION && replace(parent, i, node);
        if (!replaced) {
          simpler(node);
        }
      }
    }
  }

  private boolean replace(Node parent, int index, Node node) {
    if (node.parts.size() == 1 && node.parts.getFirst() instanceof String) {
      return false; // a name or a constant already
    }
    if (Primitive.is(node.type)
        && !node.toString().equals("(" + Primitive.anything(node.type) + ")")) {
      parent.parts.set(
          index, Node.primary("", node.type, "(" + Primitive.anything(node.type) + ")"));
      if (fails.test(program)) {
        return true;
      }
    }
    for (Object part : node.parts) {
      if (part instanceof Node inner && simplifies(inner, node)) {
        parent.parts.set(index, inner.in(Node.PRIMARY));
        if (timeLeft() && fails.test(program)) {
          simpler(parent);
          return true;
        }
      }
    }
    parent.parts.set(index, node);
    return false;
  }

  /** Whether an operand can stand for the whole, and is not just the whole without its brackets. */
  private static boolean simplifies(Node inner, Node whole) {
    return inner.type.equals(whole.type)
        && inner.in(Node.PRIMARY).toString().length() < whole.toString().length();
  }
}
