package milliwatt.twin;

/** QEMU does not run: the message is a sentence for the user. */
public final class TwinException extends RuntimeException {
  public TwinException(String sentence) {
    super(sentence);
  }

  public TwinException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
