package milliwatt.sidebyside;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import milliwatt.report.Neutral;
import milliwatt.report.Template;

/**
 * Classes as one page that needs nothing else. It reads without its script too, which only shows
 * what belongs together under the pointer or the keyboard's focus; the page's own policy lets no
 * other script run.
 */
public final class SideBySidePage {
  /** In the head of every such page. */
  public static final String SIGN = "<meta name=\"generator\" content=\"milliwatt translate\">";

  /** The marks of handouts' listings in the reference: no code. */
  private static final Pattern MARK = Pattern.compile("\\s*// (tag|end)::\\S+\\[\\].*");

  private SideBySidePage() {}

  /** Writes the page; leaves {@code out} open. */
  public static void write(String title, String program, List<ClassInC> classes, Writer out)
      throws IOException {
    String script = resource("twins.js");
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("title", title);
    page.put("program", program);
    page.put("sign", SIGN);
    page.put("script", script);
    page.put("scriptHash", sha256(script));
    page.put("several", classes.size() > 1);
    page.put("classes", classes.stream().map(SideBySidePage::section).toList());
    Template.of(SideBySidePage.class, "side-by-side.html").write(page, out);
  }

  private static Map<String, Object> section(ClassInC each) {
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

  private static String resource(String name) throws IOException {
    try (InputStream bytes = SideBySidePage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** A list of one or none, which a template can ask for. */
  private static List<String> optional(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
