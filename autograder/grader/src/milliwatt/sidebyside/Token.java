package milliwatt.sidebyside;

/**
 * A piece of a line.
 *
 * @param kind a class of the page's style sheet; empty for what is not coloured
 */
public record Token(String kind, String text) {
  public static final String PLAIN = "";
  public static final String COMMENT = "comment";
  public static final String KEYWORD = "keyword";
  public static final String NUMBER = "figure";
  public static final String TEXT = "text";
  public static final String ARROW = "arrow"; // a browser would break a line behind its first sign
  public static final String DIRECTIVE = "directive";
}
