package milliwatt.dev;

/** A region marker of a solution is wrong. The message names file and line. */
public final class MarkerError extends RuntimeException {
  MarkerError(String sentence) {
    super(sentence);
  }
}
