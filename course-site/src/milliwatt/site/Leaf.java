package milliwatt.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A page that is set, corrected and ready to go into the template.
 *
 * @param title plain text
 * @param lead the first paragraph, for search results and link previews
 * @param html of the text
 * @param outline its sections
 * @param broken sentences about links that lead nowhere in the clone
 */
record Leaf(
    Page page,
    String title,
    String lead,
    String html,
    List<Outline.Entry> outline,
    List<String> broken) {
  private static final int LEAD_CHARACTERS = 200;

  /** What it takes to make one. */
  record Press(Path root, Book book, Formulas formulas) {}

  static Leaf of(Page page, Typesetter.Set set, Press press) throws IOException {
    Element body = Jsoup.parseBodyFragment(set.html()).body();
    String source = page.sourceFile();
    Figures.draw(body, press.root().resolve(source).getParent());
    Listings.colour(body);
    press.formulas().set(body);
    List<String> broken = new Links(press.root(), press.book()).resolve(body, source);
    tables(body);
    List<Outline.Entry> outline = Outline.of(body);
    new Demos(press.root()).place(body);
    Element first = body.selectFirst("p");
    String lead = first == null ? "" : shortened(first.text());
    body.ownerDocument().outputSettings().prettyPrint(false);
    return new Leaf(page, Jsoup.parse(set.title()).text(), lead, body.html(), outline, broken);
  }

  /** Wide tables scroll by themselves, and the page does not. */
  private static void tables(Element body) {
    for (Element table : body.select("table")) {
      table.removeAttr("style").removeClass("stretch");
      Element scroll = new Element("div").addClass("scroll").attr("tabindex", "0");
      scroll.attr("role", "region").attr("aria-label", "Table");
      Element caption = table.selectFirst("caption");
      if (caption != null) {
        scroll.attr("aria-label", "Table: " + caption.text());
      }
      table.replaceWith(scroll);
      scroll.appendChild(table);
      for (Element head : table.select("thead th")) {
        head.attr("scope", "col");
        if (head.text().isBlank()) {
          head.tagName("td").removeAttr("scope");
        }
      }
    }
  }

  private static String shortened(String text) {
    if (text.length() <= LEAD_CHARACTERS) {
      return text;
    }
    return text.substring(0, text.lastIndexOf(' ', LEAD_CHARACTERS)) + " …";
  }
}
