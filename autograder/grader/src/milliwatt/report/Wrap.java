package milliwatt.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of at most a given width, at spaces where there are any. */
final class Wrap {
  private Wrap() {}

  /** Keeps the text's own line ends and each line's indentation; returns at least one line. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      wrap(line.stripTrailing(), width, lines);
    }
    return lines;
  }

  private static void wrap(String line, int width, List<String> out) {
    int indent = line.length() - line.stripLeading().length();
    String margin = " ".repeat(Math.min(indent, width / 2));
    String rest = line.substring(indent);
    int room = width - margin.length();
    while (rest.length() > room) {
      int space = rest.lastIndexOf(' ', room);
      int end = space > 0 ? space : wholeCharacters(rest, room);
      out.add(margin + rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    out.add(margin + rest);
  }

  /** Never cuts a surrogate pair in two. */
  private static int wholeCharacters(String text, int end) {
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }
}
