package milliwatt.engine;

/** Ends a check whose device is gone: by a time-out, or because student code took it down. */
final class StudentStopped extends RuntimeException {
  StudentStopped(String sentence) {
    super(sentence, null, false, false);
  }
}
