package milliwatt.translate;

/**
 * An expression written in C.
 *
 * @param binding how strongly its outermost operator binds: one of the constants here
 * @param effects what evaluating it does
 */
record C(String text, int binding, Effects effects) {
  static final int ASSIGNMENT = 2;
  static final int CONDITIONAL = 3;
  static final int OR = 4;
  static final int AND = 5;
  static final int BIT_OR = 6;
  static final int BIT_XOR = 7;
  static final int BIT_AND = 8;
  static final int EQUALITY = 9;
  static final int RELATIONAL = 10;
  static final int SHIFT = 11;
  static final int SUM = 12;
  static final int PRODUCT = 13;
  static final int UNARY = 15;
  static final int PRIMARY = 16;

  static C primary(String text, Effects effects) {
    return new C(text, PRIMARY, effects);
  }

  static C constant(String text) {
    return new C(text, text.startsWith("-") ? UNARY : PRIMARY, Effects.NONE);
  }

  /** The text, in brackets where an operator that binds as strongly as {@code least} needs them. */
  String at(int least) {
    return binding < least ? "(" + text + ")" : text;
  }

  /** The operand of a prefix operator. */
  String unary(String operator) {
    String operand = at(UNARY);
    boolean clash = operand.startsWith(operator) || operator.equals("-") && operand.startsWith("-");
    return operator + (clash ? "(" + operand + ")" : operand);
  }

  C cast(String type) {
    return new C("(" + type + ") " + at(UNARY), UNARY, effects);
  }

  C with(Effects more) {
    return new C(text, binding, effects.and(more));
  }
}
