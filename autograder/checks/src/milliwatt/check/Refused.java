package milliwatt.check;

/** The student's code refused its input with {@code throw new ModelError("sentence", numbers)}. */
public final class Refused extends RuntimeException {
  private final String where;

  /**
   * @param sentence the refusal, numbers already in place
   * @param where the student's file and line, for example {@code FlatBuffer.java:41}
   */
  public Refused(String sentence, String where) {
    super(sentence);
    this.where = where;
  }

  public String where() {
    return where;
  }
}
