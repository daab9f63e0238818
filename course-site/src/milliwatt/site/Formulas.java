package milliwatt.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSession;
import uk.ac.ed.ph.snuggletex.XMLStringOutputOptions;

/** LaTeX to MathML, which browsers draw and read aloud without a script. */
final class Formulas {
  private static final Pattern INLINE = Pattern.compile("\\\\\\((.+?)\\\\\\)", Pattern.DOTALL);

  /** What stands between two others, and has room around it. */
  private static final Pattern OPERATOR = Pattern.compile("[+=<>·×≤≥≠≈∈⋅−→]");

  /** A word in upright letters, as SnuggleTeX writes it. */
  private static final Pattern WORD =
      Pattern.compile("<mstyle mathvariant=\"normal\">((?:<mi>\\p{L}</mi>)+)</mstyle>");

  private final SnuggleEngine engine = new SnuggleEngine();

  void set(Element body) throws IOException {
    for (Element block : body.select("div.stemblock > .content")) {
      String latex = block.text().replaceAll("^\\\\\\[|\\\\]$", "");
      block.html(mathml(latex, true));
      // A long one scrolls, and what scrolls can be reached by keyboard.
      block.parent().attr("tabindex", "0").attr("role", "group").attr("aria-label", "Formula");
    }
    for (Element element : body.select("p, td, th, li, dd, dt, figcaption")) {
      for (TextNode node : element.textNodes()) {
        Matcher formula = INLINE.matcher(node.getWholeText());
        if (formula.find()) {
          StringBuilder html = new StringBuilder();
          int from = 0;
          String text = node.getWholeText();
          do {
            html.append(escaped(text.substring(from, formula.start())));
            html.append(mathml(formula.group(1), false));
            from = formula.end();
          } while (formula.find());
          html.append(escaped(text.substring(from)));
          node.before(html.toString());
          node.remove();
        }
      }
    }
    body.select("mfenced").forEach(Formulas::brackets);
    // The sign of a number has no room behind it.
    body.select("mo:not([fence]) + mo:containsOwn(-)").attr("form", "prefix");
  }

  /** A formula as a line of AsciiDoc, for paper: fractions with a stroke, indices below. */
  String text(String latex) {
    try {
      return text(Jsoup.parse(mathml(latex, false), "", Parser.xmlParser()).selectFirst("math"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Element element) {
    List<Element> parts = element.children();
    return switch (element.tagName()) {
      case "annotation" -> "";
      case "mfrac" -> bracketed(parts.get(0)) + " / " + bracketed(parts.get(1));
      case "msub" -> text(parts.get(0)) + "~" + text(parts.get(1)) + "~";
      case "msup" -> text(parts.get(0)) + "^" + text(parts.get(1)) + "^";
      case "mfenced" ->
          element.attr("open")
              + parts.stream().map(Formulas::text).collect(Collectors.joining(", "))
              + element.attr("close");
      case "mspace" -> "\u2003";
      case "mn" -> element.text().replace('-', '−');
      case "mi" -> element.text().length() == 1 ? "__" + element.text() + "__" : word(element);
      case "mo" -> operator(element);
      default ->
          parts.isEmpty()
              ? element.text()
              : parts.stream().map(Formulas::text).collect(Collectors.joining());
    };
  }

  /** The name of a function: with room before it where a number stands. */
  private static String word(Element element) {
    Element before = element.previousElementSibling();
    return (before != null && before.tagName().equals("mn") ? " " : "") + element.text();
  }

  /** With room around it, but for a minus that is a number's sign. */
  private static String operator(Element element) {
    Element before = element.previousElementSibling();
    boolean sign = before == null || before.tagName().equals("mo");
    String text = element.text().replace('-', '−');
    return OPERATOR.matcher(text).matches() && !sign ? " " + text + " " : text;
  }

  /** In brackets if it is more than one sign. */
  private static String bracketed(Element element) {
    String text = text(element);
    return element.select("mo").isEmpty() ? text : "(" + text + ")";
  }

  /** Brackets as signs of their own: browsers know no others any more. */
  private static void brackets(Element fenced) {
    Element row = new Element("mrow");
    row.appendElement("mo").attr("fence", "true").text(fenced.attr("open"));
    int arguments = fenced.childrenSize();
    for (Element argument : fenced.children()) {
      row.appendChild(argument);
      if (--arguments > 0) {
        row.appendElement("mo").attr("separator", "true").text(",");
      }
    }
    row.appendElement("mo").attr("fence", "true").text(fenced.attr("close"));
    fenced.replaceWith(row);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /**
   * @throws IllegalStateException with the formula, where it is no LaTeX that can be read
   */
  private String mathml(String latex, boolean display) throws IOException {
    SnuggleSession session = engine.createSession();
    String sign = display ? "$$" : "$";
    session.parseInput(new SnuggleInput(sign + latex + sign));
    if (!session.getErrors().isEmpty()) {
      throw new IllegalStateException("the formula " + latex + ": " + session.getErrors());
    }
    XMLStringOutputOptions options = new XMLStringOutputOptions();
    // Browsers would set each letter by itself in italics.
    return WORD.matcher(session.buildXMLString(options))
        .replaceAll(
            f -> "<mi mathvariant=\"normal\">" + f.group(1).replaceAll("<.*?>", "") + "</mi>");
  }
}
