package milliwatt.tinyjava;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** Collects javac's errors, in javac's words. Warnings and notes are not for students. */
final class JavacErrors implements DiagnosticListener<JavaFileObject> {
  private static final String NOT_YOURS =
      "This file is the course's and has to fit your classes: compare the names, parameters and"
          + " results of your methods with those in the handout.";

  private final List<Diagnostic> errors = new ArrayList<>();

  @Override
  public void report(javax.tools.Diagnostic<? extends JavaFileObject> remark) {
    if (remark.getKind() == javax.tools.Diagnostic.Kind.ERROR) {
      JavaFileObject file = remark.getSource();
      boolean given = file != null && !SourceText.isStudent(file);
      errors.add(
          new Diagnostic(
              file == null ? "" : SourceText.fileName(file.getName()),
              known(remark.getLineNumber()),
              known(remark.getColumnNumber()),
              remark.getMessage(Locale.ENGLISH),
              given ? NOT_YOURS : ""));
    }
  }

  boolean any() {
    return !errors.isEmpty();
  }

  List<Diagnostic> and(List<Diagnostic> others) {
    List<Diagnostic> all = new ArrayList<>(errors);
    all.addAll(others);
    return all;
  }

  private static int known(long position) {
    return position == javax.tools.Diagnostic.NOPOS ? 0 : (int) position;
  }
}
