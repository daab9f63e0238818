package milliwatt.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A page's sections: each heading gets an anchor that can be copied. */
final class Outline {
  /**
   * A section.
   *
   * @param level 2 or 3
   */
  record Entry(String id, String title, int level) {}

  private Outline() {}

  static List<Entry> of(Element body) {
    Set<String> taken = new HashSet<>();
    List<Entry> entries = new ArrayList<>();
    for (Element heading : body.select("h2, h3, h4")) {
      String title = heading.text();
      if (heading.id().isEmpty()) {
        heading.attr("id", "_" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
      }
      while (!taken.add(heading.id())) {
        heading.attr("id", heading.id() + "_");
      }
      Element anchor = heading.appendElement("a").addClass("anchor");
      anchor.attr("href", "#" + heading.id()).attr("aria-label", "Link to " + title).text("#");
      int level = heading.tagName().charAt(1) - '0';
      if (level < 4) {
        entries.add(new Entry(heading.id(), title, level));
      }
    }
    return entries;
  }
}
