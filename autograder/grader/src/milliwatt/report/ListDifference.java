package milliwatt.report;

import java.util.List;

/** Where two printed lists begin to differ; nobody finds element 57 of 256 by eye. */
final class ListDifference {
  /** Up to this many elements the eye is faster than a sentence. */
  private static final int SHORT = 4;

  private ListDifference() {}

  /** One sentence, or none if the two are not lists or are short. */
  static List<String> describe(String expected, String actual) {
    if (!isList(expected) || !isList(actual)) {
      return List.of();
    }
    String[] wanted = elements(expected);
    String[] got = elements(actual);
    if (wanted.length != got.length) {
      return List.of(
          "lengths differ: %d expected, %d returned".formatted(wanted.length, got.length));
    }
    int differing = 0;
    int first = -1;
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].equals(got[i])) {
        differing++;
        first = first < 0 ? i : first;
      }
    }
    if (differing == 0 || wanted.length <= SHORT) {
      return List.of();
    }
    return List.of(
        "%d of %d differ, first at index %d: expected %s, but was %s"
            .formatted(differing, wanted.length, first, wanted[first], got[first]));
  }

  private static boolean isList(String text) {
    return text.startsWith("[") && text.endsWith("]") && !text.contains("...");
  }

  private static String[] elements(String list) {
    return list.substring(1, list.length() - 1).split(",\\s*");
  }
}
