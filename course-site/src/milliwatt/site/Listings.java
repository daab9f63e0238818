package milliwatt.site;

import java.util.List;
import milliwatt.sidebyside.Language;
import milliwatt.sidebyside.Token;
import milliwatt.sidebyside.Tokenizer;
import org.jsoup.nodes.Element;

/** Colours listings of Java and C, and sets the prompt of commands apart from what is typed. */
final class Listings {
  private static final String PROMPT = "$ ";

  private Listings() {}

  static void colour(Element body) {
    for (Element code : body.select("pre > code[data-lang]")) {
      List<String> lines = code.wholeText().lines().toList();
      switch (code.attr("data-lang")) {
        case "java" -> colour(code, lines, new Tokenizer(Language.JAVA));
        case "c" -> colour(code, lines, new Tokenizer(Language.C));
        case "console" -> prompts(code, lines);
        default -> {
          // Plain text.
        }
      }
    }
    // Long lines scroll, and what scrolls can be reached by keyboard.
    for (Element listing : body.select("pre")) {
      listing.attr("tabindex", "0");
    }
  }

  private static void colour(Element code, List<String> lines, Tokenizer tokenizer) {
    code.empty();
    for (String line : lines) {
      for (Token token : tokenizer.next(line)) {
        boolean plain = token.kind().equals(Token.PLAIN) || token.kind().equals(Token.ARROW);
        Element place = plain ? code : code.appendElement("span").addClass("t-" + token.kind());
        place.appendText(token.text());
      }
      code.appendText("\n");
    }
  }

  private static void prompts(Element code, List<String> lines) {
    code.empty();
    for (String line : lines) {
      if (line.startsWith(PROMPT)) {
        code.appendElement("span").addClass("prompt").appendText(PROMPT);
        code.appendElement("kbd").appendText(line.substring(PROMPT.length()));
      } else {
        code.appendText(line);
      }
      code.appendText("\n");
    }
  }
}
