package milliwatt.board;

import java.util.Optional;

/**
 * One thing about a board.
 *
 * @param value empty where no source was found
 * @param source where the value was read; empty without a value
 * @param note what to keep in mind, or why the value is not known; may be empty
 */
public record Fact<T>(Optional<T> value, Optional<Source> source, String note) {
  public Fact {
    if (value.isPresent() != source.isPresent()) {
      throw new IllegalArgumentException("A value has a source, and nothing else has one.");
    }
    if (value.isEmpty() && note.isEmpty()) {
      throw new IllegalArgumentException("What is not known needs a note.");
    }
  }

  static <T> Fact<T> known(T value, Source source, String note) {
    return new Fact<>(Optional.of(value), Optional.of(source), note);
  }

  static <T> Fact<T> unknown(String note) {
    return new Fact<>(Optional.empty(), Optional.empty(), note);
  }

  public boolean isKnown() {
    return value.isPresent();
  }
}
