package milliwatt.harness;

/** Finds the student's own line in a stack trace. */
final class StudentFrames {
  private static final String STUDENT_PACKAGE = "tinyml.";

  private StudentFrames() {}

  static boolean isStudent(String className) {
    return className.startsWith(STUDENT_PACKAGE);
  }

  /** {@code File.java:line} of the innermost frame in the student's package, or an empty string. */
  static String innermost(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      if (isStudent(frame.getClassName()) && frame.getFileName() != null) {
        return frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return "";
  }
}
