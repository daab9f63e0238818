package milliwatt.models.kws;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the keyword spotter tells apart, in the order of its outputs. */
public enum KeywordClass {
  SILENCE,
  UNKNOWN,
  BED,
  CAT,
  HAPPY;

  /** The class of a word; a word that is no keyword is unknown. */
  public static KeywordClass of(String word) {
    for (KeywordClass value : values()) {
      if (value.word().equals(word)) {
        return value;
      }
    }
    return UNKNOWN;
  }

  /** All words, in the order of the outputs. */
  public static List<String> words() {
    return Arrays.stream(values()).map(KeywordClass::word).toList();
  }

  /** As folders and files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
