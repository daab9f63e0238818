package milliwatt.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final String SOURCE = "course-site/guides/glossary.adoc";

  private final Element body =
      Jsoup.parseBodyFragment(
              """
              <a href="../../labs/lab00-first-light/handout.html#_begin">a page</a>
              <a href="../../autograder/handbook.html">a text that is no page</a>
              <a href="nowhere.html">nothing</a>
              <a href="https://example.org/nowhere.html">another's</a>""")
          .body();

  @Test
  void a_link_leads_to_a_page_or_into_the_repository_and_one_to_nothing_is_told()
      throws IOException {
    Book book = Book.read(BuiltSite.CLONE);
    List<String> broken = new Links(BuiltSite.CLONE, book).resolve(body, SOURCE);
    assertThat(broken)
        .containsExactly(
            SOURCE + " links to course-site/guides/nowhere.adoc, which is not in the clone.");
    assertThat(body.select("a").eachAttr("href"))
        .startsWith(
            "lab00-first-light.html#_begin",
            book.repository() + "/blob/main/autograder/handbook.adoc");
  }
}
