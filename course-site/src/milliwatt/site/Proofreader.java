package milliwatt.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a finished site as a browser would, and lists what is wrong: links, anchors and pictures
 * that lead nowhere, anything that another host would be asked for, pictures without a text, pages
 * without a title, headings that skip a level, and terms that are spelled otherwise.
 */
final class Proofreader {
  private final Path site;
  private final Map<String, Document> pages = new LinkedHashMap<>();
  private final List<String> complaints = new ArrayList<>();

  private Proofreader(Path site) {
    this.site = site;
  }

  /**
   * @return sentences, each with its page; none if all is well
   */
  static List<String> read(Path site, Terms terms) throws IOException {
    Proofreader proofreader = new Proofreader(site);
    try (Stream<Path> files = Files.list(site)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        proofreader.pages.put(file.getFileName().toString(), Jsoup.parse(file.toFile()));
      }
    }
    proofreader.pages.forEach(proofreader::page);
    proofreader.pages.forEach(
        (name, page) -> proofreader.complaints.addAll(terms.read(name, page)));
    return proofreader.complaints;
  }

  private void page(String name, Document page) {
    if (page.title().isBlank() || page.select("h1").size() != 1) {
      complain(name, "has no title, or not one heading of the first level");
    }
    if (page.selectFirst("html").attr("lang").isEmpty()) {
      complain(name, "does not say its language");
    }
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      if (!ids.add(element.id())) {
        complain(name, "has two elements with the id " + element.id());
      }
    }
    headings(name, page);
    for (Element link : page.select("a[href]")) {
      link(name, link.attr("href"));
    }
    for (Element part :
        page.select("link[href]:not([rel=canonical]), script[src], img[src], source[src]")) {
      String address = part.hasAttr("src") ? part.attr("src") : part.attr("href");
      if (address.contains(":") || address.startsWith("/")) {
        complain(name, "asks for " + address + ", which is not a file beside it");
      } else if (!Files.isRegularFile(site.resolve(address))) {
        complain(name, "needs " + address + ", which is not there");
      }
    }
    for (Element image : page.select("img")) {
      if (!image.hasAttr("alt")) {
        complain(name, "has a picture without a text: " + image.attr("src"));
      }
    }
    for (Element drawing : page.select("svg[role=img]")) {
      if (drawing.attr("aria-label").isBlank()) {
        complain(name, "has a drawing without a text: " + drawing.id());
      }
    }
    if (!page.select("script:not([src]), [onclick], [onload]").isEmpty()) {
      complain(name, "has a script inside, which its policy forbids");
    }
  }

  private void headings(String name, Document page) {
    int level = 0;
    for (Element heading : page.select("main h1, main h2, main h3, main h4, main h5")) {
      int next = heading.tagName().charAt(1) - '0';
      if (next > level + 1) {
        complain(name, "skips a level of headings before '" + heading.text() + "'");
      }
      level = next;
    }
  }

  private void link(String name, String href) {
    if (href.contains(":")) {
      return; // Another site's: not asked for until somebody follows it.
    }
    String[] parts = href.split("#", 2);
    String target = parts[0].isEmpty() ? name : parts[0];
    Document page = pages.get(target);
    if (page == null && !Files.isRegularFile(site.resolve(target))) {
      complain(name, "links to " + target + ", which is not there");
    } else if (page != null && parts.length > 1 && page.getElementById(parts[1]) == null) {
      complain(name, "links to " + href + ", but that page has no such place");
    }
  }

  private void complain(String page, String what) {
    complaints.add(page + " " + what + ".");
  }
}
