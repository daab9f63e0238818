package milliwatt.firmware;

/** A firmware could not be built: the message is a sentence for the user. */
public class FirmwareException extends RuntimeException {
  public FirmwareException(String sentence) {
    super(sentence);
  }

  public FirmwareException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
