package tinyml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects the whole sentence that something is refused with. */
final class Refusal {
  private static final int ARENA_BYTES = 4096;

  private Refusal() {}

  /**
   * Loads a file.
   *
   * @param sentence with {@code #} for positions in the file, of which no one can say anything but
   *     that they are numbers
   */
  static void of(byte[] file, String sentence) {
    of(() -> load(file), sentence);
  }

  static void of(ModelFile file, String sentence) {
    of(file.write(), sentence);
  }

  static void of(ThrowingCallable call, String sentence) {
    assertThatThrownBy(call)
        .isInstanceOf(ModelError.class)
        .hasMessageMatching("\\Q" + sentence.replace("#", "\\E\\d+\\Q") + "\\E");
  }

  /** Reads a model and prepares it. */
  static Interpreter load(byte[] file) {
    OperatorTable operators = new FullOperatorTable();
    return new Interpreter(new Model(file), operators, new GreedyPlanner(), new byte[ARENA_BYTES]);
  }
}
