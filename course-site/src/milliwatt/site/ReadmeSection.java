package milliwatt.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A section of a README, with the heading as the page's title and its subsections one level up. */
final class ReadmeSection {
  private ReadmeSection() {}

  /**
   * @param source a file and a heading of it: {@code boards/README.md#The protocol}
   * @throws IllegalStateException if the file has no such heading
   */
  static Typesetter.Set of(Path clone, String source) throws IOException {
    var extensions = List.of(TablesExtension.create());
    Parser parser = Parser.builder().extensions(extensions).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(extensions).build();
    String markdown = String.join("\n", lines(clone, source));
    return new Typesetter.Set(title(source), renderer.render(parser.parse(markdown)));
  }

  /** The section as AsciiDoc, which differs in what a README has of it: tables, links and code. */
  static String asciidoc(Path clone, String source) throws IOException {
    StringBuilder text = new StringBuilder("= " + title(source) + "\n\n");
    boolean table = false;
    for (String line : lines(clone, source)) {
      String row =
          line.replaceAll("`([^`]+)`", "`+$1+`")
              .replaceAll("\\[([^]]+)]\\(([^)]+)\\)", "link:$2[$1]");
      boolean cells = row.startsWith("|");
      if (cells != table) {
        text.append(cells ? "[options=\"header\"]\n|===\n" : "|===\n");
        table = cells;
      }
      if (!row.startsWith("|---")) {
        text.append(cells ? row.replaceFirst("\\|\\s*$", "") : row.replaceFirst("^##", "=="))
            .append('\n');
      }
    }
    return text.append(table ? "|===\n" : "").toString();
  }

  private static String title(String source) {
    return source.split("#", 2)[1];
  }

  private static List<String> lines(Path clone, String source) throws IOException {
    String[] parts = source.split("#", 2);
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(clone.resolve(parts[0]))) {
      if (line.startsWith("## ")) {
        inside = line.substring(3).strip().equals(parts[1]);
      } else if (inside) {
        lines.add(line.startsWith("###") ? line.substring(1) : line);
      }
    }
    if (lines.isEmpty()) {
      throw new IllegalStateException(source + " names a section that is not there.");
    }
    return lines;
  }
}
