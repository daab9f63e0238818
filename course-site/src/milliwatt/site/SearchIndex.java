package milliwatt.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * The sections of all pages as a script. lunr indexes them in the page, when somebody searches for
 * the first time.
 */
final class SearchIndex {
  private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/lunr.min.js";

  private SearchIndex() {}

  static void write(List<Leaf> leaves, Path assets) throws IOException {
    ArrayNode sections = new JsonMapper().createArrayNode();
    for (Leaf leaf : leaves) {
      Collector collector = new Collector(leaf, sections);
      Element body = Jsoup.parseBodyFragment(leaf.html()).body();
      body.select("svg, .anchor, noscript, .demo").remove();
      NodeTraversor.traverse((node, depth) -> collector.visit(node), body);
      collector.end();
    }
    Files.writeString(assets.resolve("search-data.js"), "window.searchSections = " + sections);
    try (InputStream lunr = SearchIndex.class.getResourceAsStream(LUNR)) {
      Files.write(assets.resolve("lunr.js"), Objects.requireNonNull(lunr, LUNR).readAllBytes());
    }
  }

  /** Cuts a page where its headings are. */
  private static final class Collector {
    private final Leaf leaf;
    private final ArrayNode sections;
    private final StringBuilder text = new StringBuilder();
    private String url;
    private String heading = "";

    Collector(Leaf leaf, ArrayNode sections) {
      this.leaf = leaf;
      this.sections = sections;
      url = leaf.page().file();
    }

    void visit(org.jsoup.nodes.Node node) {
      if (node instanceof Element element && element.tagName().matches("h[23]")) {
        end();
        url = leaf.page().file() + "#" + element.id();
        heading = element.text();
      } else if (node instanceof org.jsoup.nodes.TextNode words) {
        text.append(words.text()).append(' ');
      }
    }

    void end() {
      String body = text.toString().replaceAll("\\s+", " ").strip();
      if (!body.isEmpty()) {
        sections.addObject().put("u", url).put("p", leaf.title()).put("h", heading).put("t", body);
      }
      text.setLength(0);
    }
  }
}
