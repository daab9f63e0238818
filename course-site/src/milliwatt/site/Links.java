package milliwatt.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Turns links between the sources into links between the pages. */
final class Links {
  private final Path root;
  private final Book book;

  /**
   * @param root the clone's
   */
  Links(Path root, Book book) {
    this.root = root;
    this.book = book;
  }

  /**
   * A link to the source of a page becomes one to the page, a link to anything else in the clone
   * one to the repository.
   *
   * @param source the file that the links are relative to, from the clone's root
   * @return sentences about links to what is not in the clone
   */
  List<String> resolve(Element body, String source) {
    List<String> broken = new ArrayList<>();
    for (Element link : body.select("a[href]")) {
      String href = link.attr("href");
      if (href.startsWith("#") || href.contains(":")) {
        continue;
      }
      String[] parts = href.split("#", 2);
      String target = Path.of(source).resolveSibling(parts[0]).normalize().toString();
      if (!Files.exists(root.resolve(target))) {
        // Asciidoctor names the page that it would have made of the source.
        target = target.replaceFirst("\\.html$", ".adoc");
      }
      if (!Files.exists(root.resolve(target))) {
        broken.add(source + " links to " + target + ", which is not in the clone.");
      }
      String file = book.repository() + "/blob/main/" + target;
      String place = parts.length > 1 ? "#" + parts[1] : "";
      link.attr("href", book.writtenIn(target).map(Page::file).orElse(file) + place);
    }
    return broken;
  }
}
