package milliwatt.models.kws;

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

  /** As folders and files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
