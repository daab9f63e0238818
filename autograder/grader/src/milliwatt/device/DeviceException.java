package milliwatt.device;

/** The device failed for a reason that is not the student's code: no verdict follows from it. */
public final class DeviceException extends RuntimeException {
  public DeviceException(String sentence) {
    super(sentence);
  }

  public DeviceException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
