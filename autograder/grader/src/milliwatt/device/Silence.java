package milliwatt.device;

/** The device did not finish its answer. */
final class Silence extends Exception {
  private static final long serialVersionUID = 1;

  /** Whether the device is gone, not just slow. */
  final boolean gone;

  Silence(boolean gone, String message) {
    super(message);
    this.gone = gone;
  }
}
