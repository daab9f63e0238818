package milliwatt.device;

/**
 * A device that cannot be reached any more, or has forgotten where it was. Nobody's code is to
 * blame, and what was asked of it may be asked again once it is back.
 */
final class LinkLost extends RuntimeException {
  private static final long serialVersionUID = 1;

  LinkLost(String sentence) {
    super(sentence, null, false, false);
  }
}
