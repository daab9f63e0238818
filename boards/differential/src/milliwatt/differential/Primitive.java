package milliwatt.differential;

import java.util.List;

/** The primitive types, each with the values at which arithmetic is most often wrong. */
enum Primitive {
  BOOLEAN("true", "false"),
  BYTE("(byte) 0", "(byte) 1", "(byte) -1", "Byte.MIN_VALUE", "Byte.MAX_VALUE", "(byte) 64"),
  SHORT(
      "(short) 0",
      "(short) 1",
      "(short) -1",
      "Short.MIN_VALUE",
      "Short.MAX_VALUE",
      "(short) 255",
      "(short) -129"),
  CHAR("'a'", "'0'", "'\\0'", "(char) 1", "Character.MAX_VALUE", "'\\u8000'", "(char) 255"),
  INT(
      "0",
      "1",
      "2",
      "3",
      "7",
      "(-1)",
      "(-2)",
      "Integer.MIN_VALUE",
      "Integer.MAX_VALUE",
      "(-2147483648)",
      "(Integer.MIN_VALUE + 1)",
      "31",
      "32",
      "33",
      "0x7fff",
      "0x8000",
      "0xffff",
      "0x10000",
      "255",
      "(-128)",
      "1_000_003",
      "0x55555555",
      "0b1011",
      "017",
      "((int) 'z')"),
  LONG(
      "0L",
      "1L",
      "(-1L)",
      "Long.MIN_VALUE",
      "Long.MAX_VALUE",
      "0x80000000L",
      "0x7fffffffL",
      "0xffffffffL",
      "0x100000000L",
      "63L",
      "64L",
      "(-2147483649L)",
      "6364136223846793005L",
      "(1L << 53)",
      "((1L << 53) + 1)",
      "3L"),
  FLOAT(
      "0f",
      "-0f",
      "1f",
      "-1f",
      "0.5f",
      "1.5f",
      "-2.5f",
      "0.1f",
      "Float.NaN",
      "Float.POSITIVE_INFINITY",
      "Float.NEGATIVE_INFINITY",
      "Float.MAX_VALUE",
      "Float.MIN_VALUE",
      "Float.MIN_NORMAL",
      "16777216f",
      "16777217f",
      "2147483648f",
      "-2147483904f",
      "1e10f",
      "9223372036854775807f",
      "3.4e38f",
      "1e-40f"),
  DOUBLE(
      "0.0",
      "-0.0",
      "1.0",
      "-1.0",
      "0.5",
      "2.5",
      "-1.5",
      "0.1",
      "Double.NaN",
      "Double.POSITIVE_INFINITY",
      "Double.NEGATIVE_INFINITY",
      "Double.MAX_VALUE",
      "Double.MIN_VALUE",
      "Double.MIN_NORMAL",
      "2147483647.5",
      "-2147483648.9",
      "4294967296.0",
      "9007199254740993.0",
      "9.3e18",
      "1e300",
      "3.0e-310",
      "0.49999999999999994",
      "Math.PI");

  static final List<Primitive> ALL = List.of(values());
  static final List<Primitive> NUMERIC = ALL.subList(1, ALL.size());
  static final List<Primitive> INTEGRAL = List.of(BYTE, SHORT, CHAR, INT, LONG);

  final List<String> edges;

  Primitive(String... edges) {
    this.edges = List.of(edges);
  }

  /** The keyword, for example {@code int}. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static boolean is(String type) {
    return ALL.stream().anyMatch(primitive -> primitive.word().equals(type));
  }

  static Primitive of(String type) {
    return valueOf(type.toUpperCase(java.util.Locale.ROOT));
  }

  boolean numeric() {
    return this != BOOLEAN;
  }

  boolean integral() {
    return numeric() && this != FLOAT && this != DOUBLE;
  }

  /** Whether arithmetic is done in this type itself, and not in {@code int}. */
  boolean computes() {
    return compareTo(INT) >= 0;
  }

  /** A constant that stands for anything of the type. */
  static String anything(String type) {
    if (!is(type)) {
      return "null";
    }
    return switch (of(type)) {
      case BOOLEAN -> "false";
      case BYTE, SHORT, CHAR -> "(" + type + ") 1";
      case INT -> "1";
      case LONG -> "1L";
      case FLOAT -> "1f";
      case DOUBLE -> "1.0";
    };
  }

  /** An edge value, ready to stand as an operand. */
  Node edge(Choice choice) {
    String text = choice.of(edges);
    boolean bare = !text.startsWith("-") && (!text.startsWith("(") || text.endsWith(")"));
    return Node.primary("edge value", word(), bare ? text : "(" + text + ")");
  }
}
