package milliwatt.workspace;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which classes a source may mean: found without a compiler, so that it may be unfinished. */
public final class ClassNames {
  /** Strings and comments are matched, to be passed over; identifiers are group 1. */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "\"(?:\\\\.|[^\"\\\\\n])*+\"|//[^\n]*+|(?s:/\\*.*?\\*/)|([A-Za-z_$][\\w$]*+)");

  private ClassNames() {}

  /** Every identifier that begins with a capital, as class names do. */
  public static Set<String> mentionedIn(String text) {
    Set<String> identifiers = new TreeSet<>();
    Matcher matcher = IDENTIFIER.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1) != null && Character.isUpperCase(matcher.group(1).charAt(0))) {
        identifiers.add(matcher.group(1));
      }
    }
    return identifiers;
  }
}
