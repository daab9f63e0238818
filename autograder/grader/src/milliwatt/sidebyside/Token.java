package milliwatt.sidebyside;

/**
 * A piece of a line.
 *
 * @param kind a class of the page's style sheet; empty for what is not coloured
 */
record Token(String kind, String text) {
  static final String PLAIN = "";
  static final String COMMENT = "comment";
  static final String KEYWORD = "keyword";
  static final String NUMBER = "figure";
  static final String TEXT = "text";
  static final String ARROW = "arrow"; // a browser would break a line behind its first sign
  static final String DIRECTIVE = "directive";
}
