package tinyml;

/**
 * A model, or a use of it, that the runtime refuses, in one sentence for a person.
 *
 * <p>Tiny Java builds no strings, so the sentence stays a constant with a {@code %d} for each
 * number, and the numbers travel beside it; on a board they reach the host that way too. This class
 * comes with the workspace and may use all of Java.
 */
public final class ModelError extends RuntimeException {
  private static final String PLACE = "%d";

  private final String sentence;
  private final int[] numbers;

  /**
   * @param sentence what is wrong and where, with a {@code %d} for each number
   * @param numbers in the order of their places
   */
  public ModelError(String sentence, int... numbers) {
    this.sentence = sentence;
    this.numbers = numbers.clone();
  }

  /** The sentence with its numbers in place; a place without a number keeps its {@code %d}. */
  @Override
  public String getMessage() {
    StringBuilder message = new StringBuilder();
    int from = 0;
    for (int number : numbers) {
      int place = sentence.indexOf(PLACE, from);
      if (place < 0) {
        break;
      }
      message.append(sentence, from, place).append(number);
      from = place + PLACE.length();
    }
    return message.append(sentence, from, sentence.length()).toString();
  }
}
