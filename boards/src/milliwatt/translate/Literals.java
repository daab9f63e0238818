package milliwatt.translate;

import com.sun.source.tree.LiteralTree;

/** Constants as C writes them. */
final class Literals {
  private Literals() {}

  /**
   * @param source the literal as the Java source spells it
   */
  static String of(LiteralTree literal, String source) {
    Object value = literal.getValue();
    boolean hexadecimal =
        source.startsWith("0x") && value instanceof Number number && number.longValue() >= 0;
    if (hexadecimal && (value instanceof Integer || value instanceof Long)) {
      String digits = source.replace("_", "").replaceAll("[lL]$", "");
      return value instanceof Long ? digits + "LL" : digits;
    }
    return of(value);
  }

  /** A value of one of Java's primitive types, text, or null. */
  static String of(Object value) {
    return switch (value) {
      case null -> "NULL";
      case Boolean b -> b.toString();
      case Character c -> character(c);
      case Integer i -> i == Integer.MIN_VALUE ? "INT32_MIN" : i.toString();
      case Long l -> l == Long.MIN_VALUE ? "INT64_MIN" : l + "LL";
      case Float f -> floating(f, Float.toString(f)) + (Float.isFinite(f) ? "f" : "");
      case Double d -> floating(d, Double.toString(d));
      case String text -> text(text);
      default -> value.toString(); // byte and short
    };
  }

  private static String character(char c) {
    boolean plain = c >= ' ' && c < 127 && c != '\'' && c != '\\';
    return plain ? "'" + c + "'" : Integer.toString(c);
  }

  private static String floating(double value, String shortest) {
    if (Double.isNaN(value)) {
      return "MW_NAN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "MW_INFINITY" : "-MW_INFINITY";
    }
    return shortest;
  }

  static String text(String text) {
    StringBuilder c = new StringBuilder("\"");
    for (byte b : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      int code = b & 0xff;
      if (code == '"' || code == '\\') {
        c.append('\\').append((char) code);
      } else if (code >= ' ' && code < 127 && code != '?') {
        c.append((char) code);
      } else {
        c.append("\\%03o".formatted(code));
      }
    }
    return c.append('"').toString();
  }
}
