package milliwatt.report;

import java.io.PrintWriter;
import java.util.List;

/** A terminal of a known width, with or without colour. All text it gets is already neutral. */
final class Page {
  private static final int NARROWEST = 32;
  private static final int WIDEST = 100;

  private final PrintWriter out;
  private final boolean rich;
  final int width;

  Page(PrintWriter out, boolean rich, int width) {
    this.out = out;
    this.rich = rich;
    this.width = Math.clamp(width, NARROWEST, WIDEST);
  }

  boolean rich() {
    return rich;
  }

  String ink(Ink ink, String text) {
    return rich && !text.isEmpty() ? ink.on(text) : text;
  }

  void line(String text) {
    out.println(text.stripTrailing());
  }

  void blank() {
    out.println();
  }

  /** A heading; a rule to the right edge sets it off where the terminal can draw one. */
  void heading(Ink ink, String text) {
    blank();
    String rule = rich ? " " + "─".repeat(Math.max(0, width - text.length() - 1)) : "";
    line(ink(ink, text) + ink(Ink.DIM, rule));
  }

  /** A label in a column of its own and wrapped text beside it; nothing if the text is empty. */
  void labelled(String indent, int column, Ink ink, String label, String text) {
    if (text.isEmpty()) {
      return;
    }
    String first = indent + ink(ink, label) + " ".repeat(column - label.length());
    String next = " ".repeat(indent.length() + column);
    for (String line : Wrap.lines(text, width - next.length())) {
      line(first + line);
      first = next;
    }
  }

  /** Wrapped text behind a margin. */
  void paragraph(String margin, String text) {
    for (String line : Wrap.lines(text, width - margin.length())) {
      line(margin + line);
    }
  }

  /** Text on the left, wrapped if need be, and a short one at the right edge of its first line. */
  void spread(String head, int headWidth, String text, String right) {
    List<String> lines = Wrap.lines(text, width - headWidth - right.length() - 2);
    int gap = width - headWidth - lines.getFirst().length() - right.length();
    line(head + lines.getFirst() + " ".repeat(Math.max(1, gap)) + right);
    lines.stream().skip(1).forEach(line -> line(" ".repeat(headWidth) + line));
  }

  void flush() {
    out.flush();
  }
}
