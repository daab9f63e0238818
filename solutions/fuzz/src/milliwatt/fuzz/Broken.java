package milliwatt.fuzz;

/** A promise that a file made the runtime break. */
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1;

  Broken(String what, Throwable cause) {
    super(what, cause);
  }
}
