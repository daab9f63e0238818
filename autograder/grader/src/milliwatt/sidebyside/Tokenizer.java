package milliwatt.sidebyside;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts lines into tokens, for colour alone: what it takes for plain text is still shown. */
public final class Tokenizer {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//.*|/\\*.*?(?:\\*/|$))"
              + "|(?<text>\"(?:\\\\.|[^\"\\\\])*+\"?|'(?:\\\\.|[^'\\\\])*+'?)"
              + "|(?<word>[A-Za-z_$][\\w$]*+)"
              + "|(?<arrow>->)"
              + "|(?<number>\\d[\\w.]*+(?:(?<=[eEpP])[+-]\\d+\\w*)?)");

  private final Language language;
  private boolean inComment;

  public Tokenizer(Language language) {
    this.language = language;
  }

  /** The next line's tokens; together they are the line. */
  public List<Token> next(String line) {
    List<Token> tokens = new ArrayList<>();
    int from = 0;
    if (inComment) {
      int end = line.indexOf("*/");
      inComment = end < 0;
      from = inComment ? line.length() : end + 2;
      add(tokens, Token.COMMENT, line.substring(0, from));
    } else if (language == Language.C && line.startsWith("#")) {
      add(tokens, Token.DIRECTIVE, line);
      return tokens;
    }
    Matcher matcher = TOKEN.matcher(line);
    while (matcher.find(from)) {
      add(tokens, Token.PLAIN, line.substring(from, matcher.start()));
      add(tokens, kind(matcher), matcher.group());
      from = matcher.end();
    }
    add(tokens, Token.PLAIN, line.substring(from));
    return tokens;
  }

  private String kind(Matcher matcher) {
    if (matcher.group("comment") != null) {
      String comment = matcher.group();
      inComment = comment.startsWith("/*") && (comment.length() < 4 || !comment.endsWith("*/"));
      return Token.COMMENT;
    }
    if (matcher.group("text") != null) {
      return Token.TEXT;
    }
    if (matcher.group("arrow") != null) {
      return Token.ARROW;
    }
    if (matcher.group("number") != null) {
      return Token.NUMBER;
    }
    return language.keywords.contains(matcher.group()) ? Token.KEYWORD : Token.PLAIN;
  }

  /** Neighbours of one kind become one token. */
  private static void add(List<Token> tokens, String kind, String text) {
    if (text.isEmpty()) {
      return;
    }
    boolean joins = !tokens.isEmpty() && tokens.getLast().kind().equals(kind);
    String before = joins ? tokens.removeLast().text() : "";
    tokens.add(new Token(kind, before + text));
  }
}
