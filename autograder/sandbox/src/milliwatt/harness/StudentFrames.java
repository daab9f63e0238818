package milliwatt.harness;

/** Finds the student's own line in a stack trace. */
final class StudentFrames {
  private static final String STUDENT_PACKAGE = "tinyml.";

  /** On a board its methods are instructions, and a trap of theirs is on the line of the call. */
  private static final String INTRINSICS = "tinyml.Dsp";

  private StudentFrames() {}

  static boolean isStudent(String className) {
    return className.startsWith(STUDENT_PACKAGE) && !className.equals(INTRINSICS);
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
