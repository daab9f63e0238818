package milliwatt.translate;

import java.util.ArrayList;
import java.util.List;

/** Lines of C, indented, each with the line of Java that it came from. */
final class Output {
  private static final String STEP = "  ";

  private final List<String> lines = new ArrayList<>();
  private final List<Integer> javaLines = new ArrayList<>();
  private int depth;

  /**
   * @param javaLine 0 where no line of Java corresponds
   */
  void line(int javaLine, String text) {
    lines.add(text.isEmpty() ? "" : STEP.repeat(depth) + text);
    javaLines.add(javaLine);
  }

  void line(String text) {
    line(0, text);
  }

  /** A line that opens a block. */
  void open(int javaLine, String text) {
    line(javaLine, text);
    depth++;
  }

  /** A line that closes a block. */
  void close(String text) {
    depth--;
    line(0, text);
  }

  /** A label: it stands further left than the statements around it. */
  void label(int javaLine, String text) {
    int before = depth;
    depth = Math.max(0, depth - 1);
    line(javaLine, text);
    depth = before;
  }

  /** Adds to the end of the last line. */
  void append(String text) {
    lines.add(lines.removeLast() + text);
  }

  void indent() {
    depth++;
  }

  void outdent() {
    depth--;
  }

  void add(Output other) {
    for (int i = 0; i < other.lines.size(); i++) {
      String text = other.lines.get(i);
      lines.add(text.isEmpty() ? text : STEP.repeat(depth) + text);
      javaLines.add(other.javaLines.get(i));
    }
  }

  /**
   * As it is read: long lines broken, each part with the line of Java of the whole, and never two
   * empty lines in a row.
   */
  Output folded() {
    Output folded = new Output();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && lines.get(i).isEmpty() && lines.get(i - 1).isEmpty()) {
        continue;
      }
      for (String part : Folding.fold(lines.get(i))) {
        folded.line(javaLines.get(i), part);
      }
    }
    return folded;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** For each line of C, the line of Java, or 0. */
  List<Integer> javaLines() {
    return javaLines;
  }
}
