package milliwatt.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A piece of a generated program: text and smaller pieces in turn. What the shrinker may do to it
 * follows from its kind: the parts of a sequence may be dropped, an expression may give way to a
 * constant of its type.
 */
final class Node {
  enum Kind {
    EXPRESSION,
    STATEMENT,
    /** Statements, members or constants of an enum, any of which may go. */
    SEQUENCE,
    /** A class, a method: nothing to replace it by. */
    OTHER
  }

  /** How tightly the operators of Java bind, for brackets. */
  static final int PRIMARY = 15;

  static final int UNARY = 14;
  static final int TERNARY = 2;
  static final int ASSIGNMENT = 1;

  final Kind kind;

  /** The construct, for the census; empty where it is not worth counting. */
  final String construct;

  /** The type of an expression. */
  final String type;

  final int precedence;

  /** Strings and Nodes. */
  final List<Object> parts;

  private Node(Kind kind, String construct, String type, int precedence, List<Object> parts) {
    this.kind = kind;
    this.construct = construct;
    this.type = type;
    this.precedence = precedence;
    this.parts = parts;
  }

  static Node expression(String construct, String type, int precedence, Object... parts) {
    return new Node(Kind.EXPRESSION, construct, type, precedence, listed(parts));
  }

  static Node primary(String construct, String type, Object... parts) {
    return expression(construct, type, PRIMARY, parts);
  }

  /** A statement; its text ends with a line break. */
  static Node statement(String construct, Object... parts) {
    return new Node(Kind.STATEMENT, construct, "", 0, listed(parts));
  }

  static Node sequence(List<Node> nodes) {
    return new Node(Kind.SEQUENCE, "", "", 0, new ArrayList<>(nodes));
  }

  static Node other(String construct, Object... parts) {
    return new Node(Kind.OTHER, construct, "", 0, listed(parts));
  }

  private static List<Object> listed(Object... parts) {
    return new ArrayList<>(Arrays.asList(parts));
  }

  /** This expression, in brackets if it binds less tightly than its place asks for. */
  Node in(int place) {
    return precedence >= place ? this : expression("", type, PRIMARY, "(", this, ")");
  }

  void each(Consumer<Node> action) {
    action.accept(this);
    for (Object part : parts) {
      if (part instanceof Node node) {
        node.each(action);
      }
    }
  }

  int size() {
    int[] count = {0};
    each(node -> count[0]++);
    return count[0];
  }

  /** The source text, indented by its braces. */
  String text() {
    StringBuilder raw = new StringBuilder();
    append(raw);
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (String line : raw.toString().split("\n")) {
      String content = line.strip();
      if (content.isEmpty()) {
        continue;
      }
      int closing = content.startsWith("}") ? 1 : 0;
      text.append("  ".repeat(Math.max(0, depth - closing))).append(content).append('\n');
      depth += balance(content);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    StringBuilder raw = new StringBuilder();
    append(raw);
    return raw.toString();
  }

  private void append(StringBuilder text) {
    for (Object part : parts) {
      if (part instanceof Node node) {
        node.append(text);
      } else {
        text.append(part);
      }
    }
  }

  private static int balance(String line) {
    int balance = 0;
    for (int i = 0; i < line.length(); i++) {
      balance += line.charAt(i) == '{' ? 1 : line.charAt(i) == '}' ? -1 : 0;
    }
    return balance;
  }
}
