package milliwatt.cli;

/** What the exit code of every command means. */
public final class ExitCode {
  /** All is well; for {@code check}: every check passed. */
  public static final int PASSED = 0;

  /** Checks failed, or the code does not compile. */
  public static final int CHECKS_FAILED = 1;

  /** The command cannot do what was asked: a wrong name, a missing folder. */
  public static final int WRONG_USE = 2;

  /** The grader itself broke; says nothing about the student's code. */
  public static final int GRADER_FAULT = 3;

  private ExitCode() {}
}
