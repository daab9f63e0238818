package milliwatt.translate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** The comments of a Java file, which stay with what they stood before. */
final class Comments {
  /**
   * @param blank lines of the comment before its first text
   */
  private record Comment(int start, int end, boolean trailing, int blank, List<String> lines) {}

  private final JavaClass owner;
  private final Attribution attribution;
  private final List<Comment> comments;

  Comments(JavaClass owner, Attribution attribution) {
    this.owner = owner;
    this.attribution = attribution;
    comments = read(Attribution.source(owner.unit));
  }

  /** Where the inside of a block begins. */
  long afterOpening(BlockTree block) {
    return attribution.start(owner.unit, block) + 1;
  }

  /** Writes the comments above a member of the class; not one at the end of the line before it. */
  void above(Tree member, Output out) {
    long start = attribution.start(owner.unit, member);
    long from = attribution.start(owner.unit, owner.tree);
    for (Tree each : owner.tree.getMembers()) {
      long end = attribution.end(owner.unit, each);
      if (end <= start && end > from) {
        from = end;
      }
    }
    for (Comment comment : comments) {
      if (comment.start >= from && comment.end <= start && !comment.trailing) {
        write(comment, out);
      }
    }
  }

  /** The comment at the end of the line on which a member ends, with what sets it off. */
  String behind(Tree member) {
    long end = attribution.end(owner.unit, member);
    return comments.stream()
        .filter(comment -> comment.trailing && comment.start >= end && comment.lines.size() == 1)
        .filter(
            comment ->
                attribution.line(owner.unit, comment.start) == attribution.line(owner.unit, end))
        .findFirst()
        .map(comment -> " // " + comment.lines.getFirst())
        .orElse("");
  }

  /** Writes the comments that begin at or behind {@code from} and end before {@code to}. */
  void write(long from, long to, Output out) {
    for (Comment comment : comments) {
      if (comment.start >= from && comment.end <= to) {
        write(comment, out);
      }
    }
  }

  private void write(Comment comment, Output out) {
    int line = attribution.line(owner.unit, comment.start);
    if (comment.trailing && comment.lines.size() == 1 && !out.isEmpty()) {
      out.append(" // " + comment.lines.getFirst());
    } else if (comment.lines.size() == 1) {
      out.line(line + comment.blank, "// " + comment.lines.getFirst());
    } else {
      out.line(line, "/*");
      for (int i = 0; i < comment.lines.size(); i++) {
        String text = comment.lines.get(i);
        out.line(line + comment.blank + i, text.isEmpty() ? " *" : " * " + text);
      }
      out.line(attribution.line(owner.unit, comment.end), " */");
    }
  }

  private static List<Comment> read(String source) {
    List<Comment> found = new ArrayList<>();
    boolean codeBefore = false;
    int i = 0;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (source.startsWith("//", i)) {
        int end = source.indexOf('\n', i);
        end = end < 0 ? source.length() : end;
        add(found, i, end, codeBefore, source.substring(i + 2, end));
        i = end;
      } else if (source.startsWith("/*", i)) {
        int end = source.indexOf("*/", i + 2) + 2;
        add(found, i, end, codeBefore, source.substring(i + 2, end - 2));
        i = end;
      } else if (source.startsWith("\"\"\"", i)) {
        i = source.indexOf("\"\"\"", i + 3) + 3;
      } else if (c == '"' || c == '\'') {
        i++;
        while (source.charAt(i) != c) {
          i += source.charAt(i) == '\\' ? 2 : 1;
        }
        i++;
      } else {
        codeBefore = c != '\n' && (codeBefore || !Character.isWhitespace(c));
        i++;
      }
    }
    return found;
  }

  private static void add(List<Comment> found, int start, int end, boolean trailing, String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String stripped = line.strip();
      while (stripped.startsWith("*")) {
        stripped = stripped.substring(1);
      }
      lines.add(plain(stripped.strip()));
    }
    int blank = 0;
    while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
      lines.removeFirst();
      blank++;
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    boolean marker = lines.size() == 1 && lines.getFirst().matches("(tag|end)::\\S*\\[\\].*");
    if (!lines.isEmpty() && !marker) {
      found.add(new Comment(start, end, trailing, blank, lines));
    }
  }

  /** Javadoc's markup would only be in the way. */
  private static String plain(String text) {
    return text.replaceAll("\\{@\\w+ #?([^}]*)\\}", "$1")
        .replaceAll("</?(p|pre|em|code)>", "")
        .replace("*/", "* /")
        .replaceAll("\\\\$", "\\\\ ");
  }
}
