package milliwatt.translate;

import java.util.ArrayList;
import java.util.List;

/** Pieces of C as text. */
final class Texts {
  private Texts() {}

  /** The position of the bracket that closes the one at {@code opening}. */
  static int closing(String text, int opening) {
    int depth = 0;
    for (int i = opening; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(', '{', '[' -> depth++;
        case ')', '}', ']' -> {
          if (--depth == 0) {
            return i;
          }
        }
        case '"', '\'' -> i = quoted(text, i);
        default -> {
          // Any other character.
        }
      }
    }
    return -1;
  }

  /** The statements of a block that was written in one line, each with its semicolon. */
  static List<String> statements(String text) {
    List<String> statements = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(', '{', '[' -> i = closing(text, i);
        case '"', '\'' -> i = quoted(text, i);
        case ';' -> {
          statements.add(text.substring(start, i + 1).strip());
          start = i + 1;
        }
        default -> {
          // Any other character.
        }
      }
    }
    return statements;
  }

  private static int quoted(String text, int opening) {
    int i = opening + 1;
    while (text.charAt(i) != text.charAt(opening)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
