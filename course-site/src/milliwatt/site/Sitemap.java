package milliwatt.site;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All pages' addresses, for search engines. */
final class Sitemap {
  private Sitemap() {}

  static String of(Book book) {
    return Stream.concat(Stream.of(""), book.pages().stream().map(Page::file))
        .map(file -> "  <url><loc>" + book.address() + file + "</loc></url>\n")
        .collect(
            Collectors.joining(
                "",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """,
                "</urlset>\n"));
  }
}
