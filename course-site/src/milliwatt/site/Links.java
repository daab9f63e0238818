package milliwatt.site;

import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Turns links between the sources into links between the pages. */
final class Links {
  private final Book book;

  Links(Book book) {
    this.book = book;
  }

  /**
   * A link to the source of a page becomes one to the page, a link to anything else in the clone
   * one to the repository.
   *
   * @param source the file that the links are relative to, from the clone's root
   */
  void resolve(Element body, String source) {
    for (Element link : body.select("a[href]")) {
      String href = link.attr("href");
      if (href.startsWith("#") || href.contains(":")) {
        continue;
      }
      String[] parts = href.split("#", 2);
      String target = Path.of(source).resolveSibling(parts[0]).normalize().toString();
      // Asciidoctor names the page that it would have made of the source.
      Optional<Page> page = book.writtenIn(target.replaceFirst("\\.html$", ".adoc"));
      link.attr(
          "href",
          page.map(Page::file).orElse(book.repository() + "/blob/main/" + target)
              + (parts.length > 1 ? "#" + parts[1] : ""));
    }
  }
}
