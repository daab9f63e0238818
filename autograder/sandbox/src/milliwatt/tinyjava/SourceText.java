package milliwatt.tinyjava;

import java.net.URI;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A {@link Source} as javac reads it. */
final class SourceText extends SimpleJavaFileObject {
  private static final String STUDENT = "student";
  private static final String GIVEN = "given";

  private final Source source;

  /**
   * @param source with a path that {@link Admission} let through, so that it can stand in a URI
   */
  SourceText(Source source) {
    super(
        URI.create((source.student() ? STUDENT : GIVEN) + ":///" + source.path()),
        JavaFileObject.Kind.SOURCE);
    this.source = source;
  }

  /**
   * Whether the student wrote the file. javac hands file objects back in wrappers of its own, so
   * what is known about a file has to be in its URI.
   */
  static boolean isStudent(FileObject file) {
    return STUDENT.equals(file.toUri().getScheme());
  }

  /** The file's name without its folder. */
  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return source.text();
  }
}
