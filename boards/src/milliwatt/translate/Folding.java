package milliwatt.translate;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks lines of C that are too long to read: where brackets are nested least, behind a comma or
 * before an operator, and with the rest indented. The statements of an expression {@code ({ ... })}
 * get lines of their own.
 */
final class Folding {
  static final int WIDTH = 100;

  private static final int INDENT = 4;

  /** Those that bind least first; commas and semicolons bind even less. */
  private static final List<String> OPERATORS =
      List.of(" = ", " ? ", " : ", " || ", " && ", " | ", " + ", " - ", " * ");

  private Folding() {}

  /** The line, in one piece if it is short enough or cannot be broken. */
  static List<String> fold(String line) {
    if (line.length() <= WIDTH || line.startsWith("#") || isComment(line)) {
      return List.of(line);
    }
    List<String> folded = new ArrayList<>();
    int remark = remark(line);
    String margin = " ".repeat(indent(line));
    if (remark >= 0) {
      folded.add(margin + line.substring(remark).strip());
    }
    String rest = remark < 0 ? line : line.substring(0, remark).stripTrailing();
    int block = rest.indexOf("({ ");
    if (block >= 0) {
      folded.addAll(statements(rest, block, margin));
      return folded;
    }
    while (rest.length() > WIDTH) {
      int end = breakBefore(rest);
      if (end < 0) {
        break;
      }
      folded.add(rest.substring(0, end).stripTrailing());
      rest = margin + " ".repeat(INDENT) + rest.substring(end).strip();
    }
    folded.add(rest);
    return folded;
  }

  /** An expression made of statements gets a line for each. */
  private static List<String> statements(String line, int block, String margin) {
    List<String> folded = new ArrayList<>(fold(line.substring(0, block + 2)));
    int begin = block + 3;
    int depth = 0;
    int i = begin;
    for (; depth >= 0; i = behind(line, i)) {
      char c = line.charAt(i);
      depth += "({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 && c == ';') {
        folded.addAll(fold(margin + " ".repeat(INDENT) + line.substring(begin, i + 1)));
        begin = i + 2;
      }
    }
    folded.addAll(fold(margin + line.substring(i - 1)));
    return folded;
  }

  private static boolean isComment(String line) {
    String text = line.strip();
    return text.startsWith("//") || text.startsWith("/*") || text.startsWith("* ");
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Where a comment behind code begins, -1 if there is none. */
  private static int remark(String line) {
    for (int i = 0; i < line.length(); i = behind(line, i)) {
      if (line.startsWith("//", i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The last of the places nested and bound least that leave a first line which is short enough;
   * where a long text leaves none, the first place behind it; -1 if there is none either.
   */
  private static int breakBefore(String line) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    int depth = 0;
    int first = indent(line) + INDENT;
    for (int i = 0; i < line.length() && (i < WIDTH || best < 0); i = behind(line, i)) {
      char c = line.charAt(i);
      if (c == '(' || c == '{' || c == '[') {
        depth++;
      } else if (c == ')' || c == '}' || c == ']') {
        depth--;
      }
      int place = place(line, i);
      if (place > WIDTH && best < 0) {
        return place;
      }
      int strength = depth * (OPERATORS.size() + 1) + binding(line, i);
      if (place > first && place <= WIDTH && strength <= least) {
        best = place;
        least = strength;
      }
    }
    return best;
  }

  /** Where the line may be broken because of what stands at i; -1 if it may not. */
  private static int place(String line, int i) {
    if (line.startsWith(", ", i) || line.startsWith("; ", i)) {
      return i + 2;
    }
    if (line.startsWith(" = ", i)) {
      return line.length() - i + indent(line) <= WIDTH ? i + 3 : -1;
    }
    return binding(line, i) > 0 ? i + 1 : -1;
  }

  private static int binding(String line, int i) {
    for (int k = 0; k < OPERATORS.size(); k++) {
      if (line.startsWith(OPERATORS.get(k), i)) {
        return k + 1;
      }
    }
    return 0;
  }

  /** The position behind the character or the text constant at i. */
  private static int behind(String line, int i) {
    char quote = line.charAt(i);
    if (quote != '"' && quote != '\'') {
      return i + 1;
    }
    int end = i + 1;
    while (end < line.length() && line.charAt(end) != quote) {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, line.length());
  }
}
