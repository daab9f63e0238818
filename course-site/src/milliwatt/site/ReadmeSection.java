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
    var extensions = List.of(TablesExtension.create());
    Parser parser = Parser.builder().extensions(extensions).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(extensions).build();
    return new Typesetter.Set(parts[1], renderer.render(parser.parse(String.join("\n", lines))));
  }
}
