package milliwatt.check;

/**
 * The student's code ended a contract call by an exception of the language: an index out of bounds,
 * a division by zero, a stack overflow.
 */
public final class Trapped extends RuntimeException {
  private final String kind;
  private final String where;

  /**
   * @param kind simple class name of the exception, for example {@code ArithmeticException}
   * @param where the student's file and line, for example {@code FixedPoint.java:41}
   */
  public Trapped(String kind, String message, String where) {
    super(kind + " at " + where + (message.isEmpty() ? "" : ": " + message));
    this.kind = kind;
    this.where = where;
  }

  public String kind() {
    return kind;
  }

  public String where() {
    return where;
  }
}
