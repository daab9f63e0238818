package milliwatt.sidebyside;

import java.util.Set;

/** What is coloured in a listing besides comments, texts and numbers. */
public enum Language {
  JAVA(
      """
      abstract boolean break byte case char class continue default do double else enum extends \
      false final float for if implements import instanceof int interface long new null package \
      private protected public record return short static super switch this throw true var void \
      while yield"""),
  C(
      """
      bool break case char const continue default do double else enum extern false float for goto \
      if inline int int8_t int16_t int32_t int64_t return sizeof static struct switch true typedef \
      uint8_t uint16_t uint32_t uint64_t void while""");

  final Set<String> keywords;

  Language(String keywords) {
    this.keywords = Set.of(keywords.split(" "));
  }
}
