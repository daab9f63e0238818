package milliwatt.site;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A drawing as it is on paper: a printer knows no style sheet of a page, has one theme, the light
 * one, and only the fonts that the PDF brings along.
 */
final class PaperDrawing {
  private static final String INK = "#1d2125";

  /** The fonts, as {@code theme/paper-theme.yml} calls them. */
  private static final String SANS = "Noto Sans";

  private static final String CODE = "M+ 1mn";

  /** Has signs that the others lack; a text with one of those is set in it as a whole. */
  private static final String SIGNS = "DejaVu Sans";

  private static final Pattern IN_SANS = Pattern.compile("[\\x00-\\xff–—‘’“”…−→←×≈≤≥πσμ]*");
  private static final Pattern IN_CODE = Pattern.compile("[\\x00-\\xff]*");

  private static final Pattern DARK =
      Pattern.compile("@media \\(prefers-color-scheme: dark\\) \\{.*?}\\s*}", Pattern.DOTALL);

  /** Each stands behind a plain one of the same property. */
  private static final Pattern THEMED = Pattern.compile("[a-z-]+: var\\([^;]*;");

  private static final Pattern FONT = Pattern.compile("font: ([\\d.]+px) ([^;}]+)");
  private static final Pattern FAMILY = Pattern.compile("font-family: [^;}]*");

  private PaperDrawing() {}

  /** A figure of a handout. */
  static String of(String svg) {
    Element drawing = Jsoup.parse(svg, "", Parser.xmlParser()).selectFirst("svg");
    String whole = "";
    for (Element style : drawing.select("style")) {
      whole = style.wholeText();
      style.text(style(whole));
    }
    boolean code = whole.contains("font: 14px ui-monospace");
    if (whole.contains("white-space: pre")) {
      drawing.select("text").attr("xml:space", "preserve");
    }
    for (Element text : drawing.select("text")) {
      Pattern known = code || text.hasClass("code") ? IN_CODE : IN_SANS;
      if (!known.matcher(text.wholeText()).matches()) {
        text.attr("style", "font-family: " + SIGNS);
      }
    }
    // Bars of a chart that are nothing high are mistakes to the printer.
    drawing.select("rect[width~=^[0.]+$], rect[height~=^[0.]+$]").remove();
    return drawing.outerHtml();
  }

  /**
   * A drawing that stands in a page, and is coloured by the page's style sheet.
   *
   * @param sheet the style sheet; its first rule gives the light theme's colours their values
   */
  static String of(String svg, String sheet) {
    String name = svg.replaceFirst("(?s)^<svg class=\"(\\w+)\".*", "$1");
    StringBuilder rules = new StringBuilder();
    Pattern.compile("\\." + name + " [^{]*\\{[^}]*}")
        .matcher(sheet)
        .results()
        .map(MatchResult::group)
        .forEach(rules::append);
    String style = rules.toString();
    for (String value = ""; !value.equals(style); ) {
      value = style;
      style =
          Pattern.compile("var\\((--[\\w-]+)\\)").matcher(style).replaceAll(f -> value(f, sheet));
    }
    String own = "<style>" + style + "</style>";
    return of(
        svg.replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ")
            .replaceFirst(">", ">" + own));
  }

  private static String value(MatchResult variable, String sheet) {
    return sheet.replaceFirst("(?s).*?" + variable.group(1) + ": ([^;]*);.*", "$1");
  }

  /** A style sheet without a dark theme, and with the fonts of paper. */
  private static String style(String sheet) {
    String light = THEMED.matcher(DARK.matcher(sheet).replaceAll("")).replaceAll("");
    String families = FONT.matcher(light).replaceAll("font-size: $1; font-family: $2");
    return FAMILY
        .matcher(families.replace("currentColor", INK))
        .replaceAll(found -> "font-family: " + (found.group().contains("mono") ? CODE : SANS));
  }
}
