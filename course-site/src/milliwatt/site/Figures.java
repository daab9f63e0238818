package milliwatt.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Puts the drawings into the page itself, where they follow its theme.
 *
 * <p>A drawing's style sheet would then hold for the whole page: it is nested in the drawing's id.
 * Its ids get that as a prefix, and what it does in the dark it does where the page is dark.
 */
final class Figures {
  private static final Pattern DARK =
      Pattern.compile("@media \\(prefers-color-scheme: dark\\) \\{");
  private static final Pattern ID = Pattern.compile("(?<=\\sid=\")[^\"]+(?=\")");

  private Figures() {}

  /**
   * @param folder that the pictures' names are relative to
   */
  static void draw(Element body, Path folder) throws IOException {
    for (Element block : body.select("div.imageblock")) {
      Element image = block.selectFirst("img");
      Element figure = new Element("figure").addClass("picture");
      figure.appendChild(drawing(image, folder));
      Element title = block.selectFirst("> .title");
      if (title != null) {
        figure.appendElement("figcaption").html(title.html());
      }
      block.replaceWith(figure);
    }
    for (Element drawing : body.select("figure.picture > svg")) {
      scrolling(drawing);
    }
  }

  /** On a narrow page a drawing keeps its size and scrolls, and what scrolls has a tab stop. */
  private static void scrolling(Element drawing) {
    Element scroll = new Element("div").addClass("scroll").attr("tabindex", "0");
    scroll.attr("role", "group").attr("aria-label", "Drawing");
    drawing.replaceWith(scroll);
    scroll.appendChild(drawing);
  }

  private static Element drawing(Element image, Path folder) throws IOException {
    Path file = folder.resolve(image.attr("src"));
    String name = "figure-" + file.getFileName().toString().replaceFirst("\\.svg$", "");
    String svg = Files.readString(file);
    Element drawing = svg(name, svg);
    drawing.removeAttr("height"); // the width alone: it shrinks with the page
    drawing.attr("aria-label", image.attr("alt"));
    drawing.removeAttr("aria-labelledby");
    return drawing;
  }

  /** A drawing that can stand in any page. */
  static Element svg(String name, String svg) {
    String text = svg;
    Matcher ids = ID.matcher(svg);
    while (ids.find()) {
      String id = ids.group();
      String own = name + "-" + id;
      text =
          text.replace(" id=\"" + id + "\"", " id=\"" + own + "\"")
              .replace("url(#" + id + ")", "url(#" + own + ")")
              .replace("href=\"#" + id + "\"", "href=\"#" + own + "\"");
    }
    Element drawing = Jsoup.parse(text, "", Parser.xmlParser()).selectFirst("svg");
    drawing.attr("id", name);
    for (Element style : drawing.select("style")) {
      style.text("#" + name + " {" + nested(style.wholeText()) + "}");
    }
    // A title would pop up under the pointer; the picture's label says the same.
    drawing.select("> title, > desc").remove();
    return drawing;
  }

  private static String nested(String style) {
    String own = style.replace(".mw-figure {", "& {").replace(".mw-figure ", "& ");
    StringBuilder out = new StringBuilder();
    int from = 0;
    Matcher dark = DARK.matcher(own);
    while (dark.find(from)) {
      int end = closing(own, dark.end());
      String rules = own.substring(dark.end(), end);
      out.append(own, from, dark.start())
          .append("@media (prefers-color-scheme: dark) { :root:not([data-theme]) & {")
          .append(rules)
          .append("} } :root[data-theme=dark] & {")
          .append(rules)
          .append("}");
      from = end + 1;
    }
    return out.append(own.substring(from)).toString();
  }

  /** Where the bracket closes that was opened before {@code from}. */
  private static int closing(String text, int from) {
    int depth = 1;
    int at = from;
    while (depth > 0) {
      char c = text.charAt(at++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return at - 1;
  }
}
