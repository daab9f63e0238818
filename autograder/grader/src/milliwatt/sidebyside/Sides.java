package milliwatt.sidebyside;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import milliwatt.report.Neutral;
import milliwatt.report.Template;

/** A class's two sides as values of a template: rows of Java and C, each line in its tokens. */
public final class Sides {
  /** The marks of handouts' listings in the reference: no code. */
  private static final Pattern MARK = Pattern.compile("\\s*// (tag|end)::\\S+\\[\\].*");

  private Sides() {}

  /** The table of a class as HTML; {@code twins.js} makes it walk. */
  public static String table(ClassInC each) throws IOException {
    StringWriter table = new StringWriter();
    Template.of(Sides.class, "side-table.html").write(of(each), table);
    return table.toString();
  }

  /** What the template {@code side-table.html} shows of a class. */
  static Map<String, Object> of(ClassInC each) {
    List<String> java = neutral(each.java().text());
    List<String> c = new ArrayList<>();
    List<Integer> twins = new ArrayList<>();
    Map<Integer, String> files = new LinkedHashMap<>();
    for (String file : each.cFiles()) {
      files.put(c.size(), file);
      List<String> lines = each.cLines(file);
      for (int i = 0; i < lines.size(); i++) {
        c.add(Neutral.text(lines.get(i)));
        int line = each.javaLine(file, i);
        twins.add(line < 1 || line > java.size() ? -1 : line - 1);
      }
    }
    List<Line> left = lines(java, Language.JAVA);
    List<Line> right = lines(c, Language.C);
    List<Map<String, Object>> rows = new ArrayList<>();
    int[] twinOf = twins.stream().mapToInt(Integer::intValue).toArray();
    for (Alignment.Row row : Alignment.of(java, c, twinOf)) {
      if (row.c() < 0 && MARK.matcher(java.get(row.java())).matches()) {
        continue;
      }
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("file", row.c() < 0 ? List.of() : optional(files.getOrDefault(row.c(), "")));
      values.put(
          "java",
          row.java() < 0
              ? List.of()
              : left.get(row.java()).values(row.java(), twins.contains(row.java())));
      values.put(
          "c",
          row.c() < 0
              ? List.of()
              : right.get(row.c()).values(twinOf[row.c()], twinOf[row.c()] >= 0));
      rows.add(values);
    }
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("name", each.name());
    section.put("origin", each.origin());
    section.put("javaLines", java.size());
    section.put("cLines", c.size());
    section.put("rows", rows);
    return section;
  }

  private static List<String> neutral(String text) {
    return text.lines().map(Neutral::text).toList();
  }

  private static List<Line> lines(List<String> lines, Language language) {
    Tokenizer tokenizer = new Tokenizer(language);
    return lines.stream().map(text -> new Line(text, tokenizer.next(text))).toList();
  }

  private record Line(String text, List<Token> tokens) {
    /**
     * @param javaLine index of the line of Java that this is or came from
     * @param twin whether there is a line on the other side that belongs to it
     */
    Map<String, Object> values(int javaLine, boolean twin) {
      return Map.of(
          "number",
          optional(javaLine < 0 ? "" : Integer.toString(javaLine + 1)),
          "twin",
          optional(twin ? Integer.toString(javaLine + 1) : ""),
          "indent",
          text.length() - text.stripLeading().length(),
          "tokens",
          tokens.stream()
              .map(token -> Map.of("kind", optional(token.kind()), "text", token.text()))
              .toList());
    }
  }

  /** A list of one or none, which a template can ask for. */
  private static List<String> optional(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
