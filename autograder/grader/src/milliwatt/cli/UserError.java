package milliwatt.cli;

/**
 * Something the person at the keyboard can mend, told in one sentence and without a stack trace.
 */
public class UserError extends RuntimeException {
  private final int exitCode;

  /**
   * @param sentence what is wrong, where, and what to do next
   */
  public UserError(String sentence) {
    this(sentence, ExitCode.WRONG_USE);
  }

  public UserError(String sentence, int exitCode) {
    super(sentence);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
