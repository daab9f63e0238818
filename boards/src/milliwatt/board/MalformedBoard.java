package milliwatt.board;

/** A board's own files are wrong: the project's fault, never the user's. */
public final class MalformedBoard extends RuntimeException {
  MalformedBoard(String sentence) {
    super(sentence);
  }
}
